import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newspaperPage } from '../../scripts/demo/newspaper';
import { seedAddress, seedStory } from '../../scripts/demo/seed-story';
import { type FirefoxHarness, findFirefox, startFirefox } from '../../scripts/lib/firefox/firefox-harness';
import { until } from './harness/until';

/** The main job in real Firefox: page, toolbar button, popup, hover card, options page; and the background page stopped and woken. */
describe.skipIf(findFirefox() === null)('Firefox', () => {
  let harness: FirefoxHarness;
  beforeAll(async () => {
    harness = await startFirefox();
    harness.news.put(seedAddress('001'), newspaperPage(seedStory('001')));
    await harness.firefox.open(seedAddress('001'));
  });
  afterAll(() => harness?.close());

  const popupRow = (id: string) =>
    harness.inPopup<string | null>(
      `document.querySelector('[data-article="${id}"][data-relation]')?.getAttribute('data-relation') ?? null`,
    );

  it('shows in the toolbar popup who else carried the story', async () => {
    await harness.clickAction();
    await until(async () => (await popupRow('seed-000')) === 'same-story');
  });

  it('marks the page without changing its nodes', async () => {
    // The popup shows the comparison before the page has its marks.
    const marks = () => harness.inPage<number>('document.defaultView.CSS.highlights.size');
    await expect.poll(marks, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await harness.inPage<number>(`document.body.querySelectorAll('mark, [data-parallax]').length`)).toBe(0);
  });

  it('shows the other wording beside a sentence under the pointer', async () => {
    await harness.firefox.chrome(
      `document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();`,
    );
    const at = await harness.inPage<{ x: number; y: number }>(`(() => {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue.indexOf('told European leaders that');
        if (start < 0) continue;
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 10);
        const box = range.getClientRects()[0];
        return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
      }
      return null;
    })()`);
    const move = (x: number, y: number) => ({ type: 'pointerMove', x, y, duration: 50, origin: 'viewport' });
    await harness.firefox.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [move(at.x + 60, at.y + 1), move(at.x, at.y)],
        },
      ],
    });
    const card = () =>
      harness.inPage<string | null>(`(() => {
        for (const host of document.documentElement.children) {
          const box = host.openOrClosedShadowRoot?.querySelector('.card');
          if (box && !box.hidden) return box.textContent;
        }
        return null;
      })()`);
    await until(async () => (await card())?.includes('military actions in') ?? false);
  });

  it('answers after the background page was stopped', async () => {
    await harness.stopBackground();
    await harness.clickAction();
    await until(async () => (await popupRow('seed-000')) === 'same-story');
  });

  it('lists the library in the options page', async () => {
    await harness.firefox.chrome(`document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();
      const tab = gBrowser.addTrustedTab(${JSON.stringify(harness.origin)} + '/options.html', {
        triggeringPrincipal: Services.scriptSecurityManager.createContentPrincipalFromOrigin(${JSON.stringify(harness.origin)}),
      });
      gBrowser.selectedTab = tab;`);
    await until(async () =>
      (await harness.inPage<string>('document.body?.innerText ?? ""')).includes('The Moscow Times'),
    );
  });
});
