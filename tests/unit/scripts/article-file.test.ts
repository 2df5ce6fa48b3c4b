import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticleFile } from '../../../scripts/cli/article-file';
import { readHtmlFile } from '../../../scripts/cli/html-file';
import { readJsonl, readRows } from '../../../scripts/cli/read-jsonl';

const folder = mkdtempSync(join(tmpdir(), 'parallax-article-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = '2026-01-01T00:00:00.000Z';

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

describe('JSON Lines', () => {
  it('may begin with a byte order mark', async () => {
    expect(await all(readJsonl(file('marked.jsonl', '\ufeff{"id": "a"}\n{"id": "b"}\n')))).toEqual([
      { id: 'a' },
      { id: 'b' },
    ]);
  });
  it('are asked for where the file is something else', async () => {
    await expect(all(readJsonl(file('page.jsonl', '<!doctype html>\n')))).rejects.toThrow(
      /page\.jsonl:1: expected is one JSON object a line/,
    );
  });
});

describe('the article of a file', () => {
  it('is the text beside a document whose “text” is the name of that file', async () => {
    file('harbour.txt', 'The harbour of Harland opened again on Monday.');
    const path = file('harbour.json', '{"id": "harbour", "text": "harbour.txt", "outlet": "The Pier"}');
    expect(await readArticleFile(path, NOW)).toMatchObject({
      id: 'harbour',
      outlet: 'The Pier',
      text: 'The harbour of Harland opened again on Monday.',
    });
  });
  it('is refused where the named file is not there, rather than compared by its name', async () => {
    const path = file('lost.json', '{"text": "no-such-text.txt"}');
    await expect(readArticleFile(path, NOW)).rejects.toThrow(/lost\.json.*“no-such-text\.txt”/);
  });
  it('is unpacked', async () => {
    const path = file('packed.txt.gz', gzipSync('The ferry left at noon.'));
    expect((await readArticleFile(path, NOW)).text).toBe('The ferry left at noon.');
  });
  it.each([
    ['empty.txt', '', /“.*empty\.txt” holds no text/],
    ['blank.json', '{"text": " \\n"}', /blank\.json” holds no text/],
    ['list.json', '[{"text": "One."}]', /list\.json holds a list/],
    ['broken.json', '{"text"', /broken\.json” is not JSON/],
    ['bare.json', '{"title": "T"}', /bare\.json: an article needs a “text”/],
    ['empty.html', '<html><body></body></html>', /empty\.html holds no article \(empty\)/],
    ['picture.txt', Buffer.from([137, 80, 78, 71, 0, 0]), /picture\.txt” is a binary file/],
    ['damaged.txt.gz', 'abc', /damaged\.txt\.gz” cannot be unpacked/],
  ])('%s is refused by name', async (name, content, words) => {
    await expect(readArticleFile(file(name, content), NOW)).rejects.toThrow(words);
  });
});

describe('a file that cannot be read', () => {
  const packed = gzipSync(Array.from({ length: 3000 }, (_, i) => `{"n":${i},"r":"${Math.sin(i)}"}`).join('\n'));
  it.each<[string, () => string, RegExp]>([
    ['is not there', () => join(folder, 'nowhere.jsonl'), /^there is no file “.*nowhere\.jsonl”$/],
    ['is a folder', () => mkdtempSync(join(folder, 'd.jsonl')), /^“.*d\.jsonl.*” is a folder/],
    ['is no gzip', () => file('no.jsonl.gz', 'abc'), /^“.*no\.jsonl\.gz” cannot be unpacked/],
    [
      'is half a gzip',
      () => file('half.jsonl.gz', packed.subarray(0, packed.length / 2)),
      /half\.jsonl\.gz” ends before/,
    ],
  ])('%s: said in a sentence that names it, without codes', async (_, path, words) => {
    const name = path();
    for (const read of [() => all(readJsonl(name)), () => readHtmlFile(name), () => readArticleFile(name, NOW)]) {
      await expect(read()).rejects.toThrow(words);
      await expect(read()).rejects.not.toThrow(/ENOENT|EISDIR|Z_|header|unexpected end/);
    }
  });
});

describe('rows of a JSON Lines file', () => {
  it('come with the line they stand in, over the borders of what is read at once', async () => {
    const long = 'ä'.repeat(70_000);
    const path = file('rows.jsonl', `{"a":1}\r\n\n{"a":"${long}"}\n{"a":3}`);
    const rows = await all(readRows(path));
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(rows.map(({ value }) => value)).toEqual([{ a: 1 }, { a: long }, { a: 3 }]);
  });
  it('are not a JSON value over several lines', async () => {
    await expect(all(readRows(file('array.jsonl', '[\n{"a":1}\n]')))).rejects.toThrow(/array\.jsonl is one JSON value/);
  });
});
