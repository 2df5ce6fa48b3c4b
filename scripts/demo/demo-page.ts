import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeHtml } from '../cli/html-file';
import type { NewsServer } from '../lib/news-server';
import { newspaperPage } from './newspaper';
import { seedAddress, seedStory } from './seed-story';

/** The seed that the demo shows as a page; its mates are in the library from the first start. */
const DEMO_SEED = '001';

/**
 * To be called before anything is built or started.
 * @throws when `page` is neither an address nor a file of text that can be read
 */
export function requirePage(page: string | null): void {
  if (page === null || isAddress(page)) return;
  if (!statSync(page, { throwIfNoEntry: false })?.isFile())
    throw new Error(`There is no file "${page}", and it is no address with http:// or https://.`);
  try {
    decodeHtml(readFileSync(page));
  } catch {
    throw new Error(`"${page}" is a binary file, not a page or a text.`);
  }
}

function isAddress(page: string): boolean {
  return /^https?:\/\//i.test(page);
}

/**
 * Puts the page to open on the news server.
 * @param page a file (.html as it is; anything else as the text of an invented paper), an address, or null for the demo story
 * @returns the address to open
 * @throws when the file does not exist
 */
export function demoPage(news: NewsServer, page: string | null): string {
  if (page === null) return news.put(seedAddress(DEMO_SEED), newspaperPage(seedStory(DEMO_SEED)));
  if (isAddress(page)) return page;
  requirePage(page);
  const body = readFileSync(page, 'utf8');
  const isHtml = /^\.x?html?$/i.test(extname(page));
  const first = body.split('\n').find((line) => line.trim() !== '') ?? 'Without a headline';
  const story = { headline: first.slice(0, 90), text: body, masthead: 'The Morning Example' };
  const name = encodeURIComponent(basename(page, extname(page)));
  return news.put(`http://your-page.example/${name}.html`, isHtml ? body : newspaperPage(story));
}
