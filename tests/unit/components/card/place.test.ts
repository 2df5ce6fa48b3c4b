import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, cardWidth, GAP, placeCard } from '../../../../components/card/place';

const viewport: Box = { left: 0, top: 0, right: 1000, bottom: 700 };
const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 20 });

describe('where a card stands', () => {
  test('under the sentence, at the start of its last line', () => {
    const lines = [line(300, 100, 800), line(100, 130, 400)];
    expect(placeCard(lines, 200, viewport, false)).toMatchObject({ side: 'below', left: 100, top: 150 + GAP });
  });
  test('a line that a link parts counts as one', () => {
    const lines = [line(100, 100, 300), line(300, 101, 340), line(340, 100, 700)];
    expect(placeCard(lines, 200, viewport, false)?.left).toBe(100);
  });
  test('over it where there is no room below', () => {
    expect(placeCard([line(100, 600, 400)], 200, viewport, false)).toMatchObject({
      side: 'above',
      top: 600 - GAP - 200,
    });
  });
  test('in a page from right to left, by its right edge', () => {
    const lines = [line(300, 100, 900)];
    expect(placeCard(lines, 200, viewport, true)?.left).toBe(900 - cardWidth(viewport));
  });
  test('beside it where there is room neither above nor below', () => {
    const lines = Array.from({ length: 30 }, (_, i) => line(100, 20 + i * 22, 400));
    expect(placeCard(lines, 300, viewport, false)).toMatchObject({ side: 'right', left: 400 + GAP });
  });
  test('nowhere while the sentence is out of view', () => {
    expect(placeCard([line(100, 800, 400), line(100, -50, 400)], 200, viewport, false)).toBeNull();
  });
  test('within what pinch zoom shows', () => {
    const zoomed: Box = { left: 400, top: 300, right: 700, bottom: 600 };
    const placed = placeCard([line(420, 320, 690)], 200, zoomed, false)!;
    expect(placed.left).toBeGreaterThanOrEqual(400);
    expect(placed.left + cardWidth(zoomed)).toBeLessThanOrEqual(700);
  });
});

test('any sentence in any viewport: the card stays inside, and off the sentence where that leaves room for one', () => {
  const anyLines = fc
    .record({
      left: fc.integer({ min: -50, max: 900 }),
      top: fc.integer({ min: -300, max: 900 }),
      n: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ left, top, n }) => Array.from({ length: n }, (_, i) => line(left, top + i * 22, left + 300)));
  const anyViewport = fc
    .record({ width: fc.integer({ min: 200, max: 1600 }), height: fc.integer({ min: 200, max: 1000 }) })
    .map(({ width, height }): Box => ({ left: 0, top: 0, right: width, bottom: height }));
  fc.assert(
    fc.property(anyLines, anyViewport, fc.integer({ min: 60, max: 900 }), fc.boolean(), (lines, view, height, rtl) => {
      const placed = placeCard(lines, height, view, rtl);
      const seen = lines.filter(
        (l) => l.bottom > view.top && l.top < view.bottom && l.right > view.left && l.left < view.right,
      );
      if (!placed) {
        expect(seen).toHaveLength(0);
        return;
      }
      const shown = Math.min(height, placed.maxHeight);
      const box: Box = {
        left: placed.left,
        top: placed.top,
        right: placed.left + cardWidth(view),
        bottom: placed.top + shown,
      };
      expect(box.left).toBeGreaterThanOrEqual(view.left);
      expect(box.top).toBeGreaterThanOrEqual(view.top);
      expect(box.right).toBeLessThanOrEqual(view.right);
      expect(box.bottom).toBeLessThanOrEqual(view.bottom);
      const room = Math.max(seen[0]!.top, view.bottom - seen.at(-1)!.bottom);
      if (room < 100) return;
      const covers = seen.some(
        (l) => l.left < box.right && box.left < l.right && l.top < box.bottom && box.top < l.bottom,
      );
      expect(covers).toBe(false);
    }),
  );
});
