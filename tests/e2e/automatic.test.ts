import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { configureExtension } from './harness/extension-settings';
import { type Harness, startHarness } from './harness/harness';

/**
 * Automatic mode in real Chromium. The build for tests holds the host permissions, since no permission prompt can be answered headless; all else is
 * as shipped.
 */
let harness: Harness;
let own: Page;
const address = seedAddress('001');
const host = new URL(address).hostname;

beforeAll(async () => {
  harness = await startHarness({ build: 'e2e' });
  harness.news.put(address, newspaperPage(seedStory('001')));
  harness.news.put('http://shop.example/', '<!doctype html><title>Shop</title><h1>Shoes</h1><p>Buy shoes.</p>');
  own = await harness.openOwn('options.html');
});
afterAll(() => harness?.close());

const ask = (name: string, request: unknown) =>
  own.evaluate(
    (name, request) => chrome.runtime.sendMessage({ parallax: 'background', name, request }),
    name,
    request,
  ) as Promise<{ ok: boolean; value: unknown }>;
const watching = () =>
  own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap((s) => s.matches ?? []));
const phases = async () => Object.values(await harness.tabStates(own)).map((state) => state.phase);
const badges = () =>
  own.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return Promise.all(tabs.map((tab) => chrome.action.getBadgeText({ tabId: tab.id })));
  });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('automatic mode', () => {
  it('does nothing until it is switched on', async () => {
    expect(await watching()).toEqual([]);
    const page = await harness.open(address);
    await pause(1_500);
    expect(await phases()).toEqual([]);
    await page.close();
  });

  it('compares by itself on a listed site and shows how many accounts there are', async () => {
    await ask('settings.set', { automatic: 'sites', automaticSites: [host] });
    expect(await watching()).toContain(`http://${host}/*`);
    const page = await harness.open(address);
    await harness.waitForPhase(own, ['done'], 20_000);
    expect((await badges()).some((text) => Number(text) >= 1)).toBe(true);
    await page.close();
  });

  it('leaves pages that are no article alone', async () => {
    await ask('settings.set', { automatic: 'everywhere' });
    const page = await harness.open('http://shop.example/');
    await pause(4_000);
    expect(await phases()).toEqual([]);
    await page.close();
  });

  it('does nothing at all on an excluded site: the browser does not even start the script there', async () => {
    await ask('settings.set', { automatic: 'everywhere', excludedSites: [host] });
    const excluded = await own.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((s) => s.excludeMatches ?? []),
    );
    expect(excluded).toEqual([`http://${host}/*`, `https://${host}/*`]);
    const page = await harness.open(address);
    await pause(2_500);
    expect(await phases()).toEqual([]);
    await page.close();
  });

  it('collects while reading only when told to', async () => {
    await ask('settings.set', { automatic: 'off', excludedSites: [], collect: 'sites', collectSites: [host] });
    const page = await harness.open(address);
    await harness.waitForPhase(own, ['done'], 20_000);
    await pause(500);
    const found = await ask('library.query', { source: 'page' });
    expect((found.value as { total: number }).total).toBe(1);
    await page.close();
  });

  it('notices that the browser withdrew its access, stops, and says so; and goes on when it is back', async () => {
    await ask('settings.set', { automatic: 'everywhere', collect: 'off' });
    expect(await watching()).toContain('http://*/*');
    await configureExtension(harness, { hostAccess: 'ON_CLICK' });
    await expect.poll(watching).toEqual([]);
    const page = await harness.open(address);
    await pause(1_500);
    expect(await phases()).toEqual([]);
    await page.close();
    const settings = await harness.openOwn('options.html#settings');
    const gone = 'The browser no longer gives access to all sites. Nothing happens by itself.';
    await settings.waitForFunction((words) => document.body.innerText.includes(words), {}, gone);
    await settings.close();
    await configureExtension(harness, { hostAccess: 'ON_ALL_SITES' });
    await expect.poll(watching).toContain('http://*/*');
  });

  it('takes the watching script away when it is switched off', async () => {
    await ask('settings.set', { automatic: 'off', collect: 'off' });
    expect(await watching()).toEqual([]);
  });
});

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[]; excludeMatches?: string[] }[]> };
  tabs: { query(of: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: object): Promise<string> };
};
