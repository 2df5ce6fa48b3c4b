import type { MarkKind } from '../contracts/tab';

/** What can be painted: the three kinds of mark, the sentence whose card is open, and the one just scrolled to. */
export type Layer = MarkKind | 'current' | 'flash';

/** Registry names. The page can read them, so they say nothing about who paints or why; `highlight.css` styles them. */
export const LAYER_NAMES: Record<Layer, string> = {
  same: 'line-1',
  differs: 'line-2',
  only: 'line-3',
  current: 'line-4',
  flash: 'line-5',
};
const LAYERS = Object.keys(LAYER_NAMES) as Layer[];

export interface Painter {
  /** Replaces what a layer shows. */
  paint(layer: Layer, ranges: Range[]): void;
  /** Puts every layer back that the page threw out of the registry (`CSS.highlights.clear()`). */
  keep(): void;
  clear(): void;
}

/**
 * Paints by the CSS Custom Highlight API: no node of the page changes. The page may use the same registry; its own entries are never touched,
 * and ours are kept in a map of our own, since a content script cannot iterate the registry in every browser. Null where the API is missing.
 */
export function openPainter(view: Window & typeof globalThis): Painter | null {
  const registry = view.CSS?.highlights;
  if (!registry || typeof view.Highlight !== 'function') return null;
  const own = new Map<Layer, Highlight>();

  return {
    paint(layer, ranges) {
      let highlight = own.get(layer);
      if (!highlight) {
        highlight = new view.Highlight();
        highlight.priority = LAYERS.indexOf(layer) - LAYERS.length;
        own.set(layer, highlight);
      }
      highlight.clear();
      for (const range of ranges) highlight.add(range);
      if (ranges.length > 0) registry.set(LAYER_NAMES[layer], highlight);
      else registry.delete(LAYER_NAMES[layer]);
    },
    keep() {
      for (const [layer, highlight] of own)
        if (highlight.size > 0 && !registry.has(LAYER_NAMES[layer])) registry.set(LAYER_NAMES[layer], highlight);
    },
    clear() {
      for (const [layer, highlight] of own) {
        highlight.clear();
        registry.delete(LAYER_NAMES[layer]);
      }
      own.clear();
    },
  };
}
