/** Invented stories, each told by five invented outlets: for pictures and for trying the screens as a new reader would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleDraft } from '../../lib/contracts/library';
import type { NewsServer } from '../lib/news-server';
import { newspaperPage } from './newspaper';

export interface Account {
  host: string;
  outlet: string;
  title: string;
  byline: string | null;
  /** ISO 8601. */
  published: string;
  paragraphs: string[];
}

export interface InventedCoverage {
  about: string;
  /** Host of the account that is opened as a page; the others are in the library. */
  reader: string;
  accounts: Account[];
}

export function inventedCoverage(name: 'dam' | 'bronzes'): InventedCoverage {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'stories', `${name}.json`), 'utf8')) as InventedCoverage;
}

const addressOf = ({ host, published }: Account): string => `http://www.${host}/${published.slice(0, 10)}/story.html`;

/** The accounts that the library holds. */
export function storedAccounts({ accounts, reader }: InventedCoverage): ArticleDraft[] {
  return accounts
    .filter(({ host }) => host !== reader)
    .map((account) => ({
      url: addressOf(account),
      title: account.title,
      outlet: account.outlet,
      published: account.published,
      text: account.paragraphs.join('\n'),
    }));
}

/** Serves the reader's account as a newspaper page. @returns its address */
export function serveReadersPage(news: NewsServer, { accounts, reader }: InventedCoverage): string {
  const account = accounts.find(({ host }) => host === reader);
  if (!account) throw new Error(`The story has no account of ${reader}.`);
  const { title, outlet, published, byline, paragraphs } = account;
  const story = { headline: title, masthead: outlet, published, byline, text: paragraphs.join('\n') };
  return news.put(addressOf(account), newspaperPage({ ...story, note: 'Invented story, invented paper.' }));
}
