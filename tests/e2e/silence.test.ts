import { describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { hoverText } from '../../scripts/lib/hover-card';
import { ask } from './harness/ask';
import { startHarness } from './harness/harness';
import { feedOf, inventedStory } from './harness/invented-news';
import { ownRequests } from './harness/net-log';

/** A day of reading. */
const PAGES = 50;

describe('silence', () => {
  it(`makes no request while ${PAGES} pages are read, compared and saved`, { timeout: 180_000 }, async () => {
    const harness = await startHarness({ netLog: true });
    const addresses = Array.from({ length: PAGES }, (_, n) => {
      const story = inventedStory(n);
      return harness.news.put(
        `http://paper-${n % 9}.example/news/${n}.html`,
        newspaperPage({ ...story, masthead: `Paper ${n % 9}` }),
      );
    });
    try {
      for (const [n, address] of addresses.entries()) {
        const page = await harness.open(address);
        const popup = await harness.clickAction(page);
        await harness.waitForPhase(popup, ['done']);
        if (n % 10 === 0) {
          await popup.click('[data-action="save"]');
          await expect
            .poll(async () => Object.values(await harness.tabStates(popup)))
            .toContainEqual(expect.objectContaining({ saved: true }));
        }
        await popup.close();
        if (n % 10 === 1) await hoverText(page, 'announced on Tuesday');
        await page.close();
      }
      for (const own of ['options.html', 'compare.html', 'sidepanel.html']) await (await harness.openOwn(own)).close();
    } catch (error) {
      await harness.close();
      throw error;
    }
    const { extension } = harness;
    const requests = await harness.closeAndReadRequests();
    // The log is only proof if it holds what was loaded.
    expect(requests.filter((request) => addresses.includes(request.url))).toHaveLength(PAGES);
    expect(ownRequests(requests, extension, addresses)).toEqual([]);
  });

  it('asks only the hosts of the two feeds that the reader added', { timeout: 60_000 }, async () => {
    const harness = await startHarness({ build: 'e2e', netLog: true });
    const hosts = ['feed-one.example', 'feed-two.example'];
    try {
      const own = await harness.openOwn('options.html');
      for (const [i, host] of hosts.entries()) {
        harness.news.put(`http://${host}/rss.xml`, {
          body: feedOf(host, [inventedStory(i), inventedStory(i + 9)]),
          type: 'application/rss+xml',
        });
        expect(await ask(own, 'feeds.add', { url: `http://${host}/rss.xml` })).toMatchObject({ ok: true });
      }
      expect(await ask(own, 'feeds.poll', {})).toMatchObject({ ok: true, value: { failed: 0 } });
      const log = await ask(own, 'requests.list', {});
      expect(log.ok && log.value.entries.map((entry) => new URL(entry.url).hostname).sort()).toEqual(
        expect.arrayContaining(hosts),
      );
    } catch (error) {
      await harness.close();
      throw error;
    }
    const { extension } = harness;
    const requests = ownRequests(await harness.closeAndReadRequests(), extension, []);
    expect(requests.length).toBeGreaterThanOrEqual(hosts.length);
    expect([...new Set(requests.map((request) => new URL(request.url).hostname))].sort()).toEqual(hosts);
  });
});
