import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { upToDateExtension } from '../lib/build';
import { startFirefox } from '../lib/firefox/firefox-harness';
import { demoPage } from './demo-page';
import { clearPictures } from './shoot';

/** Milliseconds within which the popup has its answer. */
const PATIENCE = 20_000;

/** The demo in Firefox. With a window it stays until it is closed; without one the popup's words are printed and the page is saved as a picture. */
export async function showInFirefox(headless: boolean, page: string | null, folder: string): Promise<void> {
  const { folder: extension, built } = upToDateExtension(true);
  console.log(`${built ? 'Built' : 'Built before, and nothing changed since'}: ${extension}`);
  const harness = await startFirefox(headless);
  try {
    const address = demoPage(harness.news, page);
    await harness.firefox.open(address);
    await harness.clickAction();
    if (!headless) {
      console.log(`Open: ${address}\nRest the pointer on an underlined sentence. Close the browser to end this.`);
      await harness.firefox.ended();
      return;
    }
    console.log(`\n${await popupWords(harness.inPopup)}\n`);
    const { value } = await harness.firefox.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    mkdirSync(folder, { recursive: true });
    clearPictures(folder);
    const file = join(folder, 'firefox-page.png');
    writeFileSync(file, Buffer.from(value, 'base64'));
    console.log(`Screenshot of the page: ${file}`);
  } finally {
    await harness.close();
  }
}

/** What the popup says once it has an answer. */
async function popupWords(inPopup: <T>(expression: string) => Promise<T | null>): Promise<string> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const words = await inPopup<string>(
      `document.querySelector('[data-relation], [data-state]:not([data-state="working"])') && document.body.innerText`,
    );
    if (words) return words;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The popup had no answer within ${PATIENCE / 1000} s.`);
}
