import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/lib/project';

const folder = mkdtempSync(join(tmpdir(), 'parallax-command-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parallax(content: string, verb: string, name = 'rows.jsonl', more: string[] = []) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const args = ['--import', 'tsx', 'scripts/parallax.ts', verb, file, ...more];
  return spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
}

describe('the command line', () => {
  it.each(['match', 'sentences'])('%s says that a file without rows holds none', (verb) => {
    const { status, stdout, stderr } = parallax('\n', verb);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('rows.jsonl holds no rows');
  });
  it('names the row of a pair that has no two texts', () => {
    const { status, stderr } = parallax('{"id": 1, "a": "One.", "b": "Two."}\n{"id": 2, "a": "One."}\n', 'sentences');
    expect(status).toBe(1);
    expect(stderr).toContain('row 2');
  });
  it('names the line that is no JSON', () => {
    const { status, stderr } = parallax('{"id": 1, "a": "One.", "b": "Two."}\nnonsense\n', 'sentences');
    expect(status).toBe(1);
    expect(stderr).toContain('rows.jsonl:2');
  });
  it('extract ends with 1 at a page without an article, and says what is missing', () => {
    const { status, stdout, stderr } = parallax('<html><body></body></html>', 'extract', 'empty.html');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ text: '', state: 'empty' });
    expect(stderr).toMatch(/empty\.html holds no article \(empty\): the page shows no text/);
  });
  it('in a list such a page is a result like any other', () => {
    writeFileSync(join(folder, 'page.html'), '<html><body></body></html>');
    const { status, stdout } = parallax('{"id": "p", "html": "page.html"}\n', 'extract', 'list.jsonl');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'p', text: '' });
  });
  it('names the corpus and the line that is no article', () => {
    writeFileSync(join(folder, 'corpus.jsonl'), '{"text": "One."}\n{"id": 2}\n');
    const corpus = join(folder, 'corpus.jsonl');
    const { status, stderr } = parallax('The ferry left.', 'compare', 'ferry.txt', ['--corpus', corpus]);
    expect(status).toBe(1);
    expect(stderr).toContain('corpus.jsonl:2: an article needs a “text”');
  });
});
