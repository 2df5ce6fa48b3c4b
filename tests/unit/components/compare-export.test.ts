import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportComparison } from '../../../components/compare/export';
import { signalsOf, tellers } from '../../../components/comparison/model';
import type { Comparison } from '../../../lib/contracts/comparison';
import { alone, courier, harbour, open } from '../../fixtures/comparison/harbour';

const NOW = new Date('2026-03-12T09:00:00Z');
const made = (comparison: Comparison, format: ExportFormat): string => exportComparison(comparison, format, NOW).text;
const table = (comparison: Comparison): string[][] =>
  Papa.parse<string[]>(made(comparison, 'csv').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
/** The first other account under another name, title or address. */
const renamed = (fields: Partial<Comparison['matches'][number]>): Comparison => ({
  ...harbour,
  matches: harbour.matches.map((m, i) => (i === 0 ? { ...m, ...fields } : m)),
});

describe('a file of a comparison', () => {
  it('is named by the headline, in any script, and never by an id', () => {
    const name = (title: string | null) =>
      exportComparison({ ...harbour, article: { ...open, title } }, 'markdown', NOW).name;
    expect(name('Dam: 3,400 out!')).toBe('parallax-dam-3-400-out.md');
    expect(name('Прорив дамби')).toBe('parallax-прорив-дамби.md');
    expect(name('../../etc')).toBe('parallax-etc.md');
    expect(name(null)).toMatch(/^parallax-the-ferry-line-northway.*\.md$/);
    expect(name('!')).toBe('parallax-comparison.md');
  });
  it.each(['markdown', 'csv'] as const)('for people names no ids and no values of the contract: %s', (format) => {
    const text = made(harbour, format);
    for (const { article } of harbour.matches)
      expect(text).not.toMatch(new RegExp(`(?<![/.\\w-])${article}(?![\\w.-])`));
    expect(text).not.toMatch(/same-story|same-event|same-topic|reporting-verb|undefined|null|\[object/);
  });
});

describe('JSON', () => {
  it('is the comparison itself under its format, version and time', () => {
    expect(JSON.parse(made(harbour, 'json'))).toEqual({
      format: 'parallax-comparison',
      version: 1,
      exported: '2026-03-12T09:00:00.000Z',
      ...harbour,
    });
  });
});

describe('Markdown', () => {
  const text = made(harbour, 'markdown');
  const part = (head: string): string => text.split(/^## /m).find((section) => section.startsWith(head)) ?? '';

  it('says what was compared, when the file was made, and each article with outlet, date with its zone, and link', () => {
    expect(text).toContain('Compared with 128 articles stored on this device');
    expect(text).toMatch(/Exported from Parallax on Mar 12, 2026, .*(?:UTC|GMT|[A-Z]{3,4})/);
    expect(part('Articles')).toMatch(
      /^- \*\*\[0\] Harbour Post\*\* · Mar 10, 2026, \d\d:\d\d .* · This article: Ferries/m,
    );
    expect(part('Articles')).toMatch(
      /^- \[1\] Ellery Courier · Mar 10, 2026, .* · Same story: .* <https:\/\/ellery-courier/m,
    );
  });
  it('names the open article by its outlet: the one who gets the file has it not before them', () => {
    expect(part('Facts and')).toContain('| [0] Harbour Post |');
    expect(text.match(/This article/g)).toHaveLength(1);
  });
  it('says each copy once, under the text that it belongs to', () => {
    expect(part('Independent texts')).toMatch(
      /- \[0\] Harbour Post · \[2\] Daily Tide\n {2}- Same text.* \(\d+ of \d+ sentences\): \[0\] \[2\]\n/,
    );
    expect(text.match(/Same text/g)).toHaveLength(harbour.copies.length);
  });
  it('quotes a fact with the number of the outlet whose words they are, and then how each tells it', () => {
    expect(part('Facts and')).toContain(`“${open.sentences[4]?.text}” [0] |`);
    expect(part('Facts and')).toContain(`“${courier.sentences[4]?.text}” [1] |`);
    const told = part('How each tells it');
    expect(told).toContain(`  - [0] Harbour Post · [2] Daily Tide: “${open.sentences[0]?.text}”\n`);
    expect(told).toContain(`  - [1] Ellery Courier: “${courier.sentences[0]?.text}”\n`);
  });
  it('tells nothing twice where all have the same words', () => {
    const only = harbour.signals.filter((s) => s.kind !== 'fact' || s.only !== null);
    expect(made({ ...harbour, signals: only }, 'markdown')).not.toContain('How each tells it');
  });
  it('gives wording with both sides, voices with their quotations, sources with the words that name them', () => {
    expect(text).toContain('[0] “demanded” ↔ [1] “asked”');
    expect(text).toContain('(nothing in this place)');
    expect(part('Voices')).toMatch(
      /- Mara Lindqvist: \d words quoted \[0\]\n {2}- \[0\] “a lottery with people’s lives”/,
    );
    expect(text).toContain('[0] Harbour Post ← The Coast Register (“according to The Coast Register”)');
  });
  it('escapes what would be markup, and links only to the web', () => {
    const title = 'A | B *c* <b>d</b> [e](http://x)\n# f &lt;';
    const odd = made(renamed({ title, url: 'javascript:alert(1)' }), 'markdown');
    expect(odd).toContain('A \\| B \\*c\\* \\<b\\>d\\</b\\> \\[e\\](http://x) # f &amp;lt;\n');
    expect(odd).not.toContain('javascript:');
  });
  it('of an article nobody else told is its scope and itself', () => {
    expect(made(alone, 'markdown')).toContain('## Articles');
    expect(made(alone, 'markdown')).not.toMatch(/## (?:Facts|Independent|Voices)/);
  });
});

describe('CSV', () => {
  const rows = table(harbour);
  const row = (head: string) => rows.find(([first]) => first === head)?.slice(2);

  it('begins with the mark by which spreadsheets read it as UTF-8, and has as many cells in every row', () => {
    expect(made(harbour, 'csv').startsWith('\uFEFFFact,')).toBe(true);
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([2 + tellers(harbour).length]));
  });
  it('says first what each article is', () => {
    expect(rows[0]).toEqual([
      'Fact',
      'In the words of',
      '[0] Harbour Post',
      '[1] Ellery Courier',
      '[2] Daily Tide',
      '[3] The Coast Register',
      '[4] The Lighthouse',
    ]);
    expect(row('Title')?.[1]).toBe(courier.title);
    expect(row('Address')?.[1]).toBe(courier.url);
    expect(row('Relation')?.slice(0, 2)).toEqual(['This article', 'Same story']);
    expect(row('Independent text')).toEqual(['1', '2', '1', '3', '4']);
    expect(row('Where it comes from')?.[0]).toBe('← The Coast Register');
  });
  it('has one row a fact, with whose words they are', () => {
    const facts = rows.filter(([, words]) => words?.startsWith('['));
    expect(facts).toHaveLength(signalsOf(harbour, 'fact').length);
    expect(facts.find(([fact]) => fact === courier.sentences[4]?.text)?.slice(1, 4)).toEqual([
      '[1] Ellery Courier',
      'not found',
      'found',
    ]);
  });
  it('ends with its scope and its time', () => {
    expect(rows.at(-1)?.[0]).toMatch(/^Compared with 128 articles .*Exported from Parallax on Mar 12, 2026/);
  });
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', ' =1', '\n=1', '\t=1', '＝1'])(
    'makes no formula of %j',
    (title) => {
      const cell = table(renamed({ title })).find(([first]) => first === 'Title')?.[3];
      expect(cell).toBe(`'${title.trim()}`);
    },
  );
  it('keeps quotation marks and commas, and one line a row', () => {
    const title = 'He said "no", twice\nand left';
    expect(table(renamed({ title })).find(([first]) => first === 'Title')?.[3]).toBe('He said "no", twice and left');
    expect(made(renamed({ title }), 'csv').trimEnd().split('\r\n')).toHaveLength(rows.length);
  });
});
