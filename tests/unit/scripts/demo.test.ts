import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { hasDisplay, readFlags } from '../../../scripts/demo/flags';
import { newspaperPage } from '../../../scripts/demo/newspaper';
import { seedStory, seedText } from '../../../scripts/demo/seed-story';
import { projectRoot } from '../../../scripts/lib/project';

describe('flags of npm start', () => {
  it('are read in both forms', () => {
    expect(readFlags([])).toEqual({ noOpen: false, page: null, firefox: false, help: false });
    expect(readFlags(['--no-open', '--page', 'a.html'])).toMatchObject({ noOpen: true, page: 'a.html' });
    expect(readFlags(['--page=http://x.example/'])).toMatchObject({ page: 'http://x.example/' });
  });
  it('refuse what they do not know, with the usage', () => {
    expect(() => readFlags(['--pgae', 'x'])).toThrow(/--pgae.*\n.*npm start/);
    expect(() => readFlags(['--page'])).toThrow(/npm start/);
  });
  const start = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/demo/main.ts', ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
  it('say first of all that a file is missing, before anything is built', () => {
    const missing = start('--no-open', '--page', 'no-such-file.html');
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toContain('There is no file "no-such-file.html"');
  });
  it('end before anything is built when the page is no text', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parallax-demo-')), 'picture.html');
    writeFileSync(file, Buffer.from([137, 80, 78, 71, 0, 0, 0, 13]));
    const binary = start('--page', file);
    expect(binary).toMatchObject({ status: 1, stdout: '' });
    expect(binary.stderr).toContain('is a binary file');
  });
  it('end with exit code 2 when they are not understood', () => {
    const wrong = start('--pgae');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('npm start --');
    expect(start('--help')).toMatchObject({ status: 0 });
  });
  it('know when a window can be shown', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});

describe('the demo page', () => {
  it('holds every paragraph of a seed, unchanged', () => {
    const { document } = parseHTML(newspaperPage(seedStory('001')));
    const paragraphs = [...document.querySelectorAll('article p')].map((p) => p.textContent);
    expect(paragraphs).toEqual(
      seedText('001')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    );
  });
  it('escapes what a text holds', () => {
    const html = newspaperPage({ headline: 'A <b> & "c"', text: '<script>x</script>', masthead: 'M' });
    const { document } = parseHTML(html);
    expect(document.querySelector('script, b')).toBeNull();
    expect(document.querySelector('h1')?.textContent).toBe('A <b> & "c"');
  });
  it('needs nothing from the network', () => {
    const { document } = parseHTML(newspaperPage(seedStory('001')));
    const loaded = [...document.querySelectorAll('[src], link[href]')].map(
      (e) => e.getAttribute('src') ?? e.getAttribute('href'),
    );
    expect(loaded.filter((address) => !address?.startsWith('data:'))).toEqual([]);
  });
});
