import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extraction } from '../../lib/contracts/tab';
import { type PageExtension, startPageExtension } from '../../scripts/lib/page-extension';
import { notesOf, painted, SETTINGS } from './page-story';

let extension: PageExtension;
beforeAll(async () => {
  extension = await startPageExtension();
});
afterAll(() => extension?.close());

const BRIDGE = 'Council closes the harbour bridge for a year';
const LIBRARY = 'Library opens its reading room at night';
const story = (title: string, subject: string, attributes = '') =>
  `<article ${attributes}><h1>${title}</h1>${Array.from(
    { length: 16 },
    (_, i) =>
      `<p>In the ${i + 1}th part of the report on the ${subject}, officials told reporters on Tuesday what the town will pay for it, and who asked for it first.</p>`,
  ).join('')}</article>`;
const page = (more: string) =>
  `<!doctype html><html lang="en"><head><title>${BRIDGE}</title><meta property="og:type" content="article"><link rel="canonical" href="/city/bridge.html"><style>p { margin: 40px }</style></head><body>${story(BRIDGE, 'bridge')}${more}</body></html>`;
const changes = async () =>
  (await extension.told())
    .filter((message) => message.name === 'page.changed')
    .map((message) => (message.request as { extraction: Extraction }).extraction);
const scrollToArticle = (open: Page, article: number) =>
  open.evaluate((n) => document.querySelectorAll('article')[n]?.scrollIntoView({ block: 'start' }), article);

async function openAndRead(host: string, more: string): Promise<Page> {
  const open = await extension.open(extension.news.put(`http://www.${host}.example/city/bridge.html`, page(more)));
  await open.bringToFront();
  await extension.inject(open);
  const { article } = await extension.ask(open, 'extract', {});
  expect(article?.title).toBe(BRIDGE);
  await extension.ask(open, 'annotate', { notes: notesOf(article!), settings: SETTINGS });
  return open;
}

test('an article below the first is read when the reader scrolls to it, and the first one again on the way back', async () => {
  const open = await openAndRead('scroll-one', story(LIBRARY, 'library', 'data-url="/city/library.html"'));
  const before = (await changes()).length;
  await scrollToArticle(open, 1);
  await expect.poll(async () => (await changes()).length, { timeout: 10_000 }).toBe(before + 1);
  const second = (await changes()).at(-1)!.article!;
  expect(second.title).toBe(LIBRARY);
  expect(second.url).toBe('https://scroll-one.example/city/library.html');
  expect(second.text).not.toContain('bridge');
  expect(await painted(open)).toEqual({});
  await scrollToArticle(open, 0);
  await expect.poll(async () => (await changes()).length, { timeout: 10_000 }).toBe(before + 2);
  expect((await changes()).at(-1)!.article?.title).toBe(BRIDGE);
  await open.close();
});

test('an appended article without an address of its own never takes the first one’s', async () => {
  const open = await openAndRead('scroll-two', '');
  const before = (await changes()).length;
  await open.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), story(LIBRARY, 'library'));
  await scrollToArticle(open, 1);
  await expect.poll(async () => (await changes()).length, { timeout: 10_000 }).toBe(before + 1);
  const second = (await changes()).at(-1)!.article!;
  expect(second).toMatchObject({ title: LIBRARY, url: null });
  await open.close();
});

test('an appended article takes the address that the page goes to', async () => {
  const open = await openAndRead('scroll-three', story(LIBRARY, 'library'));
  const before = (await changes()).length;
  await scrollToArticle(open, 1);
  await open.evaluate(() => history.pushState(null, '', '/city/library.html'));
  await expect
    .poll(async () => (await changes()).at(-1)?.article?.url, { timeout: 10_000 })
    .toBe('https://scroll-three.example/city/library.html');
  expect((await changes()).length).toBeGreaterThan(before);
  expect((await changes()).at(-1)!.article?.title).toBe(LIBRARY);
  await open.close();
});

test('scrolling within one article reads nothing again', async () => {
  const open = await openAndRead('scroll-four', '');
  const before = (await changes()).length;
  await open.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await changes()).toHaveLength(before);
  expect(Object.keys(await painted(open))).toHaveLength(3);
  await open.close();
});
