/** Milliseconds the pointer may be away from sentence and card before the card closes: time to cross the gap between them. */
export const GRACE_MS = 280;

export interface Timers {
  set(run: () => void, delay: number): number;
  clear(timer: number): void;
}

/**
 * Decides when a card opens and closes by where the pointer is. Opens after it rested on a sentence for `delay`; with a card open, another
 * sentence needs the same rest, and leaving both card and sentence for {@link GRACE_MS} closes it.
 */
export class HoverIntent {
  readonly #timers: Timers;
  readonly #delay: number;
  readonly #open: (note: number) => void;
  readonly #close: () => void;
  #over: number | null = null;
  #opened: number | null = null;
  #timer: number | null = null;

  constructor(delay: number, timers: Timers, open: (note: number) => void, close: () => void) {
    this.#delay = delay;
    this.#timers = timers;
    this.#open = open;
    this.#close = close;
  }

  /** The pointer is over this note's sentence (null: over none), or over the card. */
  over(target: number | null | 'card'): void {
    if (target === 'card') {
      this.#over = this.#opened;
      this.#stop();
      return;
    }
    if (target === this.#over) return;
    this.#over = target;
    this.#stop();
    if (target === this.#opened) return;
    if (target !== null) this.#timer = this.#timers.set(() => this.#now(target), this.#delay);
    else if (this.#opened !== null) this.#timer = this.#timers.set(() => this.#away(), GRACE_MS);
  }

  /** A card was opened by other means (null: closed). */
  opened(note: number | null): void {
    this.#stop();
    this.#opened = note;
  }

  /** Forgets what was about to happen: a button is down, text is being selected, the page scrolls. */
  cancel(): void {
    this.#stop();
    this.#over = null;
  }

  #now(note: number): void {
    this.#timer = null;
    this.#opened = note;
    this.#open(note);
  }
  #away(): void {
    this.#timer = null;
    this.#opened = null;
    this.#close();
  }
  #stop(): void {
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#timer = null;
  }
}
