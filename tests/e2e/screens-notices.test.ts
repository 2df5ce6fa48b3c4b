/** What is told once, by the next screen: what an update changed, and what came of a menu entry. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { builtFolder } from '../../scripts/lib/project';
import { type Harness, startHarness } from './harness/harness';
import { axeViolations } from './screens-axe';

declare const chrome: {
  storage: Record<'local' | 'session', { get(key: string): Promise<object>; set(values: object): Promise<void> }>;
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'parallax-next-'));
let harness: Harness;
let own: Page;

/** The built extension as it will be called in a later version. */
beforeAll(async () => {
  cpSync(builtFolder('e2e'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: '0.2.0' }));
  harness = await startHarness({ folder });
  harness.news.put(seedAddress('001'), newspaperPage(seedStory('001')));
  own = await harness.openOwn('options.html');
  await own.waitForSelector('[data-article]');
});
afterAll(async () => {
  await harness?.close();
  rmSync(folder, { recursive: true, force: true });
});
const store = (area: 'local' | 'session', values: object) =>
  own.evaluate((name, kept) => chrome.storage[name].set(kept), area, values);

describe('after an update', () => {
  it('a first install has nothing to tell', async () => {
    await expect
      .poll(() => own.evaluate(() => chrome.storage.local.get('knownVersion')))
      .toEqual({ knownVersion: '0.2.0' });
    await own.reload();
    await own.waitForSelector('[data-article]');
    expect(await own.$('[data-notice]')).toBeNull();
  });

  it('the popup says what is new, opens nothing, and says it once', async () => {
    await store('local', { knownVersion: '0.1.0' });
    const tabs = (await harness.browser.pages()).length;
    const popup = await harness.clickAction(await harness.open(seedAddress('001')));
    const line = await popup.waitForSelector('[data-notice=update]');
    expect(await line?.evaluate((e) => e.textContent)).toMatch(/^New in 0\.2: .+\./);
    await popup.waitForSelector('[data-phase=done]', { timeout: 20_000 });
    expect(await axeViolations(popup, axe)).toEqual([]);
    expect((await harness.browser.pages()).filter((page) => page.url().includes('welcome'))).toEqual([]);
    expect((await harness.browser.pages()).length).toBeLessThanOrEqual(tabs + 2);
    await popup.click('[data-action=dismiss-notice]');
    await popup.waitForFunction(() => !document.querySelector('[data-notice]'));
    await own.bringToFront();
    await own.reload();
    await own.waitForSelector('[data-article]');
    expect(await own.$('[data-notice]')).toBeNull();
  });

  it('the options page says it too, above the library, and the library stays whole', async () => {
    await store('local', { knownVersion: '0.1.0' });
    await own.reload();
    await own.waitForSelector('[data-article]');
    await own.waitForSelector('[data-notice=update]');
    expect(await axeViolations(own, axe)).toEqual([]);
    const overflow = await own.$eval('.options > main', (main) => main.scrollHeight - main.clientHeight);
    expect(overflow).toBe(0);
    await own.click('[data-action=dismiss-notice]');
    await expect
      .poll(() => own.evaluate(() => chrome.storage.local.get('knownVersion')))
      .toEqual({ knownVersion: '0.2.0' });
  });
});

describe('after saving all tabs from the menu', () => {
  it('the next screen says in words what came of it', async () => {
    await store('session', { savedTabs: { saved: 3, known: 1, noArticle: 2, unread: ['Closed to us'] } });
    await own.reload();
    const line = await own.waitForSelector('[data-notice=saved-tabs]');
    expect(await line?.evaluate((e) => e.textContent)).toContain('Saved: 3. Known already: 1.');
  });
});
