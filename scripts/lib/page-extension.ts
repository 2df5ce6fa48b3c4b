import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, type Page, TimeoutError } from 'puppeteer-core';
import type { Result } from '../../lib/contracts/comparison';
import type { Answer, PageApi, Request } from '../../lib/platform/api';
import { NO_MARKS_SCRIPT } from '../../lib/platform/page-view';
import { launchAlone } from './launch-alone';
import type { NewsServer } from './news-server';
import { projectRoot } from './project';

/** A browser with nothing but the content scripts in an extension of its own: the page's room can be tried without the others. */
export interface PageExtension {
  browser: Browser;
  news: NewsServer;
  open(address: string): Promise<Page>;
  /** Opens an address in a tab that is there. */
  goTo(page: Page, address: string): Promise<void>;
  /** Injects the reading script into the page, as the background does. */
  inject(page: Page): Promise<void>;
  /** Asks the page's content script, as the background does: a page that needs the marks' script gets it. */
  ask<Name extends keyof PageApi>(
    page: Page,
    name: Name,
    request: Request<PageApi, Name>,
  ): Promise<Answer<PageApi, Name>>;
  /** What the content script told the background so far, oldest first. */
  told(): Promise<{ name: string; request: unknown }[]>;
  /** Runs a function in the content script's world, where `extra` (see options) has put what it exports on `globalThis`. */
  run<T>(page: Page, code: (...args: never[]) => T, ...args: unknown[]): Promise<Awaited<T>>;
  /** Removes the extension; its content scripts stay behind in the pages. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds. */
const LOAD_TIMEOUT = 8000;

const BACKGROUND = `
globalThis.told = [];
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message?.parallax !== 'background') return;
  told.push({ name: message.name, request: message.request });
  reply({ ok: true, value: null });
  return true;
});
globalThis.tabOf = async (url) => {
  const tabs = await chrome.tabs.query({});
  return (tabs.find((tab) => tab.url === url) ?? tabs.find((tab) => tab.active)).id;
};
globalThis.inject = async (url) => {
  const target = { tabId: await tabOf(url) };
  await chrome.scripting.executeScript({ target, files: ['content.js'] });
};
globalThis.ask = async (url, name, request) => {
  const tabId = await tabOf(url);
  const send = () => chrome.tabs.sendMessage(tabId, { parallax: 'page', name, request });
  const answer = await send();
  if (answer?.ok !== false || answer.error.code !== '${NO_MARKS_SCRIPT}') return answer;
  await chrome.scripting.insertCSS({ target: { tabId }, files: ['marks.css'] });
  await chrome.scripting.executeScript({ target: { tabId }, files: ['marks.js'] });
  return send();
};
globalThis.run = async (url, code, args) => {
  const target = { tabId: await tabOf(url) };
  await chrome.scripting.executeScript({ target, files: ['extra.js'] });
  const [{ result }] = await chrome.scripting.executeScript({ target, args: [code, args], func: (code, args) => globalThis.runs[code](...args) });
  return result;
};
`;

/** @param extra a module whose exports `run` can call by name, bundled as a content script of its own */
export async function startPageExtension(options: { extra?: string } = {}): Promise<PageExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-page-'));
  await bundle(join(projectRoot, 'entrypoints/article.content/index.ts'), join(folder, 'content.js'), 'main');
  await bundle(join(projectRoot, 'entrypoints/marks.content/index.ts'), join(folder, 'marks.js'), 'main');
  if (options.extra) await bundle(options.extra, join(folder, 'extra.js'), 'runs');
  else writeFileSync(join(folder, 'extra.js'), '');
  cpSync(join(projectRoot, 'public/_locales'), join(folder, '_locales'), { recursive: true });
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  const { browser, extension, news, worker } = await launchAlone(folder);

  return {
    browser,
    news,
    async open(address) {
      const page = await browser.newPage();
      await goTo(page, address);
      return page;
    },
    goTo,
    async inject(page) {
      await (await worker()).evaluate(async (url) => Reflect.get(globalThis, 'inject')(url), page.url());
    },
    async ask(page, name, request) {
      const answer = (await (
        await worker()
      ).evaluate(
        async (url, n, r) => Reflect.get(globalThis, 'ask')(url, n, r),
        page.url(),
        name as string,
        request,
      )) as Result<Answer<PageApi, typeof name>>;
      if (!answer?.ok) throw new Error(`${name}: ${answer?.error.message ?? 'no answer'}`);
      return answer.value;
    },
    async told() {
      return (await (await worker()).evaluate(() => Reflect.get(globalThis, 'told'))) as {
        name: string;
        request: unknown;
      }[];
    },
    async run(page, code, ...args) {
      return (await (
        await worker()
      ).evaluate(async (url, c, a) => Reflect.get(globalThis, 'run')(url, c, a), page.url(), code.name, args)) as never;
    },
    uninstall: () => browser.uninstallExtension(extension),
    async close() {
      await browser.close();
      await news.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function goTo(page: Page, address: string): Promise<void> {
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  // A page whose load never ends is still a page.
  await page.goto(address, { waitUntil: 'load', timeout: LOAD_TIMEOUT }).catch((error: unknown) => {
    if (!(error instanceof TimeoutError)) throw error;
  });
}

const MANIFEST = {
  default_locale: 'en',
  manifest_version: 3,
  name: 'Page room',
  version: '1',
  permissions: ['scripting', 'tabs'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js' },
};

/** One file as a content script wants it: `main` calls the default export's main, `runs` puts the exports on `globalThis.runs`. */
async function bundle(entry: string, outfile: string, use: 'main' | 'runs'): Promise<void> {
  const call = use === 'main' ? 'entry.default.main();' : 'globalThis.runs = entry;';
  await build({
    stdin: { contents: `import * as entry from ${JSON.stringify(entry)};\n${call}`, resolveDir: projectRoot },
    outfile,
    bundle: true,
    minify: true,
    // Pages are sent in any encoding; a content script is read as UTF-8 whatever the page says.
    charset: 'ascii',
    format: 'iife',
    target: 'chrome128',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: {
      'wxt/browser': join(projectRoot, 'node_modules/@wxt-dev/webextension-polyfill/dist/browser.mjs'),
    },
    plugins: [
      {
        name: 'inline-css',
        setup(pluginBuild) {
          pluginBuild.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
            path: join(resolveDir, path.replace('?inline', '')),
            namespace: 'inline-css',
          }));
          pluginBuild.onLoad({ filter: /.*/, namespace: 'inline-css' }, async ({ path }) => {
            const { readFile } = await import('node:fs/promises');
            return { contents: await readFile(path, 'utf8'), loader: 'text' };
          });
        },
      },
    ],
  });
}
