/**
 * A new reader's five questions on two invented stories with five outlets each, asked of the real popup: each is answered on a visible place
 * within two clicks.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCoverage, serveReadersPage, storedAccounts } from '../../scripts/demo/invented-coverage';
import { ask } from './harness/ask';
import { type Harness, startHarness } from './harness/harness';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const own = await harness.openOwn('options.html');
  for (const name of ['dam', 'bronzes'] as const) {
    const answer = await ask(own, 'library.add', { drafts: storedAccounts(inventedCoverage(name)) });
    if (!answer.ok || answer.value.added !== 4)
      throw new Error(`The accounts were not taken: ${JSON.stringify(answer)}`);
  }
  await own.close();
});
afterAll(() => harness?.close());

interface Question {
  /** What is clicked, one after the other; two at most. */
  clicks: string[];
  /** Where the answer stands. */
  place: string;
  /** Words of the answer. */
  words: string[];
}

const DAM: Record<string, Question> = {
  'which outlets are independent': {
    clicks: [],
    place: '[data-testid=text-groups]',
    words: ['One text: This article', 'One text: Lindmark Public Radio', 'The Daily Harbour, North Wire'],
  },
  'what only one outlet reports': {
    clicks: ['[data-tab=facts]'],
    place: '[data-facts=here] .fact',
    words: ['A farmer, Emil Dorn, drove 40 cows'],
  },
  'how one sentence is told elsewhere': {
    clicks: ['[data-tab=facts]', '[data-facts=shared] li:has([data-coverage=yes]) [data-testid=tellings] summary'],
    place: '[data-facts=shared] [data-testid=tellings][open]',
    words: ['were ordered out of', 'were asked to leave'],
  },
  'who is quoted most': {
    clicks: ['[data-tab=voices]'],
    place: '[data-voices=all] li:first-of-type',
    words: ['Jonas Reber', '11 quoted'],
  },
  'what is missing here': {
    clicks: ['[data-tab=facts]'],
    place: '[data-facts=not-here]',
    words: ['We recommended a drop of ten metres', 'only in Lindmark Public Radio'],
  },
};
const BRONZES: Record<string, Question> = {
  'which outlets are independent': {
    clicks: [],
    place: '[data-testid=text-groups]',
    words: ['One text: This article', 'One text: The Adeya Standard', 'Union Press, Evening Mail'],
  },
  'what only one outlet reports': {
    clicks: ['[data-tab=facts]'],
    place: '[data-facts=here] .fact',
    words: ['a precedent that will empty our galleries'],
  },
  'how one sentence is told elsewhere': {
    clicks: ['[data-tab=wording]', '[data-wording=reporting-verb] summary'],
    place: '[data-wording=reporting-verb] details[open]',
    words: ['Adeya insisted that', 'Adeya says that'],
  },
  'who is quoted most': {
    clicks: ['[data-tab=voices]'],
    place: '[data-voices=all] li:first-of-type',
    words: ['Ayo Temiar'],
  },
  'what is missing here': {
    clicks: ['[data-tab=facts]'],
    place: '[data-facts=not-here]',
    words: ['declared Friday a holiday', 'only in The Adeya Standard'],
  },
};

describe.each([
  ['dam', DAM],
  ['bronzes', BRONZES],
] as const)('%s', (name, questions) => {
  let popup: Page;
  let page: Page;
  beforeAll(async () => {
    page = await harness.open(serveReadersPage(harness.news, inventedCoverage(name)));
    popup = await harness.clickAction(page);
    await popup.waitForSelector('[data-article][data-relation]', { timeout: 20_000 });
  });
  afterAll(() => popup?.close());

  it('all four other accounts are there', async () => {
    expect(await popup.$$('[data-relation=same-story], [data-relation=same-event]')).toHaveLength(4);
    expect(await popup.$eval('[data-testid=summary]', (e) => e.textContent)).toBe('5 outlets · 4 independent texts');
  });

  it.each(Object.keys(questions))('%s', async (question) => {
    const { clicks, place, words } = questions[question]!;
    expect(clicks.length).toBeLessThanOrEqual(2);
    for (const selector of clicks) await (await popup.waitForSelector(selector, { visible: true }))?.click();
    const seen = await popup.$$eval(place, (all) =>
      all.filter((element) => element.checkVisibility()).map((element) => (element as HTMLElement).textContent),
    );
    for (const wanted of words) expect(seen.join('\n')).toContain(wanted);
  });
});
