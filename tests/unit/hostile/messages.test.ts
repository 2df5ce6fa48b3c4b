import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handlers, serve } from '../../../lib/platform/messages';
import { extractionSchema, fromPage, openArticleSchema } from '../../../lib/platform/page-schemas';
import { requestSchemas } from '../../../lib/platform/request-schemas';
import { bareArticle } from '../../fixtures/bare-article';

type Listener = (message: unknown, from: object, sendResponse: (answer: unknown) => void) => true | undefined;
const listeners = vi.hoisted(() => [] as unknown[]);
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'own', onMessage: { addListener: (one: unknown) => listeners.push(one) } } },
}));

const OWN = 'chrome-extension://own';
interface Api {
  clear: (request: Record<string, never>) => null;
  'page.visit': (request: Record<string, never>) => null;
}
const called: string[] = [];
const note = (name: string) => {
  called.push(name);
  return { ok: true as const, value: null };
};
const handlers: Handlers<Api> = { clear: () => note('clear'), 'page.visit': () => note('page.visit') };

beforeEach(() => {
  vi.stubGlobal('location', { origin: OWN });
  listeners.length = called.length = 0;
  serve<Api>('background', handlers, { untrusted: ['page.visit'] });
});

/** The answer, or null where the message was left to others. */
async function send(name: string, from: object): Promise<unknown> {
  let answer: unknown = null;
  const listener = listeners[0] as Listener;
  const taken = listener({ parallax: 'background', name, request: {} }, from, (value) => {
    answer = value;
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  return taken ? answer : null;
}
const page = { id: 'own', url: 'https://news.example/story', tab: { id: 1, incognito: false } };

describe('a message', () => {
  it('of another extension is not listened to', async () => {
    expect(await send('page.visit', { ...page, id: 'other' })).toBeNull();
    expect(called).toEqual([]);
  });
  it('of a web page’s script reaches only what is meant for it', async () => {
    expect(await send('clear', page)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(called).toEqual([]);
    expect(await send('page.visit', page)).toMatchObject({ ok: true });
    expect(called).toEqual(['page.visit']);
  });
  it('is trusted by the exact origin of its sender', async () => {
    for (const url of [`${OWN}.evil.example/a`, `https://x.example/${OWN}/`, undefined, ''])
      expect(await send('clear', { ...page, url })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await send('clear', { id: 'own', url: `${OWN}/options.html` })).toMatchObject({ ok: true });
  });
  it('cannot name what every object has', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(await send(name, { id: 'own', url: `${OWN}/options.html` })).toMatchObject({
        ok: false,
        error: { code: 'unknown-message' },
      });
  });
});

const span = { article: 'a', start: 0, end: 4, text: 'Text' };
const article = bareArticle('a', 'Text', {
  url: 'https://news.example/a',
  title: 'Title',
  source: 'page',
  added: '2031-01-01T00:00:00Z',
  sentences: [span],
});
const extraction = { state: 'article', cues: [], title: 'Title', article };
const read = (changes: object) => {
  const seen: unknown[] = [];
  const handler = fromPage(extractionSchema, async (request) => {
    seen.push(request);
    return { ok: true, value: null };
  });
  const sender = { tab: 1, private: false, trusted: false };
  return handler({ ...extraction, article: { ...article, ...changes } }, sender).then((answer) => ({ answer, seen }));
};

describe('an article as a page sends it', () => {
  it('is taken in its right shape, and unknown fields are dropped', async () => {
    const { answer, seen } = await read({ pinned: true });
    expect(answer).toEqual({ ok: true, value: null });
    expect(seen).toEqual([extraction]);
  });
  it.each([
    ['a text of 3 million characters', { text: 'a'.repeat(3_000_000) }],
    ['30,000 sentences', { sentences: new Array(30_000).fill(span) }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a data address', { url: 'data:text/html,x' }],
    ['another source than the page', { source: 'seed' }],
    ['an endless identifier', { id: 'a'.repeat(201) }],
    ['places that are no numbers', { sentences: [{ ...span, start: Number.NaN }] }],
    ['an endless list of authors', { authors: new Array(201).fill('A') }],
  ])('is refused with %s', async (_, changes) => {
    const { answer, seen } = await read(changes);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(seen).toEqual([]);
  });
  it('is never anything but taken or refused, whatever comes', async () => {
    const handler = fromPage(openArticleSchema, async () => ({ ok: true, value: null }));
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (request) => {
        const answer = await handler(request, { tab: 1, private: false, trusted: false });
        expect(typeof answer.ok).toBe('boolean');
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    );
  });
});

describe('the settings', () => {
  it('take no field that there is not', async () => {
    const { safeParse } = await import('valibot');
    expect(safeParse(requestSchemas['settings.set'], { theme: 'dark' }).success).toBe(true);
    expect(safeParse(requestSchemas['settings.set'], { theme: 'dark', admin: true }).success).toBe(false);
  });
  it('take no host that would make a wrong match pattern', async () => {
    const { safeParse } = await import('valibot');
    const take = (site: string) => safeParse(requestSchemas['settings.set'], { automaticSites: [site] }).success;
    for (const site of ['paper.example', ' Paper.Example ', 'xn--bcher-kva.example', 'localhost', '127.0.0.1', '[::1]'])
      expect(take(site), site).toBe(true);
    for (const site of ['', '*', 'a*b.example', 'paper.example/x', 'two words', 'a..b', 'x'.repeat(300), 'a:80'])
      expect(take(site), site).toBe(false);
  });
});
