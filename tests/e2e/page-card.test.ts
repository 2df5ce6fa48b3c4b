import { beforeEach, describe, expect, test } from 'vitest';
import { readCard, waitForCard } from '../../scripts/lib/hover-card';
import { inCard } from './page-card-probe';
import { CardStory, pause } from './page-card-story';
import { painted, placeOf } from './page-story';

const story = new CardStory();
const current = async () => (await painted(story.page))['line-4']?.[0] ?? null;

describe('by pointer', () => {
  beforeEach(() => story.open());

  test('opens over a marked sentence with the other phrasings, and closes when the pointer goes away', async () => {
    await story.hover('a second survey');
    const card = await waitForCard(story.page);
    expect(card.kind).toBe('differs');
    expect(card.phrasings.map((p) => [p.number, p.outlet])).toEqual([
      ['1', 'Outlet 1'],
      ['2', 'Outlet 2'],
    ]);
    expect(card.phrasings[0]!.changed).toEqual(['words it']);
    await story.page.mouse.move(5, 300);
    await story.closed();
    expect(await current()).toBeNull();
  });

  test('stays while the pointer goes into it', async () => {
    await story.hover('a second survey');
    await waitForCard(story.page);
    const box = await inCard(story.page, (card) => card.getBoundingClientRect().toJSON());
    await story.page.mouse.move(box.left + 40, box.top + 60, { steps: 8 });
    await pause(500);
    expect(await readCard(story.page)).not.toBeNull();
  });

  test('shows what is only here', async () => {
    await story.hover('cannot wait');
    const card = await waitForCard(story.page);
    expect([card.kind, card.remark]).toEqual(['only', 'Not found in the 3 other articles of this story']);
  });

  test('does not open in the margin, between paragraphs, or while text is being selected', async () => {
    const { x, y } = await placeOf(story.page, 'a second survey');
    await story.page.mouse.move(20, y);
    await pause(200);
    expect(await readCard(story.page)).toBeNull();
    await story.page.mouse.move(x, y);
    await story.page.mouse.down();
    await story.page.mouse.move(x + 120, y, { steps: 5 });
    await pause(200);
    expect(await readCard(story.page)).toBeNull();
    await story.page.mouse.up();
    expect(await story.page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(3);
    await pause(200);
    expect(await readCard(story.page)).toBeNull();
  });

  test('waits for the delay of the settings', async () => {
    await story.open('news', undefined, 900);
    const start = Date.now();
    await story.hover('a second survey');
    await pause(300);
    if (Date.now() - start < 900) expect(await readCard(story.page)).toBeNull();
    await waitForCard(story.page);
    expect(Date.now() - start).toBeGreaterThanOrEqual(900);
  });

  test('a link in a marked sentence still works, and a click on it pins nothing', async () => {
    await story.page.evaluate(() => {
      document.addEventListener('click', (event) => {
        event.preventDefault();
        Object.assign(window, { clicked: (event.target as Element).getAttribute('href') });
      });
    });
    await story.click('according to');
    expect(await story.page.evaluate(() => (window as unknown as { clicked: string }).clicked)).toBe('/ferry');
    expect(await inCard(story.page, (card) => card.getAttribute('role'))).toBeNull();
  });
});

describe('pinned', () => {
  beforeEach(async () => {
    await story.open();
    await story.click('a second survey');
    await waitForCard(story.page);
  });

  test('is a dialog with a name; the focus goes round in it; Escape gives it back', async () => {
    expect(await inCard(story.page, (card) => [card.getAttribute('role'), card.getAttribute('aria-label')])).toEqual([
      'dialog',
      'Sentence 2 of 13',
    ]);
    const stops: string[] = [];
    for (let i = 0; i < 7; i++) {
      await story.page.keyboard.press('Tab');
      stops.push(
        await inCard(story.page, (card) => {
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
    await story.page.keyboard.press('Escape');
    await story.closed();
    expect(await story.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('stays when the pointer leaves and when the page scrolls; a click beside it closes it', async () => {
    await story.page.mouse.move(5, 300);
    await story.page.evaluate(() => scrollBy(0, 200));
    await pause(500);
    expect(await readCard(story.page)).not.toBeNull();
    await story.page.mouse.click(5, 300);
    await story.closed();
  });

  test('its links lead to the other article at that sentence, in a new tab, without telling where from', async () => {
    const link = await inCard(story.page, (card) => {
      const a = card.querySelector('a')!;
      return [a.href, a.target, a.rel];
    });
    expect(link[0]).toMatch(/^http:\/\/www\.outlet1\.example\/story\.html#:~:text=Outlet%201%20words/);
    expect(link.slice(1)).toEqual(['_blank', 'noopener noreferrer']);
  });

  test("the page's own shortcuts do not hear what is typed in it", async () => {
    await story.page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', (event) => keys.push(event.key));
    });
    await story.page.keyboard.press('j');
    await story.page.keyboard.press('Tab');
    expect(await story.page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
  });
});

describe('by keyboard', () => {
  beforeEach(() => story.open());

  test('next and previous go through the page in order and say where they are', async () => {
    await story.alt('KeyJ');
    await waitForCard(story.page);
    expect(await current()).toMatch(/^The city coun/);
    expect(await inCard(story.page, (card) => card.parentNode!.querySelector('[role=status]')!.textContent)).toBe(
      'Sentence 1 of 13. Also told elsewhere. 2 other phrasings',
    );
    await story.alt('KeyJ');
    expect(await current()).toMatch(/^Engineers/);
    await story.alt('KeyK');
    await story.alt('KeyK');
    expect(await current()).toMatch(/^It was last repaired/);
    await story.page.waitForFunction(() => scrollY > 0);
    await expect.poll(() => inCard(story.page, (card) => getComputedStyle(card).visibility)).toBe('visible');
  });

  test('Alt+Enter pins what is open, Escape closes it', async () => {
    await story.alt('KeyJ');
    await waitForCard(story.page);
    await story.alt('Enter');
    expect(await inCard(story.page, (card) => card.getAttribute('role'))).toBe('dialog');
    await story.alt('KeyJ');
    expect(await inCard(story.page, (card) => card.getAttribute('aria-label'))).toBe('Sentence 2 of 13');
    await story.page.keyboard.press('Escape');
    await story.closed();
  });

  test('one key hides all marks and shows them again, and the background is told', async () => {
    await story.alt('KeyM');
    expect(await painted(story.page)).toEqual({});
    await expect
      .poll(async () => (await story.extension.told()).at(-1))
      .toMatchObject({ request: { report: { shown: false } } });
    await story.alt('KeyM');
    expect(Object.keys(await painted(story.page))).toHaveLength(3);
  });

  test('keys typed into a field of the page are left alone', async () => {
    await story.page.evaluate(() => {
      const field = document.createElement('input');
      document.body.prepend(field);
      field.focus();
    });
    await story.alt('KeyJ');
    await pause(200);
    expect(await readCard(story.page)).toBeNull();
  });
});

test('a tap opens the card of a sentence, a tap beside it closes it', async () => {
  await story.open();
  const { x, y } = await placeOf(story.page, 'a second survey');
  await story.page.touchscreen.tap(x, y);
  expect((await waitForCard(story.page)).kind).toBe('differs');
  await story.page.touchscreen.tap(5, 300);
  await story.closed();
});
