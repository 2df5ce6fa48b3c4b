import type { Result } from '../contracts/comparison';
import type { Settings } from '../contracts/library';
import { patternsOf } from './automatic';
import { call, success } from './messages';
import { addressOfTab, missingAccess, originsOf, requestAccess, shortcutsPage } from './page-client';
import { shortcuts } from './shortcuts';

/** What popup and side panel can do about the site of a tab. Access is asked for first thing in a click, as browsers want it. */
export function sitePort(tab: number) {
  return {
    address: () => addressOfTab(tab),
    settings: () => call('settings.get', {}),
    set: (changes: Partial<Settings>) => call('settings.set', changes),
    missingAccess: async (hosts: string[]) => success(await missingAccess(hosts)),
    requestSite: (host: string) => requestAccess(patternsOf(host)),
    /** Compares by itself on a host. The setting is made before the question: a browser may close a popup at it. Undone where refused. */
    async automate(host: string, settings: Settings): Promise<Result<Settings>> {
      const { automatic, automaticSites } = settings;
      const set = call('settings.set', {
        automatic: automatic === 'off' ? 'sites' : automatic,
        automaticSites: [...new Set([...automaticSites, host])],
      });
      const access = await requestAccess(patternsOf(host));
      const answer = await set;
      if (access.ok && access.value) return answer;
      return call('settings.set', { automatic, automaticSites });
    },
    /** Follows the feed that the page names, or else the one that the front page of its site names. */
    async follow(address: string) {
      const access = await requestAccess(originsOf([address]));
      if (!access.ok) return access;
      const there = await call('feeds.add', { url: address });
      if (there.ok || there.error.code === 'no-permission') return there;
      return call('feeds.add', { url: new URL('/', address).href });
    },
    saveAll: () => call('tabs.saveAll', {}),
    shortcuts,
    openShortcuts: shortcutsPage(),
  };
}
