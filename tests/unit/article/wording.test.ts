import { describe, expect, it } from 'vitest';
import { APPEAL } from '../../../lib/article/boilerplate/appeal';
import { CONTRIBUTED, CREDIT } from '../../../lib/article/boilerplate/credits';
import { COOKIES } from '../../../lib/article/boilerplate/interface-text';
import { AFFILIATE } from '../../../lib/article/boilerplate/leading';
import { FOLLOW, SIGN_UP } from '../../../lib/article/boilerplate/newsletter';
import { NOTE, NOTICE } from '../../../lib/article/boilerplate/trailing';
import { type Wording, wording } from '../../../lib/article/boilerplate/wording';

/** What is no letter for certain: any character, a class, a repetition. */
const GAP = '\0';

/** Every way in which a pattern can hold, its letters and the gaps between them: optional parts there and left out. */
function waysOf(source: string): string[] {
  let at = 0;
  const ways = alternatives();
  if (at < source.length) throw new Error(`Not understood at ${at} of ${source}`);
  return ways;

  function alternatives(): string[] {
    const all = [...sequence()];
    while (source[at] === '|') {
      at++;
      all.push(...sequence());
    }
    return all;
  }
  function sequence(): string[] {
    let ways = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = [...new Set(quantified(atom()))];
      ways = ways.flatMap((way) => part.map((next) => way + next));
    }
    return ways;
  }
  function atom(): string[] {
    const look = /^\(\?<?[!=]/.exec(source.slice(at));
    const open = look ?? /^\((?:\?:)?/.exec(source.slice(at));
    if (open) {
      at += open[0].length;
      const inner = alternatives();
      at++;
      return look ? [''] : inner;
    }
    const [token] = /^(?:\[(?:\\.|[^\]\\])*\]|\\.|[\s\S])/.exec(source.slice(at)) ?? [''];
    at += token.length;
    if (token === '^' || token === '$' || token === '\\b') return [''];
    if (token === '.' || token.startsWith('[') || /^\\[sSwWdD]$/.test(token)) return [GAP];
    return [token.replace('\\', '').toLowerCase()];
  }
  function quantified(part: string[]): string[] {
    const [count] = /^(?:[?*+]|\{\d+,?\d*\})\??/.exec(source.slice(at)) ?? [''];
    at += count.length;
    if (count === '') return part;
    if (/^(?:\+|\{[1-9])/.test(count)) return part.map((way) => way + GAP);
    return ['', ...(count.startsWith('?') ? part : part.map((way) => way + GAP))];
  }
}

const leftOut = ({ pattern, parts }: Wording) =>
  waysOf(pattern.source).filter(
    (way) =>
      !parts.holds?.split('|').some((part) => way.includes(part)) &&
      !parts.opens?.split('|').some((part) => way.startsWith(part)),
  );

describe('the parts that are looked for before a pattern is asked', () => {
  const ALL = { SIGN_UP, FOLLOW, NOTICE, NOTE, CREDIT, CONTRIBUTED, APPEAL, AFFILIATE, COOKIES };
  it.each(Object.entries(ALL))('%s: one stands in every text the pattern fits', (_, of) => {
    expect(leftOut(of)).toEqual([]);
  });

  it('are seen to be missing', () => {
    const pattern = /^(?:read (?:more|on)|see also)\b.{0,20}$/i;
    const missing = leftOut(wording(pattern, { holds: 'more', opens: 'see' }));
    expect([...new Set(missing.map((way) => way.replaceAll(GAP, '')))]).toEqual(['read on']);
    expect(wording(pattern, { holds: 'more' }).test('READ MORE here')).toBe(true);
    expect(wording(pattern, { holds: 'more' }).test('more to read')).toBe(false);
  });
});
