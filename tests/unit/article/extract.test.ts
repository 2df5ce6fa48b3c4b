import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../lib/article/extract';
import { extractHtml, parsePage } from '../../../lib/article/html';
import { PARAGRAPHS, page } from './page';

const URL_ = 'https://exampletimes.org/2025/05/bridge';
const NOW = '2026-01-01T00:00:00Z';
const read = (html: string, url = URL_) => extractHtml(html, url, NOW);
const LONG = Array.from({ length: 10 }, (_, i) => `<p>${PARAGRAPHS[i % 4]} Paragraph ${i} of this report.</p>`).join(
  '',
);

describe('extractPage', () => {
  it('gives the text in blocks with sentences that lead back to it', () => {
    const { state, title, article } = read(page({}));
    expect(state).toBe('article');
    expect(title).toBe('Bridge closes');
    expect(article?.text).toBe(PARAGRAPHS.join('\n'));
    expect(article).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{22}$/),
      url: URL_,
      language: 'en',
      kind: 'news',
      stub: false,
      source: 'page',
      added: NOW,
    });
    for (const s of article!.sentences) expect(article!.text.slice(s.start, s.end)).toBe(s.text);
  });

  it('never changes the page', () => {
    const document = parsePage(
      page({ body: '<figure><img src="x"><figcaption>Caption</figcaption></figure><script>let a = 1;</script>' }),
    );
    const before = document.toString();
    extractPage(document, URL_, NOW);
    expect(document.toString()).toBe(before);
  });

  it('keeps quotations and embedded posts, and says what it cut', () => {
    const text = `${LONG}<blockquote class="twitter-tweet"><p>The bridge is closed from Monday on. Plan ahead.</p>— Town hall (@townhall) May 19, 2025</blockquote><figure><img src="b.jpg"><figcaption>The bridge in May. Photo: Bo Sample</figcaption></figure><p>Related: <a href="/other">The bridge in numbers and dates</a></p><p>${PARAGRAPHS[0]}</p>`;
    const { article } = read(page({ text }));
    expect(article?.text).toContain('Plan ahead.');
    expect(article?.text).not.toContain('The bridge in May');
    expect(article?.removed.map((cut) => cut.reason)).toEqual(
      expect.arrayContaining(['caption', 'teaser of another article']),
    );
  });

  it.each([
    [
      'a name whose card opens over it',
      'Rep. <span class="rollover-people" data-behavior="rollover"><a class="rollover-people-link" href="/people/a">Ann Example</a><span class="rollover-people-block">Ann Example is a member. See her votes.</span></span> (D) agreed.',
    ],
    [
      'a word with a box inside it',
      'Rep. <span class="tooltip">Ann Example<span class="tooltiptext tooltip-text">A member since 2001.</span></span> (D) agreed.',
    ],
    [
      'a word with its text in an attribute',
      'Rep. <span class="tooltip" title="A member">Ann Example</span> (D) agreed.',
    ],
    ['a linked name', 'Rep. <a class="popup" href="/people/a">Ann Example</a> (D) agreed.'],
    [
      'a word with its box beside it',
      'Rep. Ann Example<span class="tooltip-box">A member since 2001.</span> (D) agreed.',
    ],
  ])('keeps %s, not what opens', (_, sentence) => {
    const { article } = read(page({ text: `${LONG}<p>${sentence}</p><p>${PARAGRAPHS[0]}</p>` }));
    expect(article?.text).toContain('\nRep. Ann Example (D) agreed.\n');
    expect(article?.text).not.toMatch(/a member/i);
  });

  it('knows a box by its own class, whatever stands around it', () => {
    const box =
      '<div class="row"><div class="related-articles"><p>The harbour ferry returns with a new timetable, operators say.</p><p>The library opens its reading room at night, to the joy of readers.</p></div></div>';
    const text = [...PARAGRAPHS, ...PARAGRAPHS].map((p) => `<p>${p}</p>`).join('');
    const { article } = read(page({ text: `${text}${box}<p>${PARAGRAPHS[0]}</p>` }));
    expect(article?.removed.map((cut) => cut.reason)).toEqual(['related articles', 'related articles']);
    expect(article?.text).not.toContain('ferry returns');
  });

  it('keeps score tables, one line a row', () => {
    const { article } = read(
      page({
        text: `${LONG}<table><tr><td>Springfield</td><td>70</td></tr><tr><td>Shelbyville</td><td>44</td></tr></table>`,
      }),
    );
    expect(article?.text).toMatch(/Springfield 70\nShelbyville 44$/);
  });

  it.each([
    ['opinion by address', page({ text: LONG }), 'https://exampletimes.org/opinion/bridge', 'opinion'],
    [
      'opinion by JSON-LD',
      page({
        text: LONG,
        head: '<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Bridge closes"}</script>',
      }),
      URL_,
      'opinion',
    ],
    [
      'live blog',
      page({
        text: LONG,
        head: '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Bridge closes"}</script>',
      }),
      URL_,
      'live',
    ],
    ['a comment in the slug is news', page({ text: LONG }), 'https://exampletimes.org/2025/comment-on-bridge', 'news'],
  ])('kind: %s', (_, html, url, kind) => {
    const { article, cues } = read(html, url);
    expect(article?.kind).toBe(kind);
    if (kind !== 'news') expect(cues.at(-1)?.detail).not.toBe('');
  });
});

describe('page states', () => {
  const headlines = Array.from(
    { length: 30 },
    (_, i) => `<h3><a href="/a/${i}">Story number ${i} about the old bridge</a></h3>`,
  ).join('');
  const whole = (n: number) => `<article><h1>Story ${n}</h1>${LONG}${LONG}</article>`;
  it.each([
    ['empty', '<html><body><div id="root"></div></body></html>', URL_],
    ['index', `<html><body>${headlines}</body></html>`, 'https://exampletimes.org/'],
    [
      'index',
      `<html><head><meta property="og:type" content="website"></head><body>${headlines}</body></html>`,
      'https://exampletimes.org/city/',
    ],
    [
      'cookie-wall',
      '<html><body><p>We use cookies. Accept all cookies or manage preferences. Read our cookie policy and privacy policy to learn how we use your data and consent.</p></body></html>',
      URL_,
    ],
    [
      'cookie-wall',
      '<html><body><p>Мы используем куки. Примите куки, чтобы читать дальше, или настройте куки под себя и закройте это окно.</p></body></html>',
      URL_,
    ],
    [
      'paywall-stub',
      page({
        text: `<p>${PARAGRAPHS[0]}</p><p>Этот текст только для подписчиков.</p>`,
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closes"}</script>',
      }),
      URL_,
    ],
    [
      'not-an-article',
      '<html><body><form><label>Password</label></form><p>Log in to your account to see your orders.</p></body></html>',
      URL_,
    ],
    [
      'several-articles',
      `<html><body>${whole(1)}${whole(2)}${whole(3)}</body></html>`,
      'https://exampletimes.org/city/',
    ],
    [
      'paywall-stub',
      page({
        text: `<p>${PARAGRAPHS[0]}</p><p>Subscribe to continue reading this story.</p>`,
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closes","isAccessibleForFree":false}</script>',
      }),
      URL_,
    ],
    ['restricted', page({}), 'chrome://settings'],
  ])('%s', (state, html, url) => {
    const extraction = read(html, url);
    expect(extraction.state).toBe(state);
    expect(extraction.cues[0]?.cue).toMatch(/\w/);
    expect(extraction.article === null).toBe(state !== 'paywall-stub');
    if (extraction.article) expect(extraction.article).toMatchObject({ stub: true, paywalled: true });
  });

  it('a short brief is an article if the page says so', () => {
    const text = '<p>The old bridge of Springfield will be closed from Monday, the council said on Tuesday.</p>';
    expect(read(page({ text, head: '<meta property="og:type" content="article">' })).state).toBe('article');
    expect(read(page({ text })).state).toBe('not-an-article');
  });
});

describe('pages that move', () => {
  const appended = `<html><head><title>Story 1</title><meta property="og:type" content="article"><link rel="canonical" href="https://exampletimes.org/1"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Story 1","author":"Ann Example"}</script></head><body><article><h1>Story 1</h1>${LONG}${LONG}<p>The first ends.</p></article><article><h1>Story 2</h1>${LONG}${LONG}<p>The second ends.</p></article></body></html>`;

  it('reads the first of appended articles where there is no layout', () => {
    const { state, title, article, cues } = read(appended, 'https://exampletimes.org/1');
    expect(state).toBe('article');
    expect(title).toBe('Story 1');
    expect(article?.text).not.toContain('The second ends');
    expect(cues.at(-1)?.cue).toBe('several articles');
  });

  it('reads the one in view, without what the page says of the first', () => {
    const document = parsePage(appended);
    const [first, second] = [...document.querySelectorAll('article')];
    Object.defineProperty(document, 'defaultView', { value: { innerHeight: 1000 } });
    first!.getBoundingClientRect = () => ({ top: -3000, bottom: -100 }) as DOMRect;
    second!.getBoundingClientRect = () => ({ top: -100, bottom: 3000 }) as DOMRect;
    const { title, article } = extractPage(document, 'https://exampletimes.org/2', NOW);
    expect(title).toBe('Story 2');
    expect(article).toMatchObject({ url: 'https://exampletimes.org/2', authors: [] });
    expect(article?.text).toContain('The second ends');
    expect(article?.text).not.toContain('The first ends');
  });

  it('does not believe markup that still tells of the article before', () => {
    const stale = page({
      text: LONG,
      title: 'Bridge closes for repairs',
      head: '<meta property="og:title" content="Library opens its reading room at night"><link rel="canonical" href="https://exampletimes.org/library"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Library opens its reading room at night","author":"Ann Example","datePublished":"2025-05-01"}</script>',
    }).replace('<h1>Bridge closes</h1>', '<h1>Bridge closes for repairs</h1>');
    expect(read(stale).article).toMatchObject({
      url: URL_,
      title: 'Bridge closes for repairs',
      authors: [],
      published: null,
    });
  });

  it('reads an article inside open shadow roots, with its slots', () => {
    const window = new Window({ url: URL_ });
    const document = window.document as unknown as Document;
    document.body.innerHTML =
      '<h1>Bridge closes</h1><story-page><p slot="end">The end of the story is shown from a slot of the page.</p></story-page>';
    const host = document.querySelector('story-page')!;
    host.attachShadow({ mode: 'open' }).innerHTML = `<article>${LONG}<slot name="end"></slot></article>`;
    const before = document.documentElement.outerHTML;
    const { state, article } = extractPage(document, URL_, NOW);
    expect(state).toBe('article');
    expect(article?.text).toContain('Paragraph 9 of this report.');
    expect(article?.text).toContain('shown from a slot');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
