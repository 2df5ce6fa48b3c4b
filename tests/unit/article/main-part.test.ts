import { describe, expect, it } from 'vitest';
import { extractHtml, parsePage } from '../../../lib/article/html';
import { mainPart } from '../../../lib/article/main-part';
import { PARAGRAPHS } from './page';

const TEXT = [...PARAGRAPHS, ...PARAGRAPHS].map((p, i) => `<p>${i} ${p}</p>`).join('');
const part = (body: string) =>
  mainPart(parsePage(`<!doctype html><html><head><title>Bridge</title></head><body>${body}</body></html>`));

describe('mainPart', () => {
  it('is the narrowest part with nearly all running text, and two levels around it', () => {
    const found = part(
      `<nav><a href="/a">Short</a></nav><div id="page"><div id="row"><div id="column"><div id="story">${TEXT}</div></div><div><p>Seen elsewhere: a line of sixty characters and some more of it.</p></div></div></div>`,
    );
    expect(found?.id).toBe('row');
  });

  it('holds both halves of a text that is set in two places', () => {
    const found = part(
      `<div id="page"><div id="a"><div><div><div>${TEXT}</div></div></div></div><div><div><div><div>${TEXT}</div></div></div></div></div>`,
    );
    expect(found?.id).toBe('page');
  });

  it('looks into what follows an opening of its own', () => {
    const found = part(
      `<div id="page"><p>An opening of more than sixty characters stands above the whole text.</p><div><div id="row"><div><div>${TEXT}</div></div></div></div></div>`,
    );
    expect(found?.id).toBe('row');
  });

  it.each([
    ['a page with little text', `<div><div><div><p>${PARAGRAPHS[0]}</p></div></div></div>`],
    ['text right in the body', TEXT],
    ['a text of scripts', `<div><div><script>${TEXT.repeat(3)}</script></div></div>`],
  ])('is none in %s', (_, body) => expect(part(body)).toBeNull());
});

describe('a text that Readability finds only when it looks anew', () => {
  it.each(['comment-box', 'sidebar'])('is read out of a part called "%s"', (name) => {
    const html = `<!doctype html><html lang="en"><head><title>Bridge closes - Example Times</title><meta property="og:type" content="article"></head><body><div class="${name}"><h1>Bridge closes</h1><div>${TEXT}</div></div></body></html>`;
    const { article } = extractHtml(html, 'https://exampletimes.org/bridge', '2026-01-01T00:00:00Z');
    expect(article?.text).toContain(PARAGRAPHS[0]);
    expect(article?.text).toContain(PARAGRAPHS[3]);
  });
});
