import { render } from 'preact';
import type { MarkReport, Phrasing } from '../../lib/contracts/tab';
import type { Highlighter } from '../../lib/highlight/highlighter';
import { Card } from './card';
import { type CardTheme, openCardHost } from './card-host';
import { trapFocus } from './focus-trap';
import { HoverIntent } from './hover-intent';
import { commandOf } from './keys';
import { dateWords } from './phrasing-item';
import { type Box, cardWidth, GAP, placeCard } from './place';
import { type CardText, KIND_KEYS } from './strings';

export interface AttachCardOptions {
  document: Document;
  highlighter: Highlighter;
  /** Style of the card's shadow root. */
  css: string;
  /** Milliseconds a pointer rests on a sentence before its card opens. */
  hoverDelay: number;
  theme: CardTheme;
  language?: string;
  say: CardText;
  onOpenStored: (phrasing: Phrasing) => void;
  /** The reader wants to see the sentence at this offset on the wide page of the comparison. */
  onCompare: (start: number) => void;
  /** The reader turned the marks on or off by key. */
  onMarks?: (report: MarkReport) => void;
}

export interface AttachedCard {
  /** The page moved what the card belongs to. */
  moved(): void;
  close(): void;
  destroy(): void;
}

/** Longest time a smooth scroll to a sentence may take. */
const ARRIVAL_MS = 1200;
/** Parts of a page that have a click of their own. */
const INTERACTIVE =
  'a, button, input, select, textarea, label, summary, video, audio, [role="button"], [contenteditable]';

/** Lets pointer, touch and keyboard open the card of a marked sentence. Listens only; the page's own handling of every event goes on. */
export function attachCard(options: AttachCardOptions): AttachedCard {
  const { document, highlighter, say } = options;
  const view = document.defaultView!;
  const language = options.language ?? view.navigator.language;
  const host = openCardHost(document, options.css, options.theme);
  const listeners = new AbortController();
  const passive = { capture: true, passive: true, signal: listeners.signal };
  const timers = {
    set: (run: () => void, delay: number) => view.setTimeout(run, delay),
    clear: (timer: number) => view.clearTimeout(timer),
  };
  const intent = new HoverIntent(options.hoverDelay, timers, (note) => open(note, false), close);
  let note: number | null = null;
  let trap: AbortController | null = null;
  let focusBefore: Element | null = null;
  let frame = 0;
  /** Until then a sentence out of view is on its way: the page is being scrolled to it. */
  let arriving = 0;

  document.addEventListener('pointermove', onPointerMove, passive);
  document.addEventListener('pointerdown', onPointerDown, passive);
  document.addEventListener('click', onClick, passive);
  document.addEventListener('scroll', () => soon(place), passive);
  document.addEventListener('scrollend', () => soon(place), passive);
  view.addEventListener('resize', () => soon(place), passive);
  view.addEventListener('keydown', onKey, { capture: true, signal: listeners.signal });
  // The first card shall open as fast as the others: words and dates are asked for once, each in an idle moment of its own.
  view.requestIdleCallback?.(() => {
    say('cardSame');
    view.requestIdleCallback(() => dateWords(new Date().toISOString(), language));
  });

  return {
    moved: () => soon(place),
    close,
    destroy() {
      listeners.abort();
      view.cancelAnimationFrame(frame);
      intent.cancel();
      close();
      render(null, host.box);
      host.destroy();
    },
  };

  function open(next: number, pin: boolean): void {
    if (trap && !pin) return;
    note = next;
    if (pin && !trap) setPinned();
    highlighter.setCurrent(next);
    intent.opened(next);
    draw();
    host.show();
    place();
    if (trap) host.box.focus({ preventScroll: true });
  }

  function close(): void {
    if (note === null) return;
    note = null;
    intent.opened(null);
    highlighter.setCurrent(null);
    host.hide();
    if (!trap) return;
    trap.abort();
    trap = null;
    host.box.removeAttribute('role');
    if (focusBefore instanceof view.HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
  }

  function setPinned(): void {
    trap = new AbortController();
    focusBefore = document.activeElement;
    host.box.setAttribute('role', 'dialog');
    trapFocus(host.root, host.box, trap.signal);
  }

  function draw(): void {
    if (note === null) return;
    const order = highlighter.order();
    host.box.setAttribute('aria-label', say('cardSentence', order.indexOf(note) + 1, order.length));
    render(
      <Card
        note={highlighter.notes[note]!}
        position={[order.indexOf(note) + 1, order.length]}
        pinned={trap !== null}
        language={language}
        say={say}
        onStep={step}
        onPin={() => note !== null && open(note, true)}
        onClose={close}
        onOpenStored={options.onOpenStored}
        onCompare={() => options.onCompare(highlighter.notes[note!]!.sentence.start)}
      />,
      host.box,
    );
  }

  /** Puts the card beside its sentence; without a sentence in view an unpinned card closes, a pinned one stays where it is. */
  function place(): void {
    if (note === null) return;
    const range = highlighter.range(note);
    const { style } = host.box;
    const seen = viewport();
    style.width = `${cardWidth(seen)}px`;
    style.maxHeight = 'none';
    const placement = range && placeCard([...range.getClientRects()], host.box.offsetHeight, seen, isRtl(range));
    style.visibility = placement || trap ? 'visible' : 'hidden';
    if (!placement) {
      if (trap) style.maxHeight = `${seen.bottom - seen.top - 2 * GAP}px`;
      else if (view.performance.now() > arriving) close();
      return;
    }
    style.left = `${placement.left}px`;
    style.top = `${placement.top}px`;
    style.maxHeight = `${placement.maxHeight}px`;
    host.box.dataset.side = placement.side;
  }

  function isRtl(range: Range): boolean {
    const element = range.startContainer.parentElement;
    return element !== null && view.getComputedStyle(element).direction === 'rtl';
  }

  /** What the reader sees of the page, pinch zoom included. */
  function viewport(): Box {
    const seen = view.visualViewport;
    const left = seen?.offsetLeft ?? 0;
    const top = seen?.offsetTop ?? 0;
    return {
      left,
      top,
      right: left + (seen?.width ?? view.innerWidth),
      bottom: top + (seen?.height ?? view.innerHeight),
    };
  }

  function soon(run: () => void): void {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(run);
  }

  function onPointerMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || trap) return;
    if (isOwn(event)) intent.over('card');
    else if (event.buttons !== 0 || hasSelection()) intent.cancel();
    else intent.over(highlighter.at(event.clientX, event.clientY));
  }

  /** A press beside the card closes it: the reader turns to the page. */
  function onPointerDown(event: PointerEvent): void {
    if (!event.isTrusted || isOwn(event)) return;
    intent.cancel();
    if (note !== null && highlighter.at(event.clientX, event.clientY) !== note) close();
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || isOwn(event) || event.button !== 0 || hasSelection()) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.composedPath().some((target) => target instanceof view.Element && isInteractive(target))) return;
    const at = highlighter.at(event.clientX, event.clientY);
    if (at !== null) open(at, true);
  }

  function isInteractive(element: Element): boolean {
    return view.Element.prototype.matches.call(element, INTERACTIVE);
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const command = commandOf(event, note !== null);
    if (command === null || (command === 'pin' && note === null)) return;
    if (command !== 'close' || trap) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (command === 'close') close();
    else if (command === 'marks') toggle();
    else if (command === 'pin') open(note!, true);
    else step(command === 'next' ? 1 : -1);
  }

  function step(by: 1 | -1): void {
    if (!highlighter.report().shown) options.onMarks?.(highlighter.show(true));
    const next = highlighter.step(note, by);
    host.announce(next === null ? say('cardNoMarks') : spoken(next));
    if (next === null) return;
    highlighter.scrollTo(next);
    arriving = view.performance.now() + ARRIVAL_MS;
    open(next, trap !== null);
  }

  function spoken(next: number): string {
    const { kind, phrasings, others } = highlighter.notes[next]!;
    const order = highlighter.order();
    const count = phrasings.length;
    const found = say('cardPhrasings', count);
    return [
      say('cardSentence', order.indexOf(next) + 1, order.length),
      say(KIND_KEYS[kind]),
      count > 0 ? found : others !== null && say('cardAbsent', others),
    ]
      .filter(Boolean)
      .join('. ');
  }

  function toggle(): void {
    close();
    const report = highlighter.show(!highlighter.report().shown);
    host.announce(say(report.shown ? 'cardMarksShown' : 'cardMarksHidden'));
    options.onMarks?.(report);
  }

  function isOwn(event: Event): boolean {
    return event.composedPath().includes(host.host);
  }

  function hasSelection(): boolean {
    const selection = view.getSelection();
    return selection !== null && !selection.isCollapsed;
  }
}
