import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/alignment/align';
import { prepare } from '../../../lib/alignment/prepare';
import { diffWords } from '../../../lib/alignment/word-diff';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { dateMentions } from '../../../lib/text/dates';
import { nameMentions } from '../../../lib/text/names';
import { numberMentions } from '../../../lib/text/numbers';
import { quotations } from '../../../lib/text/quotes';
import { splitSentences } from '../../../lib/text/sentences';
import { tokenize } from '../../../lib/text/tokens';

/**
 * Text made to make regular expressions backtrack, 1 MB of each. A bound so wide that only a blow-up (cost growing with the square or worse) crosses
 * it, however slow the machine: 1 MB in 20 s, where linear work takes well under one.
 */
const SIZE = 1_000_000;
const BOUND = 20_000;
const HOSTILE: Record<string, string> = {
  'one letter': 'a',
  'one capital with a dot': 'A.',
  'capitals apart': 'Aa ',
  'digits and commas': '1,',
  'digits and dots': '1.',
  'open quotes': '“',
  'straight quotes': '" ',
  apostrophes: "a'",
  'white space': ' ',
  'line ends': '\n',
  dots: '. ',
  'number words': 'one hundred ',
  'month names': 'May ',
  'names joined': 'Of of ',
};
const READERS: Record<string, (text: string) => unknown> = {
  tokenize,
  splitSentences: (text) => splitSentences(text, 'en', 'x'),
  nameMentions,
  numberMentions,
  dateMentions,
  quotations,
};

describe('1 MB of text made to blow up', () => {
  for (const [what, unit] of Object.entries(HOSTILE))
    it(`${what} is read by every reader of lib/text`, { timeout: BOUND * 7 }, () => {
      const text = unit.repeat(Math.ceil(SIZE / unit.length));
      for (const [name, read] of Object.entries(READERS)) {
        const start = performance.now();
        read(text);
        expect(performance.now() - start, name).toBeLessThan(BOUND);
      }
    });

  it('becomes an article', { timeout: BOUND * 3 }, () => {
    const start = performance.now();
    articleFromDraft({ text: 'He said “no. '.repeat(75_000) }, 'import', '2026-01-01T00:00:00Z');
    expect(performance.now() - start).toBeLessThan(BOUND);
  });

  it('two sentences of 20,000 words are aligned and told apart', { timeout: BOUND * 3 }, () => {
    const words = (seed: number) => Array.from({ length: 20_000 }, (_, i) => `w${(i * seed) % 7919}`).join(' ');
    const [a, b] = [words(3), words(5)].map((text, i) => ({ article: String(i), start: 0, end: text.length, text }));
    const start = performance.now();
    diffWords(a!, b!);
    const articles = [a!, b!].map(({ text }) => prepare(articleFromDraft({ text }, 'import', '2026-01-01T00:00:00Z')));
    align(articles[0]!, articles[1]!);
    expect(performance.now() - start).toBeLessThan(BOUND);
  });
});
