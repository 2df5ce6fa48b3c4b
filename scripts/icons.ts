/** Draws the PNG icons of public/icon from icon.svg: `npx tsx scripts/icons.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { getBrowser } from './lib/get-browser';
import { projectRoot } from './lib/project';

const folder = join(projectRoot, 'public', 'icon');
const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await launch({
  executablePath: await getBrowser(),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(folder, `${size}.png`) as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
