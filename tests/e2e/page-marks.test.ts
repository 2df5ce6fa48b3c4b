import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../lib/highlight/fold';
import { type PageExtension, startPageExtension } from '../../scripts/lib/page-extension';
import { notesOf, openStory, painted, SETTINGS } from './page-story';

let extension: PageExtension;
beforeAll(async () => {
  extension = await startPageExtension();
});
afterAll(() => extension?.close());

const outerHTML = () => document.documentElement.outerHTML;
const LEDE = 'The city council voted on Monday';

describe('a news page', () => {
  test('every sentence is marked where it stands, and no node of the page changes but one host', async () => {
    const { page, article } = await openStory(extension, 'news');
    const before = await page.evaluate(outerHTML);
    const notes = notesOf(article);
    const report = await extension.ask(page, 'annotate', { notes, settings: SETTINGS });
    expect(report).toEqual({ shown: true, anchored: notes.length, total: notes.length, problem: null });
    const marks = await painted(page);
    expect(Object.keys(marks).sort()).toEqual(['line-1', 'line-2', 'line-3']);
    expect(marks['line-1']!.map(fold)).toContain(fold(article.sentences[0]!.text));
    const after = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      copy.lastElementChild!.remove();
      return [document.documentElement.outerHTML.length, copy.outerHTML, document.documentElement.children.length];
    });
    expect(after[1]).toBe(before);
    expect(after[2]).toBe(3);
    await page.close();
  });

  test('the lede is marked in the body, not in the teaser above it', async () => {
    const { page, article } = await openStory(extension, 'news');
    await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    const inArticle = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((marks) =>
        [...marks].map((range) => (range as Range).startContainer.parentElement!.closest('article > p') !== null),
      ),
    );
    expect(inArticle.every(Boolean)).toBe(true);
    await page.close();
  });

  test('marks go and come back, and nothing is left when the page is annotated anew with nothing', async () => {
    const { page, article } = await openStory(extension, 'news');
    await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    expect((await extension.ask(page, 'marks', { shown: false })).shown).toBe(false);
    expect(await painted(page)).toEqual({});
    expect((await extension.ask(page, 'marks', { shown: true })).shown).toBe(true);
    expect(Object.keys(await painted(page))).toHaveLength(3);
    await extension.ask(page, 'annotate', { notes: [], settings: SETTINGS });
    expect(await painted(page)).toEqual({});
    await page.close();
  });

  test('notes that come while the ones before are looked for replace them', async () => {
    const { page, article } = await openStory(extension, 'news');
    await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    const few = notesOf(article, ['only']).slice(0, 2);
    const [, last] = await Promise.all([
      extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS }),
      extension.ask(page, 'annotate', { notes: few, settings: SETTINGS }),
    ]);
    expect(last).toMatchObject({ anchored: 2, total: 2, problem: null });
    const marks = await painted(page);
    expect(Object.keys(marks)).toEqual(['line-3']);
    expect(marks['line-3']).toHaveLength(2);
    await page.close();
  });

  test('injected again it goes on with what it has', async () => {
    const { page, article } = await openStory(extension, 'news');
    await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    await extension.inject(page);
    await extension.inject(page);
    expect((await extension.ask(page, 'marks', { shown: true })).anchored).toBe(article.sentences.length);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    await page.close();
  });

  test('reveal scrolls to a sentence and tints it for a moment', async () => {
    const { page, article } = await openStory(extension, 'news');
    await page.setViewport({ width: 800, height: 400 });
    await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    const last = article.sentences.at(-1)!;
    expect(await extension.ask(page, 'reveal', { start: last.start })).toEqual({ found: true });
    expect((await painted(page))['line-5']!.map(fold)).toEqual([fold(last.text)]);
    await page.waitForFunction(() => scrollY > 300);
    await page.waitForFunction(() => !CSS.highlights.has('line-5'));
    expect(await extension.ask(page, 'reveal', { start: 1_000_000 })).toEqual({ found: false });
    await page.close();
  });
});

test('a strict content security policy stops neither marks nor card style', async () => {
  const csp = "default-src 'none'; style-src 'sha256-AAAA'; script-src 'none'; require-trusted-types-for 'script'";
  const { page, article } = await openStory(extension, 'news', { 'content-security-policy': csp });
  const report = await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  expect(report.anchored).toBe(article.sentences.length);
  const styled = await page.evaluate(
    () => getComputedStyle(document.querySelector('article p')!, '::highlight(line-2)').textDecorationLine,
  );
  expect(styled).toContain('underline');
  await page.close();
});

test('a page that uses the highlight registry keeps its own, and ours come back after it cleared the registry', async () => {
  const { page, article } = await openStory(extension, 'own-highlights');
  await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  expect(Object.keys(await painted(page)).sort()).toEqual(['line-1', 'line-2', 'line-3', 'search']);
  await page.evaluate(() => (window as unknown as { search(): void }).search());
  await page.waitForFunction(() => CSS.highlights.has('line-1') && CSS.highlights.has('search'));
  await extension.ask(page, 'marks', { shown: false });
  expect(Object.keys(await painted(page))).toEqual(['search']);
  await page.close();
});

describe('a page that draws its nodes anew', () => {
  test('is marked again after each drawing', async () => {
    const { page, article } = await openStory(extension, 'rerender');
    await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
    const before = await painted(page);
    await page.click('button');
    await page.waitForFunction(() =>
      [...CSS.highlights.values()].every((marks) => [...marks].every((r) => !r.collapsed)),
    );
    expect(await painted(page)).toEqual(before);
    await page.close();
  });

  test('tells how many sentences are left, in words, and when they are back', async () => {
    const { page, article } = await openStory(extension, 'rerender');
    const notes = notesOf(article);
    await extension.ask(page, 'annotate', { notes, settings: SETTINGS });
    const reports = async () =>
      (await extension.told())
        .filter((m) => m.name === 'page.marks')
        .map((m) => (m.request as { report: unknown }).report);
    const told = (await reports()).length;
    await page.evaluate(() => (window as unknown as { render(shown: number): void }).render(2));
    await expect.poll(async () => (await reports()).length).toBe(told + 1);
    expect((await reports()).at(-1)).toEqual({
      shown: true,
      anchored: 4,
      total: notes.length,
      problem: `${notes.length - 4} sentences were not found on the page as it is shown now.`,
    });
    await page.evaluate(() => (window as unknown as { render(): void }).render());
    await expect.poll(async () => (await reports()).at(-1)).toMatchObject({ anchored: notes.length, problem: null });
    await page.close();
  });
});

test('a translated page says so', async () => {
  const { page, article } = await openStory(extension, 'news');
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    for (const p of document.querySelectorAll('article p'))
      p.innerHTML = '<font><font>Der Stadtrat sperrt die Brücke.</font></font>';
  });
  const report = await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  expect(report.anchored).toBeLessThan(2);
  expect(report.problem).toContain('translated');
  await page.close();
});

test('a right-to-left page is marked', async () => {
  const { page, article } = await openStory(extension, 'rtl');
  const report = await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  expect(report.anchored).toBe(article.sentences.length);
  expect(article.sentences.length).toBeGreaterThan(6);
  await page.close();
});

test('marks move nothing: no layout shift', async () => {
  const { page, article } = await openStory(extension, 'news');
  await page.evaluate(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
  });
  const box = () => page.$eval('footer', (footer) => footer.getBoundingClientRect().top);
  const before = await box();
  await extension.ask(page, 'annotate', { notes: notesOf(article), settings: SETTINGS });
  await page.mouse.move(5, 5);
  expect(await box()).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts.length)).toBe(0);
  expect((await painted(page))['line-1']!.some((text) => fold(text).startsWith(fold(LEDE)))).toBe(true);
  await page.close();
});
