import { WORD } from '../../text/characters';

/** How the names of the months begin: en, de, fr, es, it, pt, nl, pl, ru, uk. */
const MONTHS = [
  'jan|ene|gen|sty|янв|січ',
  'feb|fév|fev|lut|фев|лют',
  'mar|mär|mrt|maa|мар|берез',
  'apr|avr|abr|kwi|апр|квіт',
  'may|mai|mei|mag|maj|май|мая|мае|трав',
  'jun|juin|giu|cze|июн|черв',
  'jul|juil|lug|lip|июл|лип',
  'aug|août|aout|ago|sie|авг|серп',
  'sep|set|wrz|сен|верес',
  'oct|okt|out|ott|paź|окт|жовт',
  'nov|lis|ноя|листоп',
  'dec|dez|déc|dic|gru|дек|груд',
];
const BEGINNINGS = MONTHS.map((names) => new RegExp(`^(?:${names})`));
const MONTH = `(?<![${WORD}])((?:${MONTHS.join('|')})[${WORD}]*)\\.?`;
const MONTH_FIRST = new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`);
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:of\\s+|de\\s+)?${MONTH},?[\\s-]+(?:del?\\s+)?(\\d{4})(?!\\d)`,
);
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
/** Zones that newspapers write in letters, where the letters stand for one offset. */
const ZONES: Record<string, string> = {
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
};
const EARLIEST = 1990;
const LATEST = 2100;

/**
 * A date as pages state it → ISO 8601, with time and zone where stated ("2025-05-19T21:04:00+02:00", "2025-05-19"). The zone is kept,
 * never converted. Null for what is no date.
 */
export function isoDate(raw: string | null | undefined): string | null {
  const text = (raw ?? '').trim().slice(0, 160);
  if (!/\d/.test(text)) return null;
  return isoLike(text) ?? epoch(text) ?? worded(text) ?? slashed(text);
}

function isoLike(text: string): string | null {
  const m =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i.exec(
      text,
    );
  if (!m) return null;
  const day = calendarDay(Number(m[1]), Number(m[2]), Number(m[3]));
  if (!day) return null;
  if (m[4] === undefined || Number(m[4]) > 24 || Number(m[5]) > 59) return day;
  return `${day}T${m[4].padStart(2, '0')}:${m[5]}:${m[6] ?? '00'}${zone(m[8])}`;
}

/** Seconds or milliseconds since 1970. */
function epoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return date.getUTCFullYear() >= EARLIEST && date.getUTCFullYear() <= LATEST ? date.toISOString() : null;
}

/** "November 18, 2019 5:05 pm", "Mon, 18 Nov 2019 10:00:00 +0000", "22. Mai 2025", "2025年5月22日". */
function worded(raw: string): string | null {
  const text = raw.toLowerCase();
  const a = MONTH_FIRST.exec(text);
  const b = a ? null : DAY_FIRST.exec(text);
  const c = a || b ? null : EAST_ASIAN.exec(text);
  const found = a
    ? { d: a[2]!, m: monthOf(a[1]!), y: a[3]! }
    : b
      ? { d: b[1]!, m: monthOf(b[2]!), y: b[3]! }
      : c && { d: c[3]!, m: Number(c[2]), y: c[1]! };
  const day = found ? calendarDay(Number(found.y), found.m, Number(found.d)) : null;
  if (!day) return null;
  const time = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?/i.exec(text);
  if (!time) return day;
  let hour = Number(time[1]);
  if (time[4]?.toLowerCase() === 'p' && hour < 12) hour += 12;
  if (time[4]?.toLowerCase() === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(time[2]) > 59) return day;
  const offset = /\s\(?(z|utc|gmt|[a-z]{3,4}|[+-]\d{2}:?\d{2})(?![a-z\d])/.exec(
    text.slice(time.index + time[0].length - 1),
  )?.[1];
  return `${day}T${String(hour).padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}${zone(offset)}`;
}

/** "18.11.2019" and "18/11/2019"; with slashes only where one number cannot be a month. */
function slashed(text: string): string | null {
  const m = /^\D{0,60}(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\b/.exec(text);
  if (!m) return null;
  const [first, second, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (m[2] === '.' || first > 12) return calendarDay(year, second, first);
  if (second > 12) return calendarDay(year, first, second);
  return first === second ? calendarDay(year, first, second) : null;
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (year < EARLIEST || year > LATEST || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(name: string): number {
  return BEGINNINGS.findIndex((beginning) => beginning.test(name)) + 1;
}

function zone(raw: string | undefined): string {
  if (!raw) return '';
  if (/^[a-z]{3,4}$/i.test(raw) && !/^(?:UTC|GMT)$/i.test(raw)) return ZONES[raw.toLowerCase()] ?? '';
  if (/^(?:Z|UTC|GMT)$/i.test(raw)) return 'Z';
  const digits = raw.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`;
}
