import type { Block, Rule } from '../block';
import { holding, holds, mayHold } from './asked';

/** "A Message from The Example Times:", the opening of an outlet's own message to its readers. Group 1: the outlet. */
export const MESSAGE_FROM =
  /^(?:a|an important)\s+(?:message|note|word|letter)\s+from\s+(?:us\s+at\s+)?(.{2,60}?)\s*[:.]?$/i;
/** Words of an appeal to the reader for money or support. */
export const APPEAL = holding(
  'support|donat|contribut|become a |subscribe|need your help|independent journalism|tax deductible|tax-deductible|cancel any|starting from|starting at|as little as|remind me ',
  /\b(?:support us|supporting us|your support|(?:please|by|consider|help) (?:support(?:ing)?|donat(?:e|ing)|contribut(?:e|ing))|make a (?:donation|contribution)|donate (?:now|today|here)|become a (?:member|supporter|patron|subscriber)|subscribe (?:now|today|to)|your (?:donation|contribution)s?|every contribution|(?:we|i) need your (?:help|support)|independent journalism|support (?:our|independent|quality|local) (?:journalism|work|reporting|newsroom)|tax[- ]deductible|cancel any ?time|starting (?:from|at) (?:just )?[$€£]|as little as [$€£]|remind me (?:later|next|in))\b/i,
);
const READERS = /^(?:dear|to our)\s+(?:readers?|friends?|supporters?)\b/i;
/** Button labels left at the end of a text. */
const RESIDUE =
  /^(?:remind me (?:later|next month)|not now|no,? thanks|maybe later|continue|close|dismiss|donate|subscribe|sign up|support us|read more|show more|load more|back to top)[.!…]?$/i;

/**
 * The outlet's appeal at the end of an article: from a house message's heading ("A message from …", "Dear readers") to the end, if the
 * rest appeals for support. It never reaches back over the first third of the text.
 */
export const appealRule: Rule = {
  reason: 'appeal for support',
  plainText: true,
  find(blocks) {
    if (!mayHold(APPEAL, blocks)) return [];
    const first = blocks.findIndex((block, i) => i > 0 && opens(block) && i >= blocks.length / 3);
    if (first < 0) return [];
    const rest = blocks.slice(first);
    const appeals = rest.filter((block) => holds(APPEAL, block.text)).length;
    if (appeals === 0 || appeals < rest.length / 8) return [];
    return rest.map((_, i) => first + i);
  },
};

/** A last paragraph that asks for money or a subscription, and nothing else. */
export const closingAppealRule: Rule = {
  reason: 'appeal for support',
  plainText: true,
  find(blocks) {
    const cut: number[] = [];
    if (!mayHold(APPEAL, blocks)) return cut;
    for (let i = blocks.length - 1; i > 0; i--) {
      const text = blocks[i]!.text;
      const hits = text.match(new RegExp(APPEAL.pattern.source, 'gi'))?.length ?? 0;
      if (hits >= 2 || (hits === 1 && text.length < 200 && /\b(?:our|us|we)\b/i.test(text))) cut.push(i);
      else break;
    }
    return cut;
  },
};

/** Labels of buttons at the end. */
export const residueRule: Rule = {
  reason: 'button label',
  plainText: true,
  find(blocks) {
    const cut: number[] = [];
    for (let i = blocks.length - 1; i > 0 && RESIDUE.test(blocks[i]!.text); i--) cut.push(i);
    return cut;
  },
};

function opens(block: Block): boolean {
  return MESSAGE_FROM.test(block.text) || READERS.test(block.text);
}
