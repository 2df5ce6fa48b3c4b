/** Dates and numbers in the language of the messages. */
import { dateFormat, numberFormat } from './intl';
import { locale, t } from './text';

const hasTime = (iso: string): boolean => /T\d\d:\d\d/.test(iso);

/** "22 May 2025" or, with `time`, "22 May 2025, 14:05". A text that is no date comes back as it is; a day without a time stays that day in every zone; "--05-19", a day without its year, is "19 May". */
export function formatDate(iso: string, time = false): string {
  const yearless = /^--(\d\d-\d\d)$/.exec(iso)?.[1];
  if (yearless)
    return dateFormat(dateLocale(), { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`2024-${yearless}`),
    );
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
  if (!hasTime(iso)) options.timeZone = 'UTC';
  else if (time) Object.assign(options, { hour: '2-digit', minute: '2-digit' });
  return dateFormat(dateLocale(), options).format(date);
}

/** "22 May 2025, 14:05 GMT+2": a time together with its zone, for what is read elsewhere. */
export function formatMoment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || !hasTime(iso)) return formatDate(iso);
  return dateFormat(dateLocale(), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(date);
}

/** "3–4 March 2026": from one day to another, with what they share said once, as the language does it. One day where both are the same. */
export function formatDays(from: string, to: string): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === null || last === null) return t('range', formatDate(from), formatDate(to));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
  return dateFormat(dateLocale(), options).formatRange(first, last);
}

/** The day that is shown of a date, as its beginning in UTC; null for what is no date. */
function dayOf(iso: string): number | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return hasTime(iso) ? Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) : date.getTime();
}

/** "12,345". */
export function formatNumber(value: number, digits = 0): string {
  return numberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** "3.4 MB" from bytes. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  return numberFormat(locale(), {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}

/** The host of an address without "www."; null for what is no address. */
export function hostOf(url: string | null): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

/** The reader's own regional form where it is of the same language as the messages ("en-GB"), else the messages' language. */
function dateLocale(): string {
  const own = typeof navigator === 'undefined' ? '' : navigator.language;
  return own.split('-')[0] === locale().split('-')[0] ? own : locale();
}

/** "Finnish" for `fi`; the code itself where it is none. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
