/** Where the card stands: inside what is seen, never on its sentence. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/contracts/comparison';
import { waitForCard } from '../../scripts/lib/hover-card';
import { inCard } from './page-card-probe';
import { CardStory, pause } from './page-card-story';
import { notesOf, phrasing } from './page-story';

const story = new CardStory();

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
    await story.open(fixture, many);
    await story.page.setViewport({ width, height });
    for (let i = 0; i < story.article.sentences.length; i++) {
      await story.alt('KeyJ');
      await pause(30);
      await story.page.waitForFunction(
        () => {
          const last = Reflect.get(window, 'lastY');
          Reflect.set(window, 'lastY', scrollY);
          return last === scrollY;
        },
        { polling: 60 },
      );
      await pause(60);
      const card = await inCard(story.page, (box) => ({
        ...box.getBoundingClientRect().toJSON(),
        seen: box.checkVisibility(),
      }));
      expect(card.seen).toBe(true);
      expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(width);
      expect(card.bottom).toBeLessThanOrEqual(height);
      const covered = await story.page.evaluate(
        ({ left, top, right, bottom }) =>
          [...CSS.highlights.get('line-4')!]
            .flatMap((range) => [...(range as Range).getClientRects()])
            .some((line) => line.left < right && left < line.right && line.top < bottom && top < line.bottom),
        card,
      );
      expect(covered).toBe(false);
    }
  });

  /** A pinch of two fingers: the page is magnified and its middle part is in view; touch devices and touch pads do it. */
  async function pinch(
    page: Page,
    scale: number,
  ): Promise<{ left: number; top: number; width: number; height: number }> {
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    await session.detach();
    await page.waitForFunction((wanted) => visualViewport!.scale === wanted, {}, scale);
    return inView(page);
  }
  function inView(page: Page): Promise<{ left: number; top: number; width: number; height: number }> {
    return page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height } = visualViewport!;
      return { left: offsetLeft, top: offsetTop, width, height };
    });
  }

  test('magnified twice by a pinch: inside the part that is in view', async () => {
    await story.open('news', many);
    await story.page.setViewport({ width: 1000, height: 700 });
    const seen = await pinch(story.page, 2);
    expect(seen.width).toBeCloseTo(500, 0);
    await story.alt('KeyJ');
    await waitForCard(story.page);
    await pause(600);
    const card = await inCard(story.page, (box) => box.getBoundingClientRect().toJSON());
    const now = await inView(story.page);
    expect(card.left).toBeGreaterThanOrEqual(now.left);
    expect(card.top).toBeGreaterThanOrEqual(now.top);
    expect(card.right).toBeLessThanOrEqual(now.left + now.width);
    expect(card.bottom).toBeLessThanOrEqual(now.top + now.height);
  });
});
