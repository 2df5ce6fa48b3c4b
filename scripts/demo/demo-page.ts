import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeHtml } from '../cli/html-file';
import type { NewsServer } from '../lib/news-server';
import { newspaperPage, type Story } from './newspaper';
import { seedAddress, seedStory } from './seed-story';

/** The seed that the demo shows as a page; its mates are in the library from the first start. */
const DEMO_SEED = '001';
/** A first line of at most so many characters may be a headline. */
const HEADLINE = 120;

/**
 * To be called before anything is built or started.
 * @throws when `page` is neither an address nor a file of text that can be read
 */
export function requirePage(page: string | null): void {
  if (page === null || isAddress(page)) return;
  const found = statSync(page, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new Error(`"${page}" is a folder; --page needs a file (.html or .txt) or an address.`);
  if (!found?.isFile()) throw new Error(`There is no file "${page}", and it is no address with http:// or https://.`);
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
 * @param page a file (.html as it is; anything else as a text under its own name), an address, or null for the demo story
 * @returns the address to open
 * @throws when the file does not exist
 */
export function demoPage(news: NewsServer, page: string | null): string {
  if (page === null) return news.put(seedAddress(DEMO_SEED), newspaperPage(seedStory(DEMO_SEED)));
  if (isAddress(page)) return page;
  requirePage(page);
  const body = decodeHtml(readFileSync(page));
  const isHtml = /^\.x?html?$/i.test(extname(page));
  const name = encodeURIComponent(basename(page, extname(page)));
  return news.put(
    `http://your-page.example/${name}.html`,
    isHtml ? body : newspaperPage(ownStory(basename(page), body)),
  );
}

/**
 * A text of one's own as a page: under the file's own name, and with nothing about it that the text does not hold. A short first line is its
 * headline; else its beginning is.
 */
export function ownStory(file: string, text: string): Story {
  const [first = 'Without a headline', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const isHeadline = rest.length > 0 && first.length <= HEADLINE && !/[.!?]["”’]?\s*$/.test(first);
  return {
    headline: isHeadline || first.length <= HEADLINE ? first : `${first.slice(0, HEADLINE).replace(/\s+\S*$/, '')} …`,
    text: isHeadline ? rest.join('\n') : text,
    masthead: file,
    bare: true,
    note: `A text of your own, ${file}, set as a page.`,
  };
}
