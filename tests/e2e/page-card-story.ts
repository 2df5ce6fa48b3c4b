import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Article } from '../../lib/contracts/comparison';
import type { PageNote } from '../../lib/contracts/tab';
import { readCard } from '../../scripts/lib/hover-card';
import { type PageExtension, startPageExtension } from '../../scripts/lib/page-extension';
import { notesOf, openStory, placeOf, SETTINGS } from './page-story';

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A marked page and what a reader does on it. One for each test file: it starts and ends the browser. */
export class CardStory {
  extension!: PageExtension;
  page!: Page;
  article!: Article;

  constructor() {
    beforeAll(async () => {
      this.extension = await startPageExtension();
    });
    afterAll(() => this.extension?.close());
  }

  /** Opens the news page with marks; closes the one before. */
  async open(fixture = 'news', notes?: (article: Article) => PageNote[], hoverDelay = 60): Promise<void> {
    await this.page?.close();
    ({ page: this.page, article: this.article } = await openStory(this.extension, fixture));
    await this.extension.ask(this.page, 'annotate', {
      notes: notes ? notes(this.article) : notesOf(this.article),
      settings: { ...SETTINGS, hoverDelay },
    });
    await this.page.bringToFront();
  }
  async hover(words: string): Promise<void> {
    const { x, y } = await placeOf(this.page, words);
    await this.page.mouse.move(x, y, { steps: 3 });
  }
  async click(words: string): Promise<void> {
    const { x, y } = await placeOf(this.page, words);
    await this.page.mouse.click(x, y);
  }
  async alt(key: 'KeyJ' | 'KeyK' | 'KeyM' | 'Enter'): Promise<void> {
    await this.page.keyboard.down('Alt');
    await this.page.keyboard.press(key);
    await this.page.keyboard.up('Alt');
  }
  closed() {
    return expect.poll(() => readCard(this.page)).toBeNull();
  }
}
