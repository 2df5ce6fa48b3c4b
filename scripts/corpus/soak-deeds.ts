import { saveBackup, sendBackup } from '../../lib/platform/backup-transfer';
import { goOnWithImport, importFiles } from '../../lib/platform/import-transfer';
import type { Ask } from '../../lib/platform/persistent';
import type { ExtensionBrowser } from './extension-browser';
import { inventedArticle, inventedLines } from './invented-articles';
import type { LibraryFacts } from './library-facts';
import { FEED_ITEMS, itemAddress } from './soak-server';

/** Rows of an import, and the characters of each. */
const ROWS = 200;
const CHARACTERS = 500;
/** Articles taken out after a backup, so that it can be told whether its restore happened. */
const TAKEN = 7;
const never = new AbortController().signal;

/** Something that a kill may strike. */
export interface Deed {
  /** Does it; true when it was answered as done. */
  run(): Promise<boolean>;
  /** After a kill: does what a reader would do to get it done, and says what is wrong with the outcome. `done`: what `run` answered. */
  settle(done: boolean, facts: () => Promise<LibraryFacts>): Promise<string[]>;
}
export type DeedName = 'import' | 'poll' | 'restore';

/** Makes deeds whose outcomes can be told from each other. */
export class Deeds {
  readonly #ask: Ask;
  readonly #port: number;
  #next = 0;
  #feed = 0;

  constructor(browser: ExtensionBrowser, port: number) {
    this.#ask = (name, request) => browser.ask(name, request);
    this.#port = port;
  }

  make(name: DeedName, replace: boolean): Promise<Deed> {
    if (name === 'import') return Promise.resolve(this.#import());
    if (name === 'poll') return Promise.resolve(this.#poll());
    return this.#restore(replace);
  }

  /** All rows come in, each once, whatever happens; after the browser was killed they come in when the import is gone on with. */
  #import(): Deed {
    const from = this.#next;
    this.#next += ROWS;
    const file = new File([inventedLines(from, from + ROWS, CHARACTERS)], 'soak.jsonl');
    const wanted = Array.from({ length: ROWS }, (_, index) => inventedArticle(from + index, CHARACTERS).url!);
    return {
      run: async () => (await importFiles(this.#ask, [file], () => {}, never)).ok,
      settle: async (done, facts) => {
        const left = await this.#ask('import.list', {});
        const cut = left.ok ? left.value : [];
        for (const from of cut) await goOnWithImport(this.#ask, from, () => {}, never);
        const { urls } = await facts();
        const found = wanted.filter((url) => urls.includes(url)).length;
        // A browser that was killed before all was laid ready has not promised anything.
        const promised = done || cut.length > 0;
        if (found === ROWS || (!promised && found === 0)) return [];
        return [`import (${done ? 'done' : 'cut off'}, ${cut.length} left): ${found} of ${ROWS} rows`];
      },
    };
  }

  /** The items of a feed come in all at once or not at all, and all with the next poll. */
  #poll(): Deed {
    const feed = this.#feed++;
    const url = `http://127.0.0.1:${this.#port}/feed/${feed}`;
    const wanted = Array.from({ length: FEED_ITEMS }, (_, index) => itemAddress(feed, index));
    const present = ({ urls }: LibraryFacts) => wanted.filter((one) => urls.includes(one)).length;
    return {
      run: async () => (await this.#ask('feeds.add', { url })).ok,
      settle: async (_done, facts) => {
        const problems: string[] = [];
        const first = present(await facts());
        if (first !== 0 && first !== FEED_ITEMS) problems.push(`poll: ${first} of ${FEED_ITEMS} items after the kill`);
        await this.#ask('feeds.add', { url });
        await this.#ask('feeds.poll', { url });
        const then = present(await facts());
        if (then !== FEED_ITEMS) problems.push(`poll: ${then} of ${FEED_ITEMS} items after the next poll`);
        return problems;
      },
    };
  }

  /** A restore is whole or has not happened; articles that were taken out after the backup tell which. */
  async #restore(replace: boolean): Promise<Deed> {
    const archive = await this.#backup();
    const page = await this.#ask('library.query', { sort: 'added', limit: TAKEN });
    const ids = page.ok ? page.value.rows.map((row) => row.id) : [];
    await this.#ask('library.remove', { ids });
    return {
      run: async () => (await sendBackup(this.#ask, archive, replace ? 'replace' : 'merge')).ok,
      settle: async (done, facts) => {
        const problems: string[] = [];
        const back = await this.#count(ids, facts);
        if (back !== 0 && back !== ids.length) problems.push(`restore: ${back} of ${ids.length} articles are back`);
        if (done && back !== ids.length) problems.push('restore: it was answered as done and is not');
        const again = await sendBackup(this.#ask, archive, 'merge');
        const then = await this.#count(ids, facts);
        if (!again.ok || then !== ids.length) problems.push(`restore: ${then} of ${ids.length} articles in the end`);
        return problems;
      },
    };
  }

  async #backup(): Promise<Uint8Array> {
    const saved = await saveBackup(this.#ask, new Date().toISOString());
    if (!saved.ok) throw new Error(`No backup: ${saved.error.message}`);
    return new Uint8Array(await saved.value.archive.arrayBuffer());
  }

  async #count(ids: string[], facts: () => Promise<LibraryFacts>): Promise<number> {
    const there = new Set((await facts()).ids);
    return ids.filter((id) => there.has(id)).length;
  }

  /** Empties the library for good, index and all, so that checks stay quick: a restore of nothing. */
  async empty(): Promise<void> {
    const done = await this.#ask('restore.commit', { restore: crypto.randomUUID(), mode: 'replace', parts: 0 });
    if (!done.ok) throw new Error(done.error.message);
  }
}
