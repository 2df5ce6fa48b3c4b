import { describe, expect, it } from 'vitest';
import { eventDays, publicationDay, weekdayCounts } from '../../../lib/text/event-days';

const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('event days', () => {
  it('reads ISO and American dates of publication, and nothing else', () => {
    expect(publicationDay('2025-05-22T10:00:00+02:00')).toBe(day('2025-05-22'));
    expect(publicationDay('4/21/18')).not.toBeNull();
    expect(publicationDay('soon')).toBeNull();
    expect(publicationDay(null)).toBeNull();
  });
  it('works weekdays out from the publication', () => {
    // 22 May 2025 was a Thursday.
    expect(eventDays('He called on Monday.', day('2025-05-22'))).toEqual([day('2025-05-19')]);
    expect(eventDays('They meet next Friday.', day('2025-05-22'))).toEqual([day('2025-05-23')]);
    expect(eventDays('He called on Monday.', null)).toEqual([]);
  });
  it('puts a date without a year into the nearest year', () => {
    expect(eventDays('It began on December 30.', day('2025-01-02'))).toEqual([day('2024-12-30')]);
  });
  it('counts weekdays, Sunday first', () => {
    expect(weekdayCounts('On Monday and on Monday, not Sunday.')).toEqual([1, 2, 0, 0, 0, 0, 0]);
  });
});
