import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { extractPage } from '../../../lib/article/extract';
import { extractHtml, parsePage } from '../../../lib/article/html';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_ELEMENTS } from '../../../lib/article/page-size';
import { PARAGRAPHS, page } from './page';

const URL_ = 'https://exampletimes.org/2025/05/bridge';
const NOW = '2026-01-01T00:00:00Z';
const TEXT = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('');
/** Milliseconds of this process's own work, so that a busy machine does not decide. */
const LIMIT = 3000;

describe('hostile pages', () => {
  it.each([
    ['200,000 elements', '<span>x</span>'.repeat(200_000), 'not-an-article'],
    [
      'just below the limit of elements',
      `${'<div><span>x</span></div>'.repeat(MAX_ELEMENTS / 2 - 50)}${TEXT}`,
      'article',
    ],
    ['5,000 levels', `${'<div>'.repeat(5000)}${TEXT}${'</div>'.repeat(5000)}`, 'not-an-article'],
    [
      'just below the limit of levels',
      `${'<div>'.repeat(MAX_DEPTH - 20)}${TEXT}${'</div>'.repeat(MAX_DEPTH - 20)}`,
      'article',
    ],
    ['10 MB in one paragraph', `<p>${'word and more, '.repeat(700_000)}</p>`, 'not-an-article'],
    ['just below the limit of text', `<p>${'word and more, '.repeat(MAX_CHARACTERS / 15 - 200)}</p>`, 'article'],
    [
      'an article under 75,000 comments',
      `<article>${TEXT}${TEXT}</article>${'<div><b>x</b> comment</div>'.repeat(75_000)}`,
      'article',
    ],
    ['deep JSON-LD', `${TEXT}<script type="application/ld+json">${'['.repeat(100_000)}</script>`, 'article'],
  ])(
    '%s end in time in a clear state',
    (_, body, state) => {
      const document = parsePage(
        `<html><head><title>Bridge closes</title></head><body><h1>Bridge closes</h1>${body}</body></html>`,
      );
      const start = process.cpuUsage();
      const extraction = extractPage(document, URL_, NOW);
      const used = process.cpuUsage(start);
      expect(extraction.state).toBe(state);
      expect(extraction.cues.every((cue) => cue.cue !== '' && cue.detail !== '')).toBe(true);
      expect((used.user + used.system) / 1000).toBeLessThan(LIMIT);
    },
    60_000,
  );

  describe('with a polluted Object.prototype', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    afterEach(() => {
      for (const key of ['headline', 'author', 'datePublished', 'evil', '@graph']) delete prototype[key];
    });

    it('reads only what the page states', () => {
      const html = page({ head: '<script type="application/ld+json">{"@type":"NewsArticle"}</script>' });
      const clean = extractHtml(html, URL_, NOW);
      prototype.headline = 'Evil';
      prototype.author = 'Evil';
      prototype.datePublished = '2001-01-01';
      prototype['@graph'] = [{ '@type': 'NewsArticle' }];
      prototype.evil = true;
      const dirty = extractHtml(html, URL_, NOW);
      expect(dirty.article?.authors).toEqual(clean.article?.authors);
      expect(dirty.article?.published).toBe(clean.article?.published);
      expect(dirty.title).toBe(clean.title);
    });
  });

  it('takes any markup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<article>',
      '<table><tr><td>',
      '<h1>',
      '<a href="javascript:x">',
      '<ul><li>',
      '<blockquote>',
      '<figure>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<svg>',
      '&#0;',
      '\u0000',
      'Text. ',
      PARAGRAPHS[0]!,
      '“',
      '<meta property="og:title" content="x">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { article } = extractHtml(pieces.join(''), URL_, NOW);
        for (const s of article?.sentences ?? []) expect(article!.text.slice(s.start, s.end)).toBe(s.text);
      }),
      { numRuns: 60 },
    );
  });
});
