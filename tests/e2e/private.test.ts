import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { ask } from './harness/ask';
import { configureExtension, openPrivate } from './harness/extension-settings';
import { type Harness, startHarness } from './harness/harness';
import { storedText } from './harness/stored-text';

/** A private window in real Chromium, with the extension allowed there as a reader allows it. Everything that stores by itself is switched on. */
describe('a private window', () => {
  const address = seedAddress('001');
  /** Words of the page, and where it stands: nothing of them may be found afterwards. */
  const marks = [new URL(address).hostname, 'Private headline of the day'];
  let harness: Harness;
  let own: Page;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    harness = await startHarness({ build: 'e2e' });
    await configureExtension(harness, { incognitoAccess: true });
    harness.news.put(address, newspaperPage({ ...seedStory('001'), headline: marks[1]! }));
    own = await harness.openOwn('options.html');
    await ask(own, 'settings.set', { automatic: 'everywhere', collect: 'everywhere' });
    page = await openPrivate(harness, own, address);
    popup = await harness.clickAction(page);
  });
  afterAll(() => harness?.close());

  it('is compared like any other page', async () => {
    expect(await harness.waitForPhase(popup, ['done'])).toMatchObject({ private: true, saved: false });
    await popup.waitForSelector('[data-article="seed-000"][data-relation="same-story"]');
  });

  it('says in words that nothing is stored, and offers no saving', async () => {
    const words = await popup.evaluate(() => document.body.innerText);
    expect(words).toContain('Private window: nothing of this page is stored.');
    expect(await popup.$('[data-action="save"]')).toBeNull();
  });

  it('cannot be saved or corrected by any way', async () => {
    const known = Object.entries(await harness.tabStates(own));
    const [tab, state] = known.find(([, state]) => state.phase === 'done') ?? [];
    if (state?.phase !== 'done') throw new Error('The private page was not compared.');
    const refused = { ok: false, error: { code: 'private' } };
    expect(await ask(own, 'tab.save', { tab: Number(tab) })).toMatchObject(refused);
    const correction = { a: state.comparison.article.id, b: 'seed-004', verdict: 'same-story' } as const;
    expect(await ask(own, 'correct.set', correction)).toMatchObject(refused);
    expect(await ask(own, 'tabs.saveAll', {})).toMatchObject({ ok: true, value: { saved: 0 } });
  });

  it('leaves nothing in the library, in the settings or in what the extension remembers of tabs', async () => {
    // What is looked for would be found: it is there while the page is open, in the memory of the browser.
    expect((await storedText(own, 'session')).includes(marks[1]!)).toBe(true);
    expect(await ask(own, 'library.query', {})).toMatchObject({ ok: true, value: { total: 5 } });
    await page.close();
    await expect.poll(async () => (await storedText(own, 'session')).includes(marks[1]!)).toBe(false);
    for (const place of ['session', 'local', 'databases'] as const) {
      const text = await storedText(own, place);
      for (const mark of marks) expect(text.includes(mark), `${mark} in ${place}`).toBe(false);
    }
    expect((await storedText(own, 'databases')).includes('seed-000')).toBe(true);
  });
});
