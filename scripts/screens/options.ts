import type { Studio } from './studio';

/** The sections of the options page. */
export async function shootOptions(studio: Studio): Promise<void> {
  const page = await studio.openOwn('options.html', 1200, 800);
  await page.waitForSelector('.library-row[data-article]');
  await studio.shoot(page, 'options-library');
  await studio.shoot(page, 'options-library-dark', { theme: 'dark' });
  await page.click('.library-row [data-action=view]');
  await page.waitForSelector('dialog .stored-text');
  await studio.shoot(page, 'options-article');
  await page.keyboard.press('Escape');
  for (const section of ['add', 'feeds', 'corrections', 'settings', 'backup', 'privacy']) {
    await page.goto(`chrome-extension://${studio.extension}/options.html#${section}`);
    await page.waitForSelector('#section-head');
    // Settings are long: the picture shows all of them.
    await page.setViewport({ width: 1200, height: section === 'settings' ? 1650 : 800 });
    await studio.shoot(page, `options-${section}`);
  }
  await page.close();
}
