const FOCUSABLE = 'a[href], button:not([disabled])';

/** Keeps Tab inside a box while the signal is not aborted. */
export function trapFocus(root: ShadowRoot, box: HTMLElement, signal: AbortSignal): void {
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
      const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
      if (stops.length === 0) return;
      const at = stops.indexOf(root.activeElement as HTMLElement);
      const by = event.shiftKey ? -1 : 1;
      const next = at === -1 ? (by === 1 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
      event.preventDefault();
      stops[next]!.focus();
    },
    { signal },
  );
}
