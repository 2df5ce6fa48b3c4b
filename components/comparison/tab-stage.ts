/**
 * One element per tab, of which one at a time stands in the document. What a tab's screen holds (chosen view, what is unfolded, how far it is
 * scrolled) stays as it was left while another tab is shown.
 */
export class TabStage {
  readonly #stage: HTMLElement;
  readonly #kept = new Map<number, { root: HTMLElement; scrolled: [Element, number][] }>();
  #shown: number | null = null;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
  }

  /**
   * Brings a tab's element into the document.
   * @param fill called once per tab, with its empty element
   */
  show(tab: number, fill: (root: HTMLElement) => void): void {
    if (tab === this.#shown) return;
    const before = this.#shown === null ? undefined : this.#kept.get(this.#shown);
    // A browser forgets the scroll position of what leaves the document.
    if (before)
      before.scrolled = [...before.root.querySelectorAll('*')].flatMap((element): [Element, number][] =>
        element.scrollTop > 0 ? [[element, element.scrollTop]] : [],
      );
    const known = this.#kept.get(tab);
    const root = known?.root ?? this.#stage.ownerDocument.createElement('div');
    this.#stage.replaceChildren(root);
    this.#shown = tab;
    if (!known) {
      this.#kept.set(tab, { root, scrolled: [] });
      fill(root);
    } else for (const [element, top] of known.scrolled) element.scrollTop = top;
  }

  /** Forgets a tab that was closed. @param empty called with its element, if it had one */
  forget(tab: number, empty: (root: HTMLElement) => void): void {
    const known = this.#kept.get(tab);
    if (!known) return;
    this.#kept.delete(tab);
    if (this.#shown === tab) this.#shown = null;
    empty(known.root);
    known.root.remove();
  }
}
