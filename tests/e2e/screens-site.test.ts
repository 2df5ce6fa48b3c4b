/** The popup's menu about the site: automatic comparison, marks, following, all open tabs; and what Settings say of access that is gone. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { ask } from './harness/ask';
import { type Harness, startHarness } from './harness/harness';
import { feedOf, inventedStory } from './harness/invented-news';
import { axeViolations } from './screens-axe';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const host = new URL(seedAddress('001')).hostname;
let harness: Harness;
let popup: Page;

async function openMenu(build: 'e2e' | 'normal'): Promise<void> {
  harness = await startHarness({ build });
  harness.news.put(seedAddress('001'), newspaperPage(seedStory('001')));
  harness.news.put(seedAddress('003'), newspaperPage(seedStory('003')));
  await harness.open(seedAddress('003'));
  popup = await harness.clickAction(await harness.open(seedAddress('001')));
  await popup.waitForSelector('[data-phase=done]', { timeout: 20_000 });
  await popup.click('[data-action=site-menu]');
  await popup.waitForSelector('#site-menu [name=automatic]');
}
const settings = async () => {
  const answer = await ask(popup, 'settings.get', {});
  return answer.ok ? answer.value : answer.error;
};
const said = (part: string) =>
  popup.waitForFunction(
    (words) => document.querySelector('[data-testid=site-said]')?.textContent?.includes(words),
    { timeout: 15_000 },
    part,
  );

describe('with access to the site', () => {
  beforeAll(() => openMenu('e2e'));
  afterAll(() => harness?.close());

  it('is axe clean', async () => {
    expect(await axeViolations(popup, axe)).toEqual([]);
  });

  it('compares automatically on this site from now on, and no longer', async () => {
    await popup.click('[name=automatic]');
    await expect.poll(settings).toMatchObject({ automatic: 'sites', automaticSites: [host] });
    await popup.waitForSelector('[name=automatic]:checked');
    await popup.click('[name=automatic]');
    await expect.poll(settings).toMatchObject({ automaticSites: [] });
  });

  it('leaves the pages of this site without marks', async () => {
    await popup.click('[name=unmarked]');
    await expect.poll(settings).toMatchObject({ unmarkedSites: [host] });
    await popup.waitForSelector('[data-action=marks][aria-pressed=false]');
  });

  it('has nothing to say of access that is there', async () => {
    await ask(popup, 'settings.set', { automatic: 'sites', automaticSites: [host] });
    expect(await popup.$('[data-testid=access-gone]')).toBeNull();
    await ask(popup, 'settings.set', { automatic: 'off', automaticSites: [] });
  });

  it('follows the feed of the front page where the article names none', async () => {
    harness.news.put(`http://${host}/`, {
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head><body>Front</body></html>',
      type: 'text/html',
    });
    harness.news.put(`http://${host}/news.xml`, {
      body: feedOf(host, [4, 5].map(inventedStory)),
      type: 'application/rss+xml',
    });
    await popup.click('[data-action=follow-site]');
    await said('Following');
  });

  it('keeps every open tab that holds an article', async () => {
    await popup.click('[data-action=save-all]');
    // The blank tab that the browser starts with.
    await said('Not read: 1');
  });
});

describe('without access', () => {
  beforeAll(() => openMenu('normal'));
  afterAll(() => harness?.close());

  it('lists the tabs that were not read', async () => {
    await popup.click('[data-action=save-all]');
    // The article's and the blank tab that the browser starts with.
    await said('Not read: 2');
    expect(await popup.$$eval('[data-testid=site-said] li', (all) => all.length)).toBe(2);
  });

  it('says that automatic comparison has lost its access, where it is switched on', async () => {
    await ask(popup, 'settings.set', { automatic: 'sites', automaticSites: [host] });
    await popup.reload();
    await popup.waitForSelector('[data-phase=done]', { timeout: 20_000 });
    await popup.click('[data-action=site-menu]');
    const notice = await popup.waitForSelector('[data-testid=access-gone]');
    expect(await notice?.evaluate((e) => e.textContent)).toContain(host);
  });

  it('Settings say where access is missing', async () => {
    await ask(popup, 'settings.set', { automatic: 'sites', automaticSites: ['gone.example'] });
    const options = await harness.openOwn('options.html#settings');
    const notice = await options.waitForSelector('[data-testid=access-missing]');
    expect(await notice?.evaluate((e) => e.textContent)).toContain('gone.example');
  });
});
