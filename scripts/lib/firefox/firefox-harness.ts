import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NewsServer, startNewsServer } from '../news-server';
import { projectRoot } from '../project';
import { Marionette } from './marionette';

const EXTENSION = 'parallax@parallax.example';
const PROGRAMS = [
  process.env.PARALLAX_FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
];

/** Path of an installed Firefox, or null. `PARALLAX_FIREFOX` names another one. */
export function findFirefox(): string | null {
  return PROGRAMS.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Real Firefox with the built extension; every http host is the loopback news server. */
export interface FirefoxHarness {
  firefox: Marionette;
  news: NewsServer;
  /** Origin of the extension's pages in this profile. */
  origin: string;
  /** Clicks the toolbar button of the tab in front: `activeTab` is granted and the popup opens. */
  clickAction(): Promise<void>;
  /** Runs an expression in the open popup's page and gives its value; null where no popup is open. */
  inPopup<T>(expression: string): Promise<T | null>;
  /** Runs an expression in the page of the tab in front, with the rights of the browser: closed shadow roots are open to it. */
  inPage<T>(expression: string): Promise<T>;
  /** Ends the background page as Firefox does when it idles. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** @param headless false opens a window that the reader can use */
export async function startFirefox(headless = true): Promise<FirefoxHarness> {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox is installed: apt-get install firefox-esr, or set PARALLAX_FIREFOX.');
  const built = join(projectRoot, '.output', 'firefox-mv3');
  if (!existsSync(join(built, 'manifest.json')))
    throw new Error('Nothing is built. Run "npm run build:firefox" first.');
  const news = await startNewsServer();
  const firefox = await Marionette.start(program, headless, {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': news.port,
    'network.proxy.no_proxies_on': '',
    'browser.shell.checkDefaultBrowser': false,
  });
  await firefox.send('Addon:Install', { path: built, temporary: true });
  const host = await firefox.chrome<string>(
    `return WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)}).mozExtensionHostname;`,
  );

  return {
    firefox,
    news,
    origin: `moz-extension://${host}`,
    async clickAction() {
      await firefox.chrome(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
    },
    inPopup: (expression) => evaluate(firefox, `document.querySelector('.webextension-popup-browser')`, expression),
    inPage: async <T>(expression: string) => (await evaluate<T>(firefox, 'gBrowser.selectedBrowser', expression)) as T,
    async stopBackground() {
      await firefox.chrome(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
    },
    async close() {
      await firefox.close();
      await news.close();
    },
  };
}

async function evaluate<T>(firefox: Marionette, browser: string, expression: string): Promise<T | null> {
  return firefox.chrome<T | null>(
    `const target = ${browser};
     if (!target) return null;
     return await new Promise((resolve) => {
       const name = 'parallax-test:' + Math.random();
       target.messageManager.addMessageListener(name, ({ data }) => resolve(data));
       // A page that is being replaced never answers.
       setTimeout(() => resolve(null), 1500);
       target.messageManager.loadFrameScript('data:,' + encodeURIComponent(
         'sendAsyncMessage(' + JSON.stringify(name) + ', (function (document) { return ' + args[0] + '; })(content.document))'), false);
     });`,
    [expression],
  );
}
