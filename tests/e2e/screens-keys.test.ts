/** Keys in Settings: every command with the key it has now, and the browser's page for changing them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from './harness/harness';

declare const chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
let harness: Harness;
let options: Page;

beforeAll(async () => {
  harness = await startHarness({ build: 'e2e' });
  options = await harness.openOwn('options.html#settings');
  await options.waitForSelector('[data-testid=shortcuts] [data-command]');
});
afterAll(() => harness?.close());

describe('keys in Settings', () => {
  it('are listed as the browser has them, those without a key too', async () => {
    const commands = await options.$$eval('[data-testid=shortcuts] [data-command]', (rows) =>
      rows.map((row) => [row.getAttribute('data-command'), row.querySelector('kbd')?.textContent ?? null]),
    );
    // A browser that is driven by a debugger gives no keys; what it says is what must be shown.
    const kept = await options.evaluate(async () =>
      (await chrome.commands.getAll()).map((one) => [one.name, one.shortcut || null]),
    );
    expect(commands.map(([name]) => name)).toContain('_execute_action');
    expect(commands).toEqual(kept);
    const all = await options.$$eval('[data-testid=shortcuts] kbd', (keys) => keys.map((key) => key.textContent));
    expect(all).toContain('Alt+J');
  });

  it('are changed on the page of the browser, one click away', async () => {
    const opened = harness.browser.waitForTarget((target) => target.url().startsWith('chrome://extensions/shortcuts'));
    await options.click('[data-testid=shortcuts] [data-action=shortcuts]');
    await opened;
  });
});
