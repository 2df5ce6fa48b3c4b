import { startsUpper } from './characters';
import { functionWords } from './function-words';
import { type Token, tokenize } from './tokens';

/** A proper name as it stands in a text: a run of capitalised words. Offsets are UTF-16 into that text. */
export interface NameMention {
  text: string;
  /** Normalised words, joined by a space, titles and leading function words left out. */
  key: string;
  start: number;
  end: number;
}

const TITLES = new Set(
  'president prime minister vice secretary senator sen rep governor gov mayor king queen prince princess pope judge justice general gen colonel col captain capt sergeant sgt officer mr mrs ms dr sir lord lady chancellor ambassador envoy chief spokesman spokeswoman spokesperson congressman congresswoman rev professor prof'.split(
    ' ',
  ),
);
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
/** Words that may stand inside a name without a capital ("Bank of England", "Ursula von der Leyen"). */
const JOINERS = new Set([
  'of',
  'de',
  'der',
  'den',
  'van',
  'von',
  'la',
  'le',
  'al',
  'bin',
  'ibn',
  'da',
  'dos',
  'del',
  'di',
  'the',
]);

/**
 * Names by capitalised runs. A single capitalised word that opens a sentence counts only if it stands capitalised inside a sentence
 * somewhere in the same text. Works for any script that has capitals; elsewhere it finds nothing.
 */
export function nameMentions(text: string, language = 'en', tokens = tokenize(text)): NameMention[] {
  const stop = functionWords(language);
  const inside = new Set<string>();
  tokens.forEach((token, i) => {
    if (isCapitalised(token) && !opensSentence(text, tokens, i)) inside.add(token.norm);
  });
  const mentions: NameMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!startsName(i)) continue;
    let j = i + 1;
    while (j < tokens.length && joined(j)) j++;
    while (JOINERS.has(tokens[j - 1]!.norm) && !isCapitalised(tokens[j - 1]!)) j--;
    const run = tokens.slice(i, j);
    let first = 0;
    while (first < run.length - 1 && (TITLES.has(run[first]!.norm) || stop.has(run[first]!.norm))) first++;
    const kept = run.slice(first);
    const key = kept.map((t) => t.norm).join(' ');
    if (kept.length > 0 && !(kept.length === 1 && (TITLES.has(key) || stop.has(key) || CALENDAR.has(key))))
      mentions.push({
        text: text.slice(kept[0]!.start, kept.at(-1)!.end),
        key,
        start: kept[0]!.start,
        end: kept.at(-1)!.end,
      });
    i = j - 1;
  }
  return mentions;

  function startsName(i: number): boolean {
    const token = tokens[i]!;
    if (!isCapitalised(token) || CALENDAR.has(token.norm)) return false;
    if (!opensSentence(text, tokens, i))
      return !(stop.has(token.norm) && token.norm.length < 4 && token.text !== token.text.toUpperCase());
    if (inside.has(token.norm)) return !stop.has(token.norm);
    return !stop.has(token.norm) && joined(i + 1) && isCapitalised(tokens[i + 1]!);
  }
  function joined(j: number): boolean {
    const token = tokens[j];
    if (!token) return false;
    const gap = text.slice(tokens[j - 1]!.end, token.start);
    if (gap !== ' ' && gap !== '-' && gap !== ' ' && !(gap === '. ' && /^\p{Lu}\p{Ll}?$/u.test(tokens[j - 1]!.text)))
      return false;
    if (tokens[j - 1]!.text.endsWith("'s") || tokens[j - 1]!.text.endsWith('’s')) return false;
    if (isCapitalised(token)) return !CALENDAR.has(token.norm);
    return (
      JOINERS.has(token.norm) &&
      j + 1 < tokens.length &&
      isCapitalised(tokens[j + 1]!) &&
      text.slice(token.end, tokens[j + 1]!.start) === ' ' &&
      token.norm !== 'the'
    );
  }
}

function isCapitalised(token: Token): boolean {
  return startsUpper(token.text);
}

function opensSentence(text: string, tokens: Token[], i: number): boolean {
  if (i === 0) return true;
  const gap = text.slice(tokens[i - 1]!.end, tokens[i]!.start);
  if (gap === ' ') return false;
  if (gap.includes('\n')) return true;
  if (/[!?]["”’')\]]*\s/.test(gap) || /^\.["”’')\]]+\s/.test(gap)) return true;
  if (/[“"]$/.test(gap)) return true;
  return /\.\s/.test(gap) && tokens[i - 1]!.text.length > 2;
}
