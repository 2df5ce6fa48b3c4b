/** Makes the screenshots of the README, docs/screenshots/*.png, from the real extension on the demo page: `npm run screenshots`. */
import { join } from 'node:path';
import { demoPage } from './demo/demo-page';
import { lookAndShoot } from './demo/shoot';
import { buildExtension } from './lib/build';
import { getBrowser } from './lib/get-browser';
import { launchWithExtension } from './lib/launch';
import { startNewsServer } from './lib/news-server';
import { projectRoot } from './lib/project';

const program = await getBrowser();
const extension = buildExtension('normal');
const news = await startNewsServer();
const { port } = news;
// The popup at twice its size, for sharp letters; pages set their own scale.
const args = ['--force-device-scale-factor=2', '--screen-info={3200x2400}'];
const launched = await launchWithExtension({ program, extension, headless: true, port, hosts: 'all', args });
try {
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(demoPage(news, null));
  const folder = join(projectRoot, 'docs', 'screenshots');
  const { state, files } = await lookAndShoot(launched.browser, launched.extension, page, folder);
  if (state.phase !== 'done') throw new Error(`The demo page ended in ${JSON.stringify(state)}`);
  for (const file of files) console.log(file);
} finally {
  await launched.browser.close();
  await news.close();
}
