import { describe, expect, it } from 'vitest';
import { agenciesIn, agencyNamed } from '../../../lib/article/agencies';
import { extractHtml } from '../../../lib/article/html';
import { splitNames } from '../../../lib/article/metadata/authors';
import { isoDate } from '../../../lib/article/metadata/iso-date';
import { PARAGRAPHS, page } from './page';

describe('isoDate', () => {
  it.each([
    ['2019-11-18T15:04:05+0000', '2019-11-18T15:04:05+00:00'],
    ['2019-11-19T13:03:00.000Z', '2019-11-19T13:03:00Z'],
    ['20191118', '2019-11-18'],
    ['2019-11-18 16:07:38', '2019-11-18T16:07:38'],
    ['Mon, 18 Nov 2019 16:07:38 -0600', '2019-11-18T16:07:38-06:00'],
    ['November 18, 2019 at 9:45 pm', '2019-11-18T21:45:00'],
    ['18. November 2019', '2019-11-18'],
    ['22. Mai 2025, 10:30 Uhr', '2025-05-22T10:30:00'],
    ['le 1er août 2025 à 18:05', '2025-08-01T18:05:00'],
    ['22 de mayo de 2025', '2025-05-22'],
    ['22 maggio 2025', '2025-05-22'],
    ['22 maja 2025', '2025-05-22'],
    ['22 мая 2025, 14:00', '2025-05-22T14:00:00'],
    ['22 травня 2025', '2025-05-22'],
    ['2025年5月22日', '2025-05-22'],
    ['May 22, 2025 9:45 p.m. EDT', '2025-05-22T21:45:00-04:00'],
    ['22 May 2025 10:00 IST', '2025-05-22T10:00:00'],
    ['Von Anna Weber, 22.05.2025', '2025-05-22'],
    ['22 people in 2025', null],
    ['18 Nov 2019', '2019-11-18'],
    ['18.11.2019', '2019-11-18'],
    ['25/12/2019', '2019-12-25'],
    ['03/04/2019', null],
    ['2019-02-30', null],
    ['1574068800', '2019-11-18T09:20:00.000Z'],
    ['yesterday', null],
    ['', null],
  ])('%s → %s', (raw, iso) => expect(isoDate(raw)).toBe(iso));
});

describe('a date without markup', () => {
  const dates = (lines: string, above = '') => {
    const story = Array.from({ length: 6 }, () => PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')).join('');
    const html = `<!doctype html><html><head><title>Bridge closes</title></head><body><div><h1>Bridge closes</h1>${above}</div><div>${lines}${story}</div></body></html>`;
    const { article } = extractHtml(html, 'https://exampletimes.org/bridge', '2026-01-01T00:00:00Z');
    return [article?.published, article?.modified];
  };
  it.each([
    ['<p>By Anna Weber, 22 May 2025</p>', '2025-05-22', null],
    ['<p>Von Anna Weber, 22. Mai 2025</p>', '2025-05-22', null],
    ['<p>Par Anna Weber, le 22 mai 2025</p>', '2025-05-22', null],
    ['<p>Por Anna Weber | 22 de mayo de 2025</p>', '2025-05-22', null],
    ['<p>Опубліковано 22 травня 2025, 14:00</p>', '2025-05-22T14:00:00', null],
    ['<p>Published 22 May 2025</p><p>Updated 23 May 2025</p>', '2025-05-22', '2025-05-23'],
    ['<p>Springfield, May 22, 2025</p>', '2025-05-22', null],
    ['<p>The bridge was closed on 22 May 2025.</p>', null, null],
    ['<p>Updated 23 May 2025</p>', null, '2025-05-23'],
  ])('%s', (lines, published, modified) => {
    expect(dates(lines)).toEqual([published, modified]);
    expect(dates('', lines)).toEqual([published, modified]);
  });
});

it('names of a byline', () => {
  expect(splitNames('By Ann Example and Bo Sample')).toEqual(['Ann Example', 'Bo Sample']);
  expect(splitNames('Ann Example, Bo Sample & Cy Third')).toEqual(['Ann Example', 'Bo Sample', 'Cy Third']);
  expect(splitNames('https://example.org/ann')).toEqual([]);
});

it('agencies', () => {
  expect(agencyNamed('The Associated Press')).toBe('AP');
  expect(agencyNamed('Example Times')).toBeNull();
  expect(agenciesIn('With reporting from Agence France-Presse and dpa')).toEqual(['AFP', 'dpa']);
  expect(agenciesIn('The map of the capital')).toEqual([]);
});

describe('metadata of a page', () => {
  const read = (head: string, body = '') =>
    extractHtml(page({ head, body }), 'https://www.exampletimes.org/2025/05/bridge', '2026-01-01T00:00:00Z');

  it('resolves references in JSON-LD and keeps the zone', () => {
    const graph = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Bridge closes',
          author: { '@id': '#ann' },
          publisher: { '@id': '#org' },
          datePublished: '2025-05-19T10:00:00+02:00',
          articleSection: 'City',
        },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
        { '@type': 'Organization', '@id': '#org', name: 'Example Times' },
      ],
    };
    expect(read(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`).article).toMatchObject({
      authors: ['Ann Example'],
      outlet: 'Example Times',
      published: '2025-05-19T10:00:00+02:00',
      section: 'City',
    });
  });

  it('never takes a wire agency for the outlet', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Bridge closes', author: 'Reuters', publisher: { name: 'Reuters' } };
    expect(
      read(
        `<script type="application/ld+json">${JSON.stringify(ld)}</script><meta property="og:site_name" content="Example Times">`,
      ).article,
    ).toMatchObject({
      outlet: 'Example Times',
      agencies: ['Reuters'],
      authors: [],
    });
  });

  it('says null where nothing is stated', () => {
    const { article } = extractHtml(page({}), 'https://exampletimes.org/a/b', '2026-01-01T00:00:00Z');
    expect(article).toMatchObject({
      published: null,
      modified: null,
      section: null,
      authors: [],
      agencies: [],
      paywalled: false,
    });
  });

  it('takes hostile titles and bylines as text', () => {
    const evil = '<img src=x onerror=alert(1)> Bridge closes';
    const { article, title } = read(
      `<meta property="og:title" content="${evil.replaceAll('<', '&lt;')}"><link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(evil)},"author":{"name":["<b>Ann</b>",{"x":1},null,7]},"datePublished":{"a":1},"__proto__":{"polluted":true}}</script>`,
    );
    expect(typeof title).toBe('string');
    expect(article?.url).toBe('https://exampletimes.org/2025/05/bridge');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(article?.published).toBe(null);
  });
});
