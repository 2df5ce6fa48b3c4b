import type { ComponentChildren } from 'preact';

/** A part that scrolls sideways, reachable by keyboard (axe: scrollable-region-focusable). */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll this region.
    <section class="scroll-x" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
