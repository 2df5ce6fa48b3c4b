import type { Span } from '../contracts/comparison';
import { type DotRules, dotRules } from './abbreviations';
import { hasWord, isLetter, isLower, isUpper, UPPER, WORD } from './characters';
import { sentenceBreaks } from './sentence-breaks';

/** What is looked at on either side of a proposed break, in characters: no rule needs more, and the cost stays linear in the text. */
const CONTEXT = 240;

/** Stops that the segmenter leaves inside a run: the one-character ellipsis before a capital, and a stop before "iPhone". */
const UNSEEN = new RegExp(
  `…["”’»)\\]]*\\s+(?=["“«„‘(]?[${UPPER}])|[.!?]["”’»)\\]]*\\s+(?=[a-zа-яіїє]{1,2}[${UPPER}])`,
  'g',
);
/** Closing marks that stand behind a space or that the segmenter put into the next sentence. */
const CLOSING = /^\s*[»”’)\]]+(?=[\s,.;:]|$)|^"(?=\s|$)|^\s"(?=$)/;
/** `“Why?” Smith asked.`: the quotation's own mark does not end the sentence. */
const ATTRIBUTION = new RegExp(
  `^(?:(?:[${UPPER}][${WORD}’'-]*\\.?\\s){1,4}|(?:he|she|they|I|we|it)\\s)(?:said|says|asked|asks|told|tells|added|adds|replied|replies|wrote|writes|tweeted|shouted|yelled|exclaimed|wondered|continued|answered|responded|recalled|joked|insisted|warned|declared|remarked)\\b`,
);
const FIRST_WORD = new RegExp(`^[${WORD}'’-]+`);
const LAST_WORD = new RegExp(`(?:^|[\\s"“«„‘'([/—–-])([${WORD}]+(?:\\.[${WORD}-]+)*(?:-[${WORD}]+)*)\\.$`);
const LAST_NAME = new RegExp(`([${UPPER}][${WORD}’'-]+)$`);
const ENUMERATOR = /^\(?(?:\d{1,3}|[a-zA-Zа-яА-Я]|[ivxIVX]{1,4})[.)]$/;

/**
 * Sentences of a text whose blocks are separated by '\n', in order, without surrounding white space; a sentence never crosses a block, and
 * what holds no letter or digit is none. UAX 29 proposes; breaks after abbreviations, initials, ordinals and enumerators
 * are undone, and closing quotation marks return to their sentence. Offsets are UTF-16.
 */
export function splitSentences(text: string, language: string, article: string): Span[] {
  const spans: Span[] = [];
  const rules = dotRules(language);
  let offset = 0;
  for (const block of text.split('\n')) {
    let start = 0;
    if (block === '') {
      offset++;
      continue;
    }
    for (const end of [...proposals(block), block.length]) {
      if (end <= start) continue;
      const taken = end + (CLOSING.exec(block.slice(end, end + 8))?.[0].length ?? 0);
      const before = block.slice(Math.max(start, taken - CONTEXT), taken).trim();
      if (goesOn(before, block.slice(taken, taken + CONTEXT).trimStart(), rules)) continue;
      push(offset + start, offset + taken);
      start = taken;
    }
    offset += block.length + 1;
  }
  return spans;

  function push(from: number, to: number): void {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (hasWord(body)) spans.push({ article, start: from + lead, end: from + lead + body.length, text: body });
  }
}

/** Ends of sentences as UAX 29 sees them, and those it does not see. */
function proposals(block: string): number[] {
  const ends = sentenceBreaks(block);
  UNSEEN.lastIndex = 0;
  let match = UNSEEN.exec(block);
  if (!match) return ends;
  const all = new Set(ends);
  for (; match; match = UNSEEN.exec(block)) all.add(match.index + match[0].length);
  return [...all].sort((a, b) => a - b);
}

/** Whether a proposed break is none. `before`: the end of the sentence so far; `after`: the beginning of what follows in the block. */
function goesOn(before: string, after: string, rules: DotRules): boolean {
  if (after === '') return false;
  const [first = ''] = FIRST_WORD.exec(after.replace(/^["“«„‘'([¿¡]+/, '')) ?? [];
  if (/^[,;:)\]»”]/.test(after)) return true;
  if (isLower(first.charAt(0)) && !isUpper(first.charAt(1)) && !(isLower(first.charAt(1)) && isUpper(first.charAt(2))))
    return !/[.…]["”’»)\]]*$/.test(before) || !/^["“«„]/.test(after);
  if (/[?!]["”’»]$/.test(before)) return ATTRIBUTION.test(after);
  if (ENUMERATOR.test(before)) return true;
  if (!before.endsWith('.')) return false;
  const word = LAST_WORD.exec(before)?.[1] ?? '';
  return word !== '' && dotGoesOn(word, before, first, rules);
}

function dotGoesOn(word: string, before: string, next: string, rules: DotRules): boolean {
  const previous = before.slice(0, -word.length - 1).trimEnd();
  const starts = rules.starters.has(next);
  const number = hasWord(next.charAt(0)) && !isLetter(next.charAt(0));
  // "и т. д.", "і т. п.": the second letter closes the phrase
  if (/^(?:д|п|ін)$/.test(word) && /(?:^|\s)т\.$/.test(previous)) return false;
  if (/^\d{1,2}$/.test(word)) return rules.ordinals && !starts && !number;
  if (number && rules.beforeNumber.has(word)) return true;
  const afterNumber = /\d$/.test(previous);
  if (rules.mayEnd.has(word) && (afterNumber || !rules.goesOn.has(word)))
    return endsOnlyBeforeStarter(word, next, starts, number, afterNumber);
  if (rules.goesOn.has(word) || rules.goesOn.has(lowerFirst(word))) return true;
  if (rules.mayEnd.has(lowerFirst(word))) return !starts && !number;
  if (word.length === 1 && isUpper(word)) return isInitial(previous, starts, next);
  if (word.length > 1 && word.split('.').every((part) => part.length === 1 && isLetter(part)))
    return !starts && !number;
  return false;
}

/** "U.S. President" goes on, "in the U.S. He said" does not; "5 p.m. Monday" goes on, "5 p.m. Smith" does not; "2020 г. Путин" does not. */
function endsOnlyBeforeStarter(
  word: string,
  next: string,
  starts: boolean,
  number: boolean,
  afterNumber: boolean,
): boolean {
  if (starts || number) return false;
  if (/^[ap]\.?m$/i.test(word))
    return /^(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|BST|CET|Eastern|Central|Pacific|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|local)/.test(
      next,
    );
  if (/^(?:etc|usw|и|та)$/i.test(word)) return false;
  return !(afterNumber && /^[\u0400-\u052f]/.test(word));
}

/** "George W. Bush", "J. K. Rowling"; not "vitamin C. He", "Plan B. The". */
function isInitial(previous: string, starts: boolean, next: string): boolean {
  if (previous === '' || (previous.endsWith('.') && isUpper(previous.charAt(previous.length - 2)))) return true;
  if (!starts) return true;
  const name = LAST_NAME.exec(previous)?.[1];
  return (
    name !== undefined &&
    /^(?:I|A)$/.test(next) === false &&
    /^(?:George|John|James|William|Robert|Samuel|Donald|Joseph|Michael|David|Thomas|Richard|Charles|Mary|Ann|Susan)$/.test(
      name,
    )
  );
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
