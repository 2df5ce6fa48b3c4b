import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlock } from '../../../lib/article/block';
import { APPEAL } from '../../../lib/article/boilerplate/appeal';
import { type Asked, holding, holds, mayHold, opening } from '../../../lib/article/boilerplate/asked';
import { RIGHTS } from '../../../lib/article/boilerplate/captions';
import { CONTRIBUTED, CREDIT } from '../../../lib/article/boilerplate/credits';
import { HINT_RULES, mayFind } from '../../../lib/article/boilerplate/hints';
import { ADVERT, COOKIES, LABEL } from '../../../lib/article/boilerplate/interface-text';
import { AFFILIATE } from '../../../lib/article/boilerplate/leading';
import { LEAD_IN, PLAIN, SECTION } from '../../../lib/article/boilerplate/links';
import { FOLLOW, FOLLOWED, SIGN_UP } from '../../../lib/article/boilerplate/newsletter';
import { ABOUT, CALL, NOTE, NOTICE, TAGS } from '../../../lib/article/boilerplate/trailing';

const ALL: Record<string, Asked> = {
  APPEAL,
  RIGHTS,
  CREDIT,
  CONTRIBUTED,
  ADVERT,
  COOKIES,
  LABEL,
  AFFILIATE,
  LEAD_IN,
  PLAIN,
  SECTION,
  FOLLOW,
  FOLLOWED,
  SIGN_UP,
  ABOUT,
  CALL,
  NOTE,
  NOTICE,
  TAGS,
};

import { CUES } from '../../../lib/article/opinion-cues';

/** Texts that a pattern may match: the generator knows no word boundaries and no flags. */
const textsLike = ({ source }: RegExp) =>
  fc.stringMatching(new RegExp(source.replaceAll('\\b', '').replaceAll(/\(\?=\$\|(\[.*?\])\)/g, '$1')));

describe('words before a long pattern', () => {
  it.each(Object.entries(ALL))('%s: every text that matches holds one of them', (_, asked) => {
    let matched = 0;
    fc.assert(
      fc.property(textsLike(asked.pattern), (text) => {
        if (!asked.pattern.test(text)) return;
        matched++;
        expect(holds(asked, text), text).toBe(true);
        expect(mayHold(asked, [plainBlock('Before.'), plainBlock(text)]), text).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(matched).toBeGreaterThan(100);
  });

  it.each(HINT_RULES.map((rule) => [rule.reason, rule] as const))('class words, %s: the same', (_, rule) => {
    let matched = 0;
    fc.assert(
      fc.property(textsLike(rule.pattern), (raw) => {
        const hints = raw.replace(/\s/g, ' ');
        if (!rule.pattern.test(hints)) return;
        matched++;
        expect(mayFind(rule, [plainBlock('Text.', { hints })]), hints).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(matched).toBeGreaterThan(100);
  });

  it.each(CUES.filter((cue) => cue.words))('a turn of phrase, $pattern: the same', ({ pattern, words }) => {
    let matched = 0;
    fc.assert(
      fc.property(textsLike(pattern), (text) => {
        if (!pattern.test(text)) return;
        matched++;
        expect(
          words!.some((word) => text.toLowerCase().includes(word)),
          text,
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(matched).toBeGreaterThan(100);
  });

  it('a text without them does not ask the pattern', () => {
    const never = /(?:)/;
    expect(holds(holding('cookie|consent', never), 'The bridge stays closed.')).toBe(false);
    expect(holds(opening('read more', never), 'The bridge: read more')).toBe(false);
    expect(holds(opening('read', never), '» Read: the bridge')).toBe(true);
    expect(holds(opening('0', never), '12 comments')).toBe(true);
    expect(mayHold(holding('cookie', never), [plainBlock('No.')])).toBe(false);
  });
});
