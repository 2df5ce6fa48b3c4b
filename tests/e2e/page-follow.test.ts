import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extraction } from '../../lib/contracts/tab';
import { waitForCard } from '../../scripts/lib/hover-card';
import { type PageExtension, startPageExtension } from '../../scripts/lib/page-extension';
import { notesOf, openStory, painted, placeOf, SETTINGS } from './page-story';

let extension: PageExtension;
beforeAll(async () => {
  extension = await startPageExtension();
});
afterAll(() => extension?.close());

const changes = async () =>
  (await extension.told())
    .filter((message) => message.name === 'page.changed')
    .map((message) => (message.request as { extraction: Extraction }).extraction);

test('a page that draws itself late is read once it is drawn', async () => {
  const { page, article } = await openStory(extension, 'single-page');
  expect(article.title).toBe('Council closes the harbour bridge for a year');
  await page.close();
});

test('a page that goes to another story by itself loses its marks and tells of the new story', async () => {
  const { page, article } = await openStory(extension, 'single-page');
  await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  expect(Object.keys(await painted(page))).toHaveLength(3);
  const before = (await changes()).length;
  await page.evaluate(() => (window as unknown as { show(name: string): void }).show('library'));
  await expect.poll(async () => (await changes()).length, { timeout: 10_000 }).toBe(before + 1);
  const told = (await changes()).at(-1)!;
  expect(told.article?.title).toBe('Library opens its reading room at night');
  expect(told.article?.url).toContain('/city/library.html');
  expect(await painted(page)).toEqual({});
  const report = await extension.ask(page, 'annotate', { notes: notesOf(told.article!), settings: SETTINGS });
  expect(report.anchored).toBe(told.article!.sentences.length);
  await page.close();
});

test('another address behind the hash is the same story', async () => {
  const { page, article } = await openStory(extension, 'single-page');
  await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  const before = (await changes()).length;
  await page.evaluate(() => {
    location.hash = 'comments';
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await changes()).toHaveLength(before);
  expect(Object.keys(await painted(page))).toHaveLength(3);
  await page.close();
});

test('text behind “read more” is marked when it is shown', async () => {
  const { page, article } = await openStory(extension, 'news');
  const more = (display: string) =>
    page.$$eval('article p', (ps, value) => ps.at(-1)!.style.setProperty('display', value), display);
  await more('none');
  const notes = notesOf(article);
  const before = await extension.ask(page, 'annotate', { notes, settings: SETTINGS });
  expect(before.anchored).toBe(notes.length - 2);
  await more('block');
  await expect.poll(async () => (await extension.ask(page, 'marks', { shown: true })).anchored).toBe(notes.length);
  await page.close();
});

test('a script whose extension is gone cleans up after itself', async () => {
  const own = await startPageExtension();
  try {
    const { page, article } = await openStory(own, 'news');
    await own.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    await own.uninstall();
    await page.waitForFunction(() => CSS.highlights.size === 0 && document.documentElement.children.length === 2, {
      timeout: 15_000,
    });
  } finally {
    await own.close();
  }
});

test('a page that bends built-ins and shadows element properties by form fields is marked and has its card', async () => {
  const { page, article } = await openStory(extension, 'clobbered');
  const report = await extension.ask(page, 'annotate', { notes: notesOf(article, ['same']), settings: SETTINGS });
  expect(report.anchored).toBe(article.sentences.length);
  await page.bringToFront();
  const { x, y } = await placeOf(page, 'second survey');
  await page.mouse.click(x, y);
  expect((await waitForCard(page)).kind).toBe('same');
  await page.close();
});
