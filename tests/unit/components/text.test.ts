import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { englishLookup } from '../../../components/english';
import { formatBytes, formatDate, formatDays, hostOf } from '../../../components/format';
import { setMessages, t, tn } from '../../../components/text';

type Messages = Record<string, { message: string }>;
const folder = join(import.meta.dirname, '../../../public/_locales');
const read = (locale: string): Messages => JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8'));
const english = read('en');
const places = (message: string): string => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort().join();
const stem = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

afterEach(() => setMessages(englishLookup));

describe('messages', () => {
  it('fills places and counts', () => {
    expect(t('dateFromText', '19 May', 'on Monday')).toBe('19 May, worked out from “on Monday”');
    expect(tn('outlets', 1)).toBe('1 outlet');
    expect(tn('outlets', 1200)).toBe('1,200 outlets');
  });
  it('shows the key where a message is missing', () => {
    setMessages(() => '');
    expect(t('open')).toBe('open');
  });
  it('keeps to keys and signs that browsers take', () => {
    for (const [key, { message }] of Object.entries(english)) {
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
      expect(message.replace(/\$[1-9]/g, '')).not.toContain('$');
    }
  });

  for (const locale of readdirSync(folder).filter((name) => name !== 'en')) {
    describe(locale, () => {
      const own = read(locale);
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      it('has every message, in every plural form of the language, with the same places', () => {
        for (const [key, { message }] of Object.entries(english)) {
          const base = stem(key);
          const keys = base === key ? [key] : forms.map((form) => `${base}_${form}`);
          for (const wanted of keys) {
            const mine = own[wanted]?.message;
            expect(mine, wanted).toBeTruthy();
            if (base === key) expect(places(mine ?? ''), wanted).toBe(places(message));
          }
        }
      });
      it('has no message that English has not', () => {
        const known = new Set(Object.keys(english).map(stem));
        expect(Object.keys(own).filter((key) => !known.has(stem(key)))).toEqual([]);
      });
    });
  }
});

describe('format', () => {
  it('keeps a day without a time that day', () => {
    expect(formatDate('2026-03-11')).toContain('11');
    expect(formatDate('next week')).toBe('next week');
    expect(formatDate('--05-19')).toMatch(/^(?:May 19|19 May)$/);
  });
  it('says what two days have in common once', () => {
    expect(formatDays('2026-03-03', '2026-03-04')).toMatch(/^Mar 3\s–\s4, 2026$/);
    expect(formatDays('2026-03-03', '2026-03-03T23:59:00')).toBe('Mar 3, 2026');
    expect(formatDays('2025-12-31', '2026-01-01')).toMatch(/^Dec 31, 2025\s–\sJan 1, 2026$/);
    expect(formatDays('last week', '2026-01-01')).toBe('last week – Jan 1, 2026');
  });
  it('writes bytes and hosts', () => {
    expect(formatBytes(1_340_000)).toBe('1.3 MB');
    expect(formatBytes(0)).toBe('0 byte');
    expect(hostOf('https://www.news.example/a')).toBe('news.example');
    expect(hostOf('no address')).toBeNull();
  });
});
