/**
 * Stands in for `webextension-polyfill` in content scripts, where every kilobyte is loaded by every page that is read: browsers of the supported
 * versions answer `runtime` messages by promises themselves.
 */
const world = globalThis as { browser?: unknown; chrome?: unknown };
export default world.browser ?? world.chrome;
