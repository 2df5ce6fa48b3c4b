import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { ownStory } from '../../../scripts/demo/demo-page';
import { hasDisplay, readFlags } from '../../../scripts/demo/flags';
import { newspaperPage } from '../../../scripts/demo/newspaper';
import { seedStory, seedText } from '../../../scripts/demo/seed-story';
import { clearPictures } from '../../../scripts/demo/shoot';
import { projectRoot } from '../../../scripts/lib/project';

describe('flags of npm start', () => {
  it('are read in both forms', () => {
    expect(readFlags([])).toEqual({ noOpen: false, page: null, firefox: false, help: false });
    expect(readFlags(['--no-open', '--page', 'a.html'])).toMatchObject({ noOpen: true, page: 'a.html' });
    expect(readFlags(['--page=http://x.example/'])).toMatchObject({ page: 'http://x.example/' });
  });
  it('refuse what they do not know, with the usage', () => {
    expect(() => readFlags(['--pgae', 'x'])).toThrow(/--pgae.*\n.*npm start/);
  });
  it.each([['--page'], ['--page='], ['--page', '--no-open']])('say what %s lacks', (...args) => {
    expect(() => readFlags(args)).toThrow(/^--page needs a file or an address\.\n.*npm start/);
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
  it('say before anything is built that a folder is none', () => {
    const folder = start('--page', tmpdir());
    expect(folder).toMatchObject({ status: 1, stdout: '' });
    expect(folder.stderr).toMatch(/is a folder; --page needs a file/);
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

describe('a text of one’s own as a page', () => {
  const page = (file: string, text: string) => parseHTML(newspaperPage(ownStory(file, text))).document;
  it('stands under the name of its file, with nothing of an invented paper about it', () => {
    const document = page('ferry notes.txt', 'The ferry left at noon. It was late.\nNobody was on board.');
    expect(document.querySelector('meta[property="og:site_name"]')?.getAttribute('content')).toBe('ferry notes.txt');
    expect(document.documentElement.textContent).not.toMatch(/Morning Example|Most read|Illustration/);
    expect([...document.querySelectorAll('article p')].map((p) => p.textContent)).toEqual([
      'The ferry left at noon. It was late.',
      'Nobody was on board.',
    ]);
  });
  it('has a short first line for its headline, once', () => {
    const document = page('ferry.txt', '\nFerry leaves late\n\nThe ferry left at noon.\n');
    expect(document.querySelector('h1')?.textContent).toBe('Ferry leaves late');
    expect(document.querySelector('article p')?.textContent).toBe('The ferry left at noon.');
  });
});

describe('pictures of an earlier run', () => {
  it('are gone before new ones are made; nothing else is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-pictures-'));
    for (const name of ['popup.png', 'notes.txt']) writeFileSync(join(folder, name), '');
    clearPictures(folder);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    clearPictures(join(folder, 'new'));
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
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
