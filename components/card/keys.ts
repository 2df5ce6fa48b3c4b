export type CardCommand = 'next' | 'previous' | 'pin' | 'marks' | 'close';

/** By place on the keyboard, since Alt makes other characters on some layouts. None is a browser's own or a menu's. */
const WITH_ALT: Record<string, CardCommand> = {
  KeyJ: 'next',
  KeyK: 'previous',
  Enter: 'pin',
  NumpadEnter: 'pin',
  KeyM: 'marks',
};

/** The command of a key press, or null. Nothing is taken while the reader types into the page, except Escape with a card open. */
export function commandOf(event: KeyboardEvent, cardOpen: boolean): CardCommand | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (!event.altKey) return event.key === 'Escape' && cardOpen ? 'close' : null;
  if (isEditable(event.composedPath()[0])) return null;
  return WITH_ALT[event.code] ?? null;
}

function isEditable(target: EventTarget | undefined): boolean {
  const element = target as Partial<HTMLElement> | undefined;
  if (!element || typeof element.matches !== 'function') return false;
  return element.isContentEditable === true || element.matches('input, textarea, select');
}
