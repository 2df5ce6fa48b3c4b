import { describe, expect, it } from 'vitest';
import { agenciesIn, agencyNamed } from '../../../lib/article/agencies';
import { extractHtml } from '../../../lib/article/html';
import { splitNames } from '../../../lib/article/metadata/authors';
import { isoDate } from '../../../lib/article/metadata/iso-date';
import { page } from './page';

describe('isoDate', () => {
  it.each([
    ['2019-11-18T15:04:05+0000', '2019-11-18T15:04:05+00:00'],
    ['2019-11-19T13:03:00.000Z', '2019-11-19T13:03:00Z'],
    ['20191118', '2019-11-18'],
    ['2019-11-18 16:07:38', '2019-11-18T16:07:38'],
    ['Mon, 18 Nov 2019 16:07:38 -0600', '2019-11-18T16:07:38-06:00'],
    ['November 18, 2019 at 9:45 pm', '2019-11-18T21:45:00'],
    ['18. November 2019', null],
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
