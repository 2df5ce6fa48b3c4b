import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../lib/contracts/comparison';
import type { PageNote } from '../../lib/contracts/tab';
import { readCard, waitForCard } from '../../scripts/lib/hover-card';
import { type PageExtension, startPageExtension } from '../../scripts/lib/page-extension';
import { inCard } from './page-card-probe';
import { notesOf, openStory, painted, phrasing, placeOf, SETTINGS } from './page-story';

let extension: PageExtension;
let page: Page;
let article: Article;
beforeAll(async () => {
  extension = await startPageExtension();
});
afterAll(() => extension?.close());

/** Opens the news page with marks; closes the one before. */
async function story(fixture = 'news', notes?: (article: Article) => PageNote[], hoverDelay = 60): Promise<void> {
  await page?.close();
  ({ page, article } = await openStory(extension, fixture));
  await extension.ask(page, 'annotate', {
    notes: notes ? notes(article) : notesOf(article),
    settings: { ...SETTINGS, hoverDelay },
  });
  await page.bringToFront();
}
async function hover(words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(x, y, { steps: 3 });
}
async function click(words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}
async function alt(key: 'KeyJ' | 'KeyK' | 'KeyM' | 'Enter'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const closed = () => expect.poll(() => readCard(page)).toBeNull();
const current = async () => (await painted(page))['line-4']?.[0] ?? null;

describe('by pointer', () => {
  beforeEach(() => story());

  test('opens over a marked sentence with the other phrasings, and closes when the pointer goes away', async () => {
    await hover('a second survey');
    const card = await waitForCard(page);
    expect(card.kind).toBe('differs');
    expect(card.phrasings.map((p) => [p.number, p.outlet])).toEqual([
      ['1', 'Outlet 1'],
      ['2', 'Outlet 2'],
    ]);
    expect(card.phrasings[0]!.changed).toEqual(['words it']);
    await page.mouse.move(5, 300);
    await closed();
    expect(await current()).toBeNull();
  });

  test('stays while the pointer goes into it', async () => {
    await hover('a second survey');
    await waitForCard(page);
    const box = await inCard(page, (card) => card.getBoundingClientRect().toJSON());
    await page.mouse.move(box.left + 40, box.top + 60, { steps: 8 });
    await pause(500);
    expect(await readCard(page)).not.toBeNull();
  });

  test('shows what is only here', async () => {
    await hover('cannot wait');
    const card = await waitForCard(page);
    expect([card.kind, card.remark]).toEqual(['only', 'Not found in the 3 other articles of this story']);
  });

  test('does not open in the margin, between paragraphs, or while text is being selected', async () => {
    const { x, y } = await placeOf(page, 'a second survey');
    await page.mouse.move(20, y);
    await pause(200);
    expect(await readCard(page)).toBeNull();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 5 });
    await pause(200);
    expect(await readCard(page)).toBeNull();
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(3);
    await pause(200);
    expect(await readCard(page)).toBeNull();
  });

  test('waits for the delay of the settings', async () => {
    await story('news', undefined, 900);
    const start = Date.now();
    await hover('a second survey');
    await pause(300);
    if (Date.now() - start < 900) expect(await readCard(page)).toBeNull();
    await waitForCard(page);
    expect(Date.now() - start).toBeGreaterThanOrEqual(900);
  });

  test('a link in a marked sentence still works, and a click on it pins nothing', async () => {
    await page.evaluate(() => {
      document.addEventListener('click', (event) => {
        event.preventDefault();
        Object.assign(window, { clicked: (event.target as Element).getAttribute('href') });
      });
    });
    await click('according to');
    expect(await page.evaluate(() => (window as unknown as { clicked: string }).clicked)).toBe('/ferry');
    expect(await inCard(page, (card) => card.getAttribute('role'))).toBeNull();
  });
});

describe('pinned', () => {
  beforeEach(async () => {
    await story();
    await click('a second survey');
    await waitForCard(page);
  });

  test('is a dialog with a name; the focus goes round in it; Escape gives it back', async () => {
    expect(await inCard(page, (card) => [card.getAttribute('role'), card.getAttribute('aria-label')])).toEqual([
      'dialog',
      'Sentence 2 of 13',
    ]);
    const stops: string[] = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('Tab');
      stops.push(
        await inCard(page, (card) => {
          const { activeElement } = card.getRootNode() as ShadowRoot;
          return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
        }),
      );
    }
    expect(stops.slice(0, 3)).toEqual([
      'Previous marked sentence (Alt+K)',
      'Next marked sentence (Alt+J)',
      'Close (Esc)',
    ]);
    expect(stops[3]).toContain('Open at this sentence');
    expect(stops[5]).toBe('Show side by side');
    expect(stops[6]).toBe(stops[0]);
    await page.keyboard.press('Escape');
    await closed();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('stays when the pointer leaves and when the page scrolls; a click beside it closes it', async () => {
    await page.mouse.move(5, 300);
    await page.evaluate(() => scrollBy(0, 200));
    await pause(500);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.click(5, 300);
    await closed();
  });

  test('its links lead to the other article at that sentence, in a new tab, without telling where from', async () => {
    const link = await inCard(page, (card) => {
      const a = card.querySelector('a')!;
      return [a.href, a.target, a.rel];
    });
    expect(link[0]).toMatch(/^http:\/\/www\.outlet1\.example\/story\.html#:~:text=Outlet%201%20words/);
    expect(link.slice(1)).toEqual(['_blank', 'noopener noreferrer']);
  });

  test("the page's own shortcuts do not hear what is typed in it", async () => {
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', (event) => keys.push(event.key));
    });
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
  });
});

describe('by keyboard', () => {
  beforeEach(() => story());

  test('next and previous go through the page in order and say where they are', async () => {
    await alt('KeyJ');
    await waitForCard(page);
    expect(await current()).toMatch(/^The city coun/);
    expect(await inCard(page, (card) => card.parentNode!.querySelector('[role=status]')!.textContent)).toBe(
      'Sentence 1 of 13. Also told elsewhere. 2 other phrasings',
    );
    await alt('KeyJ');
    expect(await current()).toMatch(/^Engineers/);
    await alt('KeyK');
    await alt('KeyK');
    expect(await current()).toMatch(/^It was last repaired/);
    await page.waitForFunction(() => scrollY > 0);
    await expect.poll(() => inCard(page, (card) => getComputedStyle(card).visibility)).toBe('visible');
  });

  test('Alt+Enter pins what is open, Escape closes it', async () => {
    await alt('KeyJ');
    await waitForCard(page);
    await alt('Enter');
    expect(await inCard(page, (card) => card.getAttribute('role'))).toBe('dialog');
    await alt('KeyJ');
    expect(await inCard(page, (card) => card.getAttribute('aria-label'))).toBe('Sentence 2 of 13');
    await page.keyboard.press('Escape');
    await closed();
  });

  test('one key hides all marks and shows them again, and the background is told', async () => {
    await alt('KeyM');
    expect(await painted(page)).toEqual({});
    await expect
      .poll(async () => (await extension.told()).at(-1))
      .toMatchObject({ request: { report: { shown: false } } });
    await alt('KeyM');
    expect(Object.keys(await painted(page))).toHaveLength(3);
  });

  test('keys typed into a field of the page are left alone', async () => {
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.prepend(field);
      field.focus();
    });
    await alt('KeyJ');
    await pause(200);
    expect(await readCard(page)).toBeNull();
  });
});

describe('where it stands', () => {
  const many = (of: Article) =>
    notesOf(of, ['differs']).map((note) => ({ ...note, phrasings: [1, 2, 3, 4].map((n) => phrasing(n)) }));

  test.each([
    ['news', 1000, 700],
    ['news', 420, 640],
    ['news', 700, 320],
    ['rtl', 900, 600],
    ['rerender', 800, 500],
  ])('%s at %i × %i: inside the viewport and never on its sentence', async (fixture, width, height) => {
    await story(fixture, many);
    await page.setViewport({ width, height });
    for (let i = 0; i < article.sentences.length; i++) {
      await alt('KeyJ');
      await pause(30);
      await page.waitForFunction(
        () => {
          const last = Reflect.get(window, 'lastY');
          Reflect.set(window, 'lastY', scrollY);
          return last === scrollY;
        },
        { polling: 60 },
      );
      await pause(60);
      const card = await inCard(page, (box) => ({
        ...box.getBoundingClientRect().toJSON(),
        seen: box.checkVisibility(),
      }));
      expect(card.seen).toBe(true);
      expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(width);
      expect(card.bottom).toBeLessThanOrEqual(height);
      const covered = await page.evaluate(
        ({ left, top, right, bottom }) =>
          [...CSS.highlights.get('line-4')!]
            .flatMap((range) => [...(range as Range).getClientRects()])
            .some((line) => line.left < right && left < line.right && line.top < bottom && top < line.bottom),
        card,
      );
      expect(covered).toBe(false);
    }
  });
});

test('a tap opens the card of a sentence, a tap beside it closes it', async () => {
  await story();
  const { x, y } = await placeOf(page, 'a second survey');
  await page.touchscreen.tap(x, y);
  expect((await waitForCard(page)).kind).toBe('differs');
  await page.touchscreen.tap(5, 300);
  await closed();
});

test.each(['light', 'dark'] as const)('the card has no accessibility fault that axe knows, %s', async (theme) => {
  await story('news', (of) =>
    notesOf(of, ['differs']).map((note) => ({
      ...note,
      phrasings: [phrasing(1), phrasing(2, { url: null }), phrasing(3, { tier: 'loose' })],
    })),
  );
  await click('a second survey');
  await waitForCard(page);
  const html = await inCard(page, (card) => card.innerHTML);
  const own = await extension.open(
    extension.news.put(
      `http://www.card-${theme}.example/`,
      '<!doctype html><html lang="en"><title>Card</title><main></main></html>',
    ),
  );
  await own.addScriptTag({ path: join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js') });
  const css = readFileSync(join(import.meta.dirname, '../../components/card/card.css'), 'utf8');
  const faults = await own.evaluate(
    async (inner, style, scheme) => {
      const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>${style}</style><div class="card" role="dialog" aria-label="Sentence 2 of 13" popover="manual" data-theme="${scheme}">${inner}</div>`;
      root.querySelector<HTMLElement>('.card')!.showPopover();
      const axe = Reflect.get(window, 'axe') as {
        run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      const { violations } = await axe.run({ rules: { 'page-has-heading-one': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    },
    html,
    css,
    theme,
  );
  await own.close();
  expect(faults).toEqual([]);
});

test('an article without an address is opened from the library', async () => {
  await story('news', (of) =>
    notesOf(of, ['same']).map((note) => ({
      ...note,
      phrasings: [phrasing(1, { url: null, outlet: null, published: null })],
    })),
  );
  await click('a second survey');
  const card = await waitForCard(page);
  expect(card.phrasings[0]!.outlet).toBe('Outlet not stated');
  await inCard(page, (box) => box.querySelector<HTMLButtonElement>('.go')!.click());
  await expect
    .poll(async () => (await extension.told()).at(-1))
    .toEqual({ name: 'page.openArticle', request: { article: 'other-1', quote: phrasing(1).text } });
});

test('markup in what others wrote is shown as text, and no address but http is a link', async () => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await story('news', (of) =>
    notesOf(of, ['same']).map((note) => ({
      ...note,
      phrasings: [
        phrasing(1, { text: evil, outlet: evil, title: evil, url: 'javascript:document.title=1', changes: [] }),
      ],
    })),
  );
  await click('a second survey');
  const card = await waitForCard(page);
  expect(card.phrasings[0]).toMatchObject({ text: evil, outlet: evil });
  expect(await inCard(page, (box) => box.querySelectorAll('img, script, a').length)).toBe(0);
});
