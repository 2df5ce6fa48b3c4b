import { tokenize } from './tokens';

/** A number in a text with what it counts. Offsets are UTF-16. `unit` is the normalised next content word, '%' or a currency sign. */
export interface NumberMention {
  value: number;
  unit: string;
  text: string;
  start: number;
  end: number;
}

const SMALL: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const WORDS = new Map([...Object.entries(SMALL), ...Object.entries(TENS)]);
const FIRST_LETTERS = new Uint8Array(128);
for (const word of WORDS.keys()) FIRST_LETTERS[word.charCodeAt(0)] = 1;
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Numbers written in digits or English words, multiplied out ("$2.5 billion" = 2.5e9). Ordinals and years in dates are not told apart here. */
export function numberMentions(text: string, tokens = tokenize(text)): NumberMention[] {
  const found: NumberMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!;
    let value = numberOf(first.norm);
    if (value === null) continue;
    let j = i + 1;
    while (j < tokens.length && /^[\s-]$/.test(text.slice(tokens[j - 1]!.end, tokens[j]!.start))) {
      const next = tokens[j]!.norm;
      const scale = SCALES[next.replace(/s$/, '')];
      if (scale) value *= scale;
      else if (value >= 20 && value < 100 && (SMALL[next] ?? 99) < 10 && TENS[first.norm] !== undefined)
        value += SMALL[next]!;
      else break;
      j++;
    }
    const last = tokens[j - 1]!;
    const before = text.slice(Math.max(0, first.start - 1), first.start);
    const after = text.slice(last.end, last.end + 1);
    let unit = '';
    if (/[$€£¥₴₽]/.test(before)) unit = before;
    else if (after === '%') unit = '%';
    else if (tokens[j] && /^[\s-]$/.test(text.slice(last.end, tokens[j]!.start)))
      unit = /^per\s?cent$|^percent$/.test(tokens[j]!.norm) ? '%' : tokens[j]!.norm;
    const start = unit === before && unit !== '' ? first.start - 1 : first.start;
    found.push({ value, unit, text: text.slice(start, last.end), start, end: last.end });
    i = j - 1;
  }
  return found;
}

/** The value of a normalised word that is a number by itself, in digits or English words ("seven"); null for any other. */
export function numberOf(norm: string): number | null {
  const first = norm.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\d+(?:\.\d+)?$/.test(norm) ? Number(norm) : null;
  // Asked of every word of a text: most begin with another letter than any number word.
  return first < 128 && FIRST_LETTERS[first] === 0 ? null : (WORDS.get(norm) ?? null);
}
