import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleOfRow } from '../../../../lib/corpus/import/articles';
import { importPieces, readImport } from '../../../../lib/corpus/import/read-file';

const NOW = '2025-06-01T10:00:00.000Z';
const texts = (name: string, content: string | Uint8Array) =>
  readImport(name, content).rows.map((row) => row.draft.text);
const reasons = (name: string, content: string | Uint8Array) =>
  readImport(name, content).rejected.map(({ file, line, reason }) => `${file}:${line} ${reason}`);

describe('plain texts', () => {
  it('one, or several with a line between them, with their headers', () => {
    const text =
      'Title: Ferry back\nDate: 2025-05-20\n\nFerries run again.\nAll of them.\n---\nDate: unknown so far\nThe second.\n';
    const { rows, rejected } = readImport('paste.txt', text);
    expect(rejected).toEqual([]);
    expect(rows.map((row) => [row.line, row.draft.title, row.draft.published, row.draft.text])).toEqual([
      [1, 'Ferry back', '2025-05-20', 'Ferries run again.\nAll of them.'],
      [7, null, null, 'Date: unknown so far\nThe second.'],
    ]);
  });

  it('says what is wrong with an empty one and with a list of addresses', () => {
    expect(reasons('a.txt', ' \n')).toEqual(['a.txt:null There is no text in it.']);
    expect(reasons('a.txt', 'https://one.example/a\nhttps://two.example/b\n')[0]).toMatch(
      /^a\.txt:1 This is a list of addresses/,
    );
  });
});

describe('JSON', () => {
  it('reads lines, one object, lists and lists inside an object', () => {
    expect(texts('a.jsonl', '{"text":"One."}\n\n{"body":"Two."}\n')).toEqual(['One.', 'Two.']);
    expect(texts('a.json', '{"text":"One."}')).toEqual(['One.']);
    expect(texts('a.json', '[{"text":"One."},{"content":"Two."}]')).toEqual(['One.', 'Two.']);
    expect(texts('a.json', '{"articles":[{"text":"One."}]}')).toEqual(['One.']);
    expect(texts('paste', '{"text":"One."}\n{"text":"Two."}')).toEqual(['One.', 'Two.']);
  });

  it('keeps nothing of a file with an unreadable line, and names every such line', () => {
    const read = readImport('a.jsonl', '{"text":"One."}\n{"text":\n{"text":"Three."}\n[oops\n');
    expect(read.rows).toEqual([]);
    expect(read.rejected.map((rejection) => rejection.line)).toEqual([2, 4]);
    expect(reasons('a.json', '[\n{"text":"One."},\n{"text" "Two."}\n]')[0]).toMatch(
      /^a\.json:3 This is not readable JSON/,
    );
  });

  it('rejects single rows that are no articles, with the field that is wrong', () => {
    const rows = [
      {
        text: 'Good.',
        url: 'https://x.example/a',
        published: 'Tue, 20 May 2025 10:00:00 GMT',
        authors: 'Ann Lee and Bo Yu',
      },
      { title: 'No text' },
      { text: 'x', url: 'javascript:alert(1)' },
      { text: 'x', published: 'yesterday' },
      { text: 7 },
      'a string',
      { text: 'x', kind: 'gossip' },
      { text: 'x', published: 1747735200 },
    ];
    const read = readImport('a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(read.rows.map((row) => row.line)).toEqual([1, 8]);
    expect(read.rows[0]?.draft).toMatchObject({ published: '2025-05-20T10:00:00.000Z', authors: ['Ann Lee', 'Bo Yu'] });
    expect(read.rows[1]?.draft.published).toBe('2025-05-20T10:00:00.000Z');
    expect(read.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 There is no text in this row (a field “text”, “body”, “content” or “html”).',
      '3 “url” is no web address.',
      '4 “published” is no date: “yesterday”.',
      '5 “text” is no text.',
      '6 This row is no object with fields.',
      '7 “kind” is not one of news, opinion, live, other.',
    ]);
  });
});

describe('tables', () => {
  it('finds separator, headings and the lines of rows that span several', () => {
    const read = readImport('a.csv', 'Headline;Body;Outlet\nA;"First\nline";X\n\nB;;Y\nC;Third;Z;extra\n');
    expect(read.rows.map((row) => [row.line, row.draft.title, row.draft.text, row.draft.outlet])).toEqual([
      [2, 'A', 'First\nline', 'X'],
    ]);
    expect(read.rejected.map((rejection) => rejection.line).sort()).toEqual([5, 6]);
  });

  it('keeps nothing of a table that is cut off or has no texts', () => {
    expect(texts('a.csv', 'text,title\nGood,A\n"never closed,B\n')).toEqual([]);
    expect(reasons('a.csv', 'text,title\nGood,A\n"never closed,B\n')[0]).toMatch(/^a\.csv:3 A quotation mark/);
    expect(reasons('a.csv', 'title,outlet\nA,B\n')[0]).toMatch(/^a\.csv:1 The heading names no column/);
    expect(reasons('a.csv', '')[0]).toMatch(/empty/);
  });
});

describe('pieces', () => {
  const row = (n: number) => (n % 3 === 0 ? `"Text ${n}, first line\nsecond ""line"".",T${n}` : `Text ${n}.,T${n}`);
  const table = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i)).join('\n');

  it('of a large table hold some rows each, with the lines of the whole file', () => {
    const pieces = [...importPieces('a.csv', `text,title\n${table(0, 2600)}\n`)];
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map((piece) => piece.rows.length))).toBeLessThanOrEqual(500);
    const rows = pieces.flatMap((piece) => piece.rows);
    expect(rows.map(({ draft }) => draft.title)).toEqual(Array.from({ length: 2600 }, (_, n) => `T${n}`));
    let line = 2;
    for (const [n, { draft, line: stated }] of rows.entries()) {
      expect(stated).toBe(line);
      expect(draft.text).toContain(`Text ${n}`);
      line += n % 3 === 0 ? 2 : 1;
    }
  });

  it('of a table that is damaged late say so by line, and the table is dropped whole', () => {
    const text = `text,title\n${table(1, 1300)}\n"never closed,B\n`;
    expect([...importPieces('a.csv', text)].map((piece) => piece.damaged)).toEqual([false, false, true]);
    expect(readImport('a.csv', text)).toMatchObject({ rows: [], damaged: true, rejected: [{ line: 1734 }] });
  });

  it('of a semicolon table go on with its separator where a row has more commas', () => {
    const rows = Array.from({ length: 700 }, (_, n) => `One, two, three ${n};T${n}`).join('\r\n');
    const { rows: read, rejected } = readImport('a.csv', `text;title\r\n${rows}\r\n`);
    expect(rejected).toEqual([]);
    expect(read.at(-1)).toMatchObject({ line: 701, draft: { text: 'One, two, three 699', title: 'T699' } });
  });

  it('of an archive are unpacked some files at a time, and all of them come', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`${n}.txt`, strToU8(`Text ${n}. ${'word '.repeat(60_000)}`)]),
    );
    const pieces = [...importPieces('all.zip', zipSync({ '__MACOSX/x': strToU8('junk'), ...files }, { level: 1 }))];
    expect(pieces.flatMap((piece) => piece.rows.map(({ file }) => file)).sort()).toEqual(
      Object.keys(files)
        .map((name) => `all.zip/${name}`)
        .sort(),
    );
  });
});

describe('bytes', () => {
  it('are decoded by mark, by declaration, as UTF-8, or as Windows-1252', () => {
    expect(texts('a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]))).toEqual(['Aé']);
    expect(texts('a.txt', strToU8('Ж'))).toEqual(['Ж']);
    // Only a letter that Latin-1 shares: Node 20 decodes the quotation marks of Windows-1252 wrongly, browsers do not.
    expect(texts('a.txt', new Uint8Array([0x41, 0xe9]))).toEqual(['Aé']);
    const page = readImport('a.html', new Uint8Array([...strToU8('<meta charset="windows-1251"><p>'), 0xc6, 0xf3]));
    expect(page.rows[0]?.html).toContain('Жу');
    expect(reasons('a.txt', new Uint8Array([1, 0, 0, 2]))[0]).toMatch(/binary file/);
  });

  it('archives: all files, or nothing when one is damaged', () => {
    const good = { 'x/a.txt': strToU8('One.'), 'b.jsonl': strToU8('{"text":"Two."}'), '__MACOSX/a': strToU8('junk') };
    expect(texts('all.zip', zipSync(good))).toEqual(['One.', 'Two.']);
    const bad = readImport('all.zip', zipSync({ ...good, 'c.jsonl': strToU8('{"text":"Three."}\n{') }));
    expect(bad.rows).toEqual([]);
    expect(bad.rejected).toEqual([
      { file: 'all.zip/c.jsonl', line: 2, reason: expect.stringContaining('not readable JSON') },
    ]);
    expect(reasons('all.zip', zipSync(good).slice(0, 60))[0]).toMatch(/all\.zip:null The archive cannot be read/);
    expect(reasons('all.zip', 'text')[0]).toMatch(/no ZIP archive/);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a.txt', 'a.csv', 'a.json', 'a.jsonl', 'a.html', 'a.zip', 'a'),
        fc.uint8Array({ maxLength: 400 }),
        (name, bytes) => {
          const read = readImport(name, bytes);
          expect(read.rows.length + read.rejected.length).toBeGreaterThanOrEqual(0);
          for (const row of read.rows) articleOfRow(row, NOW);
        },
      ),
    );
  });
});

describe('articles of rows', () => {
  it('reads pages, and lets the row win over the page', () => {
    const sentence =
      'The council of Port Example decided on Monday to close the old harbour for the winter, officials said. ';
    const html = `<html><head><title>Harbour closes</title></head><body><article><h1>Harbour closes</h1><p>${sentence.repeat(4)}</p><p>${sentence.repeat(5)}</p></article></body></html>`;
    const [row] = readImport(
      'a.jsonl',
      JSON.stringify({ html, url: 'https://courier.example/a', outlet: 'Stated' }),
    ).rows;
    const article = articleOfRow(row!, NOW);
    expect(article).toMatchObject({ ok: true, value: { outlet: 'Stated', title: 'Harbour closes', source: 'import' } });
    const [empty] = readImport('b.html', '<html><body></body></html>').rows;
    expect(articleOfRow(empty!, NOW).ok).toBe(false);
  });
});
