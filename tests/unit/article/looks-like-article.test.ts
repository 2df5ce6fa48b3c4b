import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../lib/article/looks-like-article';

const look = (head: string, body: string) =>
  looksLikeArticle(parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document);
const paragraph = `<p>${'The council voted on the bridge after a long night of talks. '.repeat(5)}</p>`;
/** More than a page may have to be read as a whole. */
const MANY = '<b>x</b>'.repeat(20_100);
const ld = (type: string) => `<script type="application/ld+json">{"@context":"x","@type":${type}}</script>`;

describe('the first look at a page nobody asked about', () => {
  it.each([
    ['a page that says so in its head', look('<meta property="og:type" content="article">', '')],
    ['a page with a date of publication', look('<meta property="article:published_time" content="2031-01-01">', '')],
    ['a page that says so in JSON-LD', look('', ld('"NewsArticle"'))],
    ['one of several types', look('', ld('["Thing","ReportageNewsArticle"]'))],
    ['microdata', look('', `<div itemtype="https://schema.org/NewsArticle"><p>Short.</p>${paragraph}</div>`)],
    ['enough text in its main part', look('', `<main>${paragraph.repeat(4)}</main>`)],
    ['enough text in a part with that role', look('', `<div role="main">${paragraph.repeat(4)}</div>`)],
    [
      'an article after many short paragraphs',
      look('', `${'<p>x</p>'.repeat(200)}<article>${paragraph.repeat(4)}</article>`),
    ],
  ])('takes %s for worth reading', (_, found) => expect(found).toBe(true));

  it.each([
    ['an empty page', look('', '')],
    ['a shop', look(ld('"Product"'), '<main><h1>Shoes</h1><p>Buy shoes.</p></main>')],
    ['a page of links', look('', `<main>${'<p><a href="/">A short headline</a></p>'.repeat(300)}</main>`)],
    ['text outside the main part', look('', `<footer>${paragraph.repeat(9)}</footer>`)],
  ])('leaves %s alone', (_, found) => expect(found).toBe(false));

  it('looks at no more than the beginning of a page of very many elements', () => {
    const article = `<article>${paragraph.repeat(4)}</article>`;
    const lookAt = (body: string) => {
      const { document } = new Window();
      document.write(`<!doctype html><html><head></head><body>${body}</body></html>`);
      return looksLikeArticle(document as unknown as Document);
    };
    expect(lookAt(article + MANY)).toBe(true);
    expect(lookAt(MANY + article)).toBe(false);
  });
});
