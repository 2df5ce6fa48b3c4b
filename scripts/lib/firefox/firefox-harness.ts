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
  closePopup(): Promise<void>;
  /** Runs an expression in the open popup's page and gives its value; null where no popup is open. */
  inPopup<T>(expression: string): Promise<T | null>;
  /** Runs an expression in the page of the tab in front, with the rights of the browser: closed shadow roots are open to it. */
  inPage<T>(expression: string): Promise<T>;
  /** Runs an expression in the page that stands in the sidebar and gives its value; null where the sidebar is closed or shows something else. */
  inSidebar<T>(expression: string): Promise<T | null>;
  /** Opens or closes the extension's sidebar, as Firefox's own menu of sidebars does. */
  showSidebar(shown: boolean): Promise<void>;
  /** Opens an address in a new tab (of a private window) and brings it to the front. */
  openTab(address: string): Promise<void>;
  openPrivateWindow(address: string): Promise<void>;
  /** Gives the extension access to all sites, or takes it away, as the reader does in `about:addons`. */
  grantAllSites(granted: boolean): Promise<void>;
  /** Asks the background from a page of the extension. */
  ask<T = unknown>(name: string, request: unknown): Promise<T>;
  /** Ends the background page as Firefox does when it idles. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** All sites, as the manifest asks for them. */
const ALL_SITES = ['http://*/*', 'https://*/*'];

/**
 * @param headless false opens a window that the reader can use
 * @param inPrivateWindows whether the extension is allowed in private windows
 */
export async function startFirefox(headless = true, inPrivateWindows = false): Promise<FirefoxHarness> {
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
  await firefox.send('Addon:Install', {
    path: built,
    temporary: true,
    allowPrivateBrowsing: inPrivateWindows,
  });
  const host = await firefox.chrome<string>(
    `return WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)}).mozExtensionHostname;`,
  );

  const origin = `moz-extension://${host}`;

  return {
    firefox,
    news,
    origin,
    async clickAction() {
      await firefox.chrome(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
    },
    async closePopup() {
      await firefox.chrome(`document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();`);
    },
    inPopup: (expression) => evaluate(firefox, `document.querySelector('.webextension-popup-browser')`, expression),
    inPage: async <T>(expression: string) => (await evaluate<T>(firefox, 'gBrowser.selectedBrowser', expression)) as T,
    inSidebar: (expression) =>
      evaluate(
        firefox,
        `SidebarController.isOpen && SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')`,
        expression,
      ),
    async showSidebar(shown) {
      const id = `${EXTENSION.replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
      await firefox.chrome(shown ? `await SidebarController.show('${id}');` : `SidebarController.hide();`);
    },
    async openTab(address) {
      const { handle } = await firefox.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
      await firefox.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await firefox.open(address);
    },
    async openPrivateWindow(address) {
      const params = { type: 'window', focus: true, private: true };
      const { handle } = await firefox.send<{ handle: string }>('WebDriver:NewWindow', params);
      await firefox.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await firefox.open(address);
    },
    async grantAllSites(granted) {
      await firefox.chrome(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(args[0]);
         await ExtensionPermissions[args[1]](args[0], { permissions: [], origins: args[2], data_collection: [] }, extension);`,
        [EXTENSION, granted ? 'add' : 'remove', ALL_SITES],
      );
    },
    ask: (name, request) => firefox.chrome(ASK, [`${origin}/options.html`, { parallax: 'background', name, request }]),
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

/** Sends a message from a page of the extension, in a tab of its own behind the others, and gives the answer. */
const ASK = `
  const [address, message] = args;
  const normal = [...Services.wm.getEnumerator('navigator:browser')].find(
    (one) => !PrivateBrowsingUtils.isWindowPrivate(one),
  );
  const { gBrowser: tabs } = normal;
  const open = () => tabs.browsers.find(({ currentURI }) => currentURI.spec === address);
  if (!open())
    tabs.addTrustedTab(address, {
      triggeringPrincipal: Services.scriptSecurityManager.createContentPrincipalFromOrigin(new URL(address).origin),
    });
  while (!open() || open().webProgress.isLoadingDocument) await new Promise((resolve) => setTimeout(resolve, 50));
  return await new Promise((resolve, reject) => {
    const name = 'parallax-ask:' + Math.random();
    open().messageManager.addMessageListener(name, ({ data }) => resolve(JSON.parse(data)));
    setTimeout(() => reject(new Error('No answer to ' + message.name)), 10000);
    open().messageManager.loadFrameScript('data:,' + encodeURIComponent(
      '(' + ((name, message) => {
        const tell = (answer) => sendAsyncMessage(name, answer);
        try {
          const done = (kind) => Cu.exportFunction((value) => tell(JSON.stringify({ [kind]: Cu.cloneInto(value, {}) })), content);
          const sent = content.wrappedJSObject.browser.runtime.sendMessage(Cu.cloneInto(message, content));
          sent.then(done('value'), done('error'));
        } catch (error) {
          tell(JSON.stringify({ error: String(error) }));
        }
      }).toString() + ')(' + JSON.stringify(name) + ',' + JSON.stringify(message) + ')'), false);
  }).then(({ value, error }) => {
    if (error) throw new Error(message.name + ': ' + JSON.stringify(error));
    return value;
  });`;

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
