import { CONTEXT_WORTH, MAX_CANDIDATES } from './constants';

/** Something to be found on a page. All three texts are folded; prefix and suffix may be empty. */
export interface Quote {
  text: string;
  prefix: string;
  suffix: string;
}

/** A place where a quote may stand: [start, end) in the folded page, and what speaks for it. */
export interface Occurrence {
  start: number;
  end: number;
  worth: number;
}

/** Every place where the quote stands letter by letter; the {@link MAX_CANDIDATES} whose surroundings agree best, in page order. */
export function occurrences(page: string, quote: Quote): Occurrence[] {
  const found: Occurrence[] = [];
  if (quote.text === '') return found;
  for (let at = page.indexOf(quote.text); at !== -1; at = page.indexOf(quote.text, at + 1)) {
    const end = at + quote.text.length;
    const context = agreeingBefore(page, at, quote.prefix) + agreeingBehind(page, end, quote.suffix);
    found.push({ start: at, end, worth: context * CONTEXT_WORTH });
  }
  if (found.length <= MAX_CANDIDATES) return found;
  return found
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MAX_CANDIDATES)
    .sort((a, b) => a.start - b.start);
}

/** How many of the prefix's last characters stand right before a position. */
export function agreeingBefore(page: string, position: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && page.charCodeAt(position - 1 - n) === prefix.charCodeAt(prefix.length - 1 - n)) n++;
  return n;
}

/** How many of the suffix's first characters stand right at a position. */
export function agreeingBehind(page: string, position: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && page.charCodeAt(position + n) === suffix.charCodeAt(n)) n++;
  return n;
}
