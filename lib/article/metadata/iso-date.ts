const MONTHS: Record<string, number> = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, i) => [name, i + 1]),
);
const EARLIEST = 1990;
const LATEST = 2100;

/**
 * A date as pages state it → ISO 8601, with time and zone where stated ("2025-05-19T21:04:00+02:00", "2025-05-19"). The zone is kept,
 * never converted. Null for what is no date.
 */
export function isoDate(raw: string | null | undefined): string | null {
  const text = (raw ?? '').trim().slice(0, 80);
  if (!text) return null;
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

/** "November 18, 2019 5:05 pm", "Mon, 18 Nov 2019 10:00:00 +0000", "18 Nov 2019". */
function worded(text: string): string | null {
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const a = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i').exec(text);
  const b = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${month},?[\\s-]+(\\d{4})\\b`, 'i').exec(text);
  const found = a ? { m: a[1]!, d: a[2]!, y: a[3]! } : b ? { m: b[2]!, d: b[1]!, y: b[3]! } : null;
  if (!found) return null;
  const day = calendarDay(Number(found.y), MONTHS[found.m.toLowerCase()]!, Number(found.d));
  if (!day) return null;
  const time = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?/i.exec(text);
  if (!time) return day;
  let hour = Number(time[1]);
  if (time[4]?.toLowerCase() === 'p' && hour < 12) hour += 12;
  if (time[4]?.toLowerCase() === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(time[2]) > 59) return day;
  const offset = /\s(Z|UTC|GMT|[+-]\d{2}:?\d{2})\b/.exec(text.slice(time.index))?.[1];
  return `${day}T${String(hour).padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}${zone(offset)}`;
}

/** "18.11.2019" and "18/11/2019"; with slashes only where one number cannot be a month. */
function slashed(text: string): string | null {
  const m = /^\D{0,12}(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/.exec(text);
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

function zone(raw: string | undefined): string {
  if (!raw) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(raw)) return 'Z';
  const digits = raw.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`;
}
