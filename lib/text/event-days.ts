import { dateMentions } from './dates';

const DAY = 86_400_000;
/** Weekdays further down belong to the background. UTF-16 units. */
const WEEKDAY_LENGTH = 2500;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = /\b(last\s|next\s|on\s|this\s)?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g;

/** Days since 1970 (UTC) of an ISO or common date ("2019-11-12", "4/21/18"); null where it cannot be read. */
export function publicationDay(published: string | null): number | null {
  if (!published) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  const time = iso ? Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) : Date.parse(published);
  return Number.isFinite(time) ? Math.floor(time / DAY) : null;
}

/**
 * Days since 1970 that a text names: full dates as they stand, dates without a year in the year that brings them closest to the
 * publication, weekdays as the last such day before it ("next Friday": the next one). Without a publication only full dates count.
 * English wording.
 */
export function eventDays(text: string, published: number | null): number[] {
  const days = new Set<number>();
  for (const date of dateMentions(text)) {
    if (date.year !== null) days.add(Date.UTC(date.year, date.month - 1, date.day) / DAY);
    else if (published !== null) days.add(closest(date.month, date.day, published));
  }
  if (published !== null) {
    const weekday = new Date(published * DAY).getUTCDay();
    for (const match of text.matchAll(WEEKDAY)) {
      const named = WEEKDAYS.indexOf(match[2]!.toLowerCase());
      const back = (weekday - named + 7) % 7;
      days.add(match[1]?.startsWith('next') ? published + ((named - weekday + 7) % 7 || 7) : published - back);
    }
  }
  return [...days].sort((a, b) => a - b).slice(0, 40);
}

function closest(month: number, day: number, published: number): number {
  const year = new Date(published * DAY).getUTCFullYear();
  const options = [year - 1, year, year + 1].map((y) => Date.UTC(y, month - 1, day) / DAY);
  return options.reduce((best, d) => (Math.abs(d - published) < Math.abs(best - published) ? d : best));
}

/** How often a text's opening names each weekday, Sunday first. Articles on one event name the same days. English wording. */
export function weekdayCounts(text: string): number[] {
  const counts = new Array<number>(7).fill(0);
  for (const match of text.slice(0, WEEKDAY_LENGTH).matchAll(WEEKDAY))
    counts[WEEKDAYS.indexOf(match[2]!.toLowerCase())]!++;
  return counts;
}
