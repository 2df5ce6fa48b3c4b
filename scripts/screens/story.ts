import { inventedCoverage, serveReadersPage } from '../demo/invented-coverage';
import { hoverText, waitForCard } from '../lib/hover-card';
import { type Studio, tabInFront } from './studio';

/** One story in popup, card, side panel and wide page. */
export async function shootStory(studio: Studio): Promise<void> {
  const { page, popup } = await studio.popupOn(serveReadersPage(studio.news, inventedCoverage('dam')));
  await popup.waitForSelector('[data-article][data-relation]');
  await studio.shoot(popup, 'popup-coverage');
  await studio.shoot(popup, 'popup-coverage-dark', { theme: 'dark' });
  for (const tab of ['wording', 'facts', 'voices']) {
    await popup.click(`[data-tab=${tab}]`);
    await studio.shoot(popup, `popup-${tab}`);
  }
  await popup.click('[data-tab=facts]');
  await popup.click('[data-facts=shared] [data-testid=tellings] summary');
  await popup.$eval('[data-facts=shared]', (section) => section.scrollIntoView());
  await studio.shoot(popup, 'popup-facts-told');
  await popup.click('[data-action=site-menu]');
  await popup.waitForSelector('#site-menu [name=automatic]');
  await studio.shoot(popup, 'popup-site');
  const tab = await tabInFront(popup);
  await popup.close();
  await page.bringToFront();
  await hoverText(page, 'About 3,400 people were');
  await waitForCard(page);
  await studio.shoot(page, 'card');
  await studio.shoot(page, 'card-dark', { theme: 'dark' });
  const panel = await studio.openOwn(`popup.html?tab=${tab}`, 300, 760);
  await panel.waitForSelector('[data-article][data-relation]');
  // The panel's own page would compare itself: the popup's shows that tab, in the panel's styles.
  await panel.evaluate(async () => {
    const own = new DOMParser().parseFromString(await (await fetch('sidepanel.html')).text(), 'text/html');
    for (const sheet of own.querySelectorAll('link[rel=stylesheet], style')) document.head.append(sheet);
    document.body.className = 'sidepanel';
  });
  await studio.shoot(panel, 'panel-narrow');
  await panel.close();
  await shootWide(studio, tab);
  await page.close();
}

async function shootWide(studio: Studio, tab: number | undefined): Promise<void> {
  const wide = await studio.openOwn(`compare.html?tab=${tab}`, 1280, 900);
  await wide.waitForSelector('table.reading tr');
  await studio.shoot(wide, 'compare', { fullPage: true });
  await studio.shoot(wide, 'compare-dark', { theme: 'dark' });
  await wide.click('[data-view=lines] input');
  await wide.waitForSelector('.reading-lines .connectors path[data-kind]');
  await wide.mouse.move(5, 5);
  await studio.shoot(wide, 'compare-lines', { of: '#reading' });
  await studio.shoot(wide, 'compare-sources', { of: '#sources' });
  await wide.close();
}
