export type CardTheme = 'system' | 'light' | 'dark';

/** The one element that is added to a page, and what stands in its closed shadow root. */
export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The card itself; in the top layer while shown. */
  readonly box: HTMLElement;
  /** Says something to screen readers. */
  announce(text: string): void;
  show(): void;
  hide(): void;
  destroy(): void;
}

/** @param css style of the shadow root; the page's own style cannot reach in */
export function openCardHost(document: Document, css: string, theme: CardTheme): CardHost {
  const host = document.createElement('div');
  host.style.cssText = 'all:initial!important;display:contents!important';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const live = document.createElement('div');
  live.className = 'unseen';
  live.setAttribute('role', 'status');
  const box = document.createElement('div');
  box.className = 'card';
  box.tabIndex = -1;
  box.hidden = true;
  box.setAttribute('popover', 'manual');
  if (theme !== 'system') box.dataset.theme = theme;
  root.append(style, live, box);
  // What happens in the card is not the page's: its shortcuts and click counters shall not answer.
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'auxclick', 'pointerdown', 'mousedown'])
    root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);

  return {
    host,
    root,
    box,
    announce(text) {
      live.textContent = text;
    },
    show() {
      if (!host.isConnected) document.documentElement.append(host);
      box.hidden = false;
      if (typeof box.showPopover === 'function' && !box.matches(':popover-open')) box.showPopover();
    },
    hide() {
      if (typeof box.hidePopover === 'function' && box.matches(':popover-open')) box.hidePopover();
      box.hidden = true;
    },
    destroy: () => host.remove(),
  };
}
