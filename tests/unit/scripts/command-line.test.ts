import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/lib/project';

const folder = mkdtempSync(join(tmpdir(), 'parallax-command-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parallax(content: string, verb: string): { status: number | null; stdout: string; stderr: string } {
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, content);
  const args = ['--import', 'tsx', 'scripts/parallax.ts', verb, file];
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
});
