import { browser } from 'wxt/browser';
import type { Settings } from '../contracts/library';

const SCRIPT_ID = 'watch';
const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Match patterns of a host and nothing else. */
export function patternsOf(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}

type Scope = { scope: Settings['automatic']; sites: readonly string[] };
const comparing = (s: Settings): Scope => ({ scope: s.automatic, sites: s.automaticSites });
const collecting = (s: Settings): Scope => ({ scope: s.collectPaused ? 'off' : s.collect, sites: s.collectSites });

function covers({ scope, sites }: Scope, host: string): boolean {
  return scope === 'everywhere' || (scope === 'sites' && sites.includes(host));
}

/** What is to happen by itself on a host. */
export function automaticOn(host: string, settings: Settings): { compare: boolean; collect: boolean } {
  if (settings.excludedSites.includes(host)) return { compare: false, collect: false };
  return { compare: covers(comparing(settings), host), collect: covers(collecting(settings), host) };
}

/**
 * Registers the watching script for just the sites that the settings name and the browser granted, or takes it away. Called at every change of
 * settings or permissions.
 * @returns hosts (or `*`) that the settings name but the browser does not grant
 */
export async function syncAutomatic(settings: Settings): Promise<string[]> {
  const scopes = [comparing(settings), collecting(settings)].filter(({ scope }) => scope !== 'off');
  const missing: string[] = [];
  const matches: string[] = [];
  if (scopes.some(({ scope }) => scope === 'everywhere')) {
    if (await granted(EVERYWHERE)) matches.push(...EVERYWHERE);
    else missing.push('*');
  }
  if (matches.length === 0)
    for (const host of new Set(scopes.flatMap(({ sites }) => sites)))
      if (await granted(patternsOf(host))) matches.push(...patternsOf(host));
      else missing.push(host);

  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length > 0)
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        js: ['content-scripts/watch.js'],
        matches,
        ...(settings.excludedSites.length > 0 ? { excludeMatches: settings.excludedSites.flatMap(patternsOf) } : {}),
        runAt: 'document_idle',
      },
    ]);
  return missing;
}

async function granted(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}
