const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A calendar date named in a text; `year` is null where the text does not state it. Offsets are UTF-16. */
export interface DateMention {
  month: number;
  day: number;
  year: number | null;
  text: string;
  start: number;
  end: number;
}

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(\\d{4})\\b)?`, 'g');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}\\b(?:,?\\s(\\d{4})\\b)?`, 'g');

/** Dates with month and day, English wording: "May 19", "19 May 2025". */
export function dateMentions(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const m of text.matchAll(MONTH_FIRST)) add(m[1]!, m[2]!, m[3], m);
  for (const m of text.matchAll(DAY_FIRST)) add(m[2]!, m[1]!, m[3], m);
  return found.sort((a, b) => a.start - b.start).filter((d, i, all) => i === 0 || d.start >= all[i - 1]!.end);

  function add(month: string, day: string, year: string | undefined, match: RegExpMatchArray): void {
    const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().replace('.', '').slice(0, 3))) + 1;
    if (number === 0 || Number(day) < 1 || Number(day) > 31) return;
    const start = match.index!;
    found.push({
      month: number,
      day: Number(day),
      year: year ? Number(year) : null,
      text: match[0],
      start,
      end: start + match[0].length,
    });
  }
}
