import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { licenceNotice } from './scripts/lib/dependencies';
import { inlineStyle } from './scripts/lib/inline-style';

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const projectRoot = own('.');

/** Host access of its own is only built in for the end-to-end tests, where no permission prompt can be answered. */
const forTests = process.env.PARALLAX_E2E === '1';

/** The oldest browsers that the manifest admits: nothing is written down to older ones. */
const BROWSERS = ['chrome128', 'firefox142'];

export default defineConfig({
  vite: () => ({
    plugins: [inlineStyle('popup/index.html')],
    build: { target: BROWSERS, cssTarget: BROWSERS, modulePreload: { polyfill: false } },
    resolve: { alias: { 'webextension-polyfill': own('./lib/platform/native-browser.ts') } },
  }),
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licenceNotice(projectRoot) });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // Scripts that have to be small: what pages get, and what the popup begins with.
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.build = { ...config.build, minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 3 } } };
      config.resolve = {
        ...config.resolve,
        alias: {
          ...config.resolve?.alias,
          'wxt/utils/content-script-context': own('./lib/platform/no-context.ts'),
        },
      };
    },
  },
  manifestVersion: 3,
  outDir: forTests ? '.output/e2e' : '.output',
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '128',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    host_permissions: forTests ? ['http://*/*', 'https://*/*'] : undefined,
    incognito: 'spanning',
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+X' } },
      'parallax-save': { description: '__MSG_menuSave__' },
      'parallax-save-all': { description: '__MSG_menuSaveAll__' },
      'parallax-marks': { description: '__MSG_menuMarks__' },
    },
    action: { default_title: 'Parallax' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' http: https:" +
        // The developers' server tells by a web socket what to load anew.
        (command === 'serve' ? ' ws://localhost:*' : ''),
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'parallax@parallax.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
