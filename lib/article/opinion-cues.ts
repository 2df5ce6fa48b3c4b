import type { Cue } from '../contracts/tab';
import { countWords } from '../text/characters';
import { quotations } from '../text/quotes';

/**
 * Wording by which a writer argues in the own voice, English. Each pattern counts once, by its weight; quotations are left out.
 * 2: hardly ever in a news report; 1: also found there. A pattern with `words`, lower case, is only asked where one of them stands: what is never
 * asked is never compiled.
 */
export const CUES: readonly { pattern: RegExp; weight: number; words?: readonly string[] }[] = [
  {
    pattern: /\b(?:I|we) (?:think|believe|suspect|fear|hope|argue|would argue|submit|wonder|confess|admit)\b/,
    weight: 2,
  },
  { pattern: /\bin (?:my|our) (?:view|opinion|judgment|experience)\b/i, words: ['in my ', 'in our '], weight: 2 },
  { pattern: /\b(?:we|you) (?:must|should|need to|ought to|cannot|can't|have to)\b/i, weight: 1 },
  {
    pattern: /\blet(?:’|')?s (?:be|not|hope|face|start|look|consider|remember|suppose)\b|\blet us\b/i,
    words: ['lets ', 'let’s ', "let's ", 'let us'],
    weight: 2,
  },
  {
    pattern: /\bmake no mistake\b|\bneedless to say\b|\bmind you\b|\blest we\b|\bto be sure\b|\bgive me a break\b/i,
    words: ['make no mistake', 'needless to say', 'mind you', 'lest we', 'to be sure', 'give me a break'],
    weight: 2,
  },
  {
    pattern:
      /\bto put it (?:briefly|bluntly|mildly|simply|another way|plainly|politely)\b|\bsimply put\b|\bin short\b/i,
    words: ['to put it ', 'simply put', 'in short'],
    weight: 2,
  },
  {
    pattern:
      /\bit(?:’s|'s| is| was| would be) (?:difficult|hard|impossible|tempting) (?:to|not to) (?:avoid|escape|see|imagine|deny|overstate|believe|conclude|resist|argue|think)\b/i,
    words: ['difficult ', 'hard ', 'impossible ', 'tempting '],
    weight: 2,
  },
  {
    pattern:
      /\bit(?:’s|'s| is) (?:strange|odd|absurd|shameful|obvious|telling|ironic|astonishing|laughable|ludicrous|worth (?:asking|remembering|pondering)|high time|past time|time (?:to|for|that)|no (?:surprise|wonder|coincidence|accident))\b/i,
    words: [
      'strange',
      'odd',
      'absurd',
      'shameful',
      'obvious',
      'telling',
      'ironic',
      'astonishing',
      'laughable',
      'ludicrous',
      'worth ',
      'high time',
      'past time',
      'time to',
      'time for',
      'time that',
      'no surprise',
      'no wonder',
      'no coincidence',
      'no accident',
    ],
    weight: 2,
  },
  {
    pattern:
      /\b(?:hardly|scarcely) (?:shocking|surprising|a surprise|a coincidence|unexpected|news|unreasonable|reassuring)\b/i,
    words: ['hardly ', 'scarcely '],
    weight: 2,
  },
  {
    pattern:
      /\b(?:the (?:simple |plain |sad |hard |real )?truth is|the fact is|the reality is|the (?:real )?question is|the (?:real )?problem is|the irony is)\b/i,
    words: ['truth is', 'fact is', 'reality is', 'question is', 'problem is', 'irony is'],
    weight: 1,
  },
  {
    pattern:
      /\b(?:ought to|would do well to|deserves? better|should be ashamed|should know better|must not be allowed)\b/i,
    words: ['ought to', 'would do well to', 'better', 'should be ashamed', 'should know', 'must not be allowed'],
    weight: 1,
  },
  {
    pattern: /\b(?:it )?cannot be ruled out\b|\bone (?:can|could|might|must|wonders|suspects)\b/i,
    words: ['cannot be ruled out', 'one can', 'one could', 'one might', 'one must', 'one wonders', 'one suspects'],
    weight: 1,
  },
  {
    pattern:
      /\b(?:sadly|regrettably|shamefully|thankfully|mercifully|remarkably|laughably|ironically|astonishingly|predictably|unsurprisingly)\b/i,
    weight: 1,
  },
  { pattern: /\b(?:of course|after all|indeed|no doubt|surely|frankly|alas)\b/i, weight: 1 },
  { pattern: /\b(?:I(?:’m|'m|’ve|'ve|’d|'d|’ll|'ll)?|my|me|myself)\b/, weight: 1 },
  {
    pattern: /\b(?:charade|farce|sham|hypocrisy|nonsense|folly|disgrace|travesty|cowardice|lunacy|delusion)\b/i,
    weight: 1,
  },
];
/** Rhetorical questions in the own voice, at least so many, weigh 1. */
const QUESTIONS = 2;
/** All that a text can reach, the questions included. */
const ALL_CUES = CUES.reduce((sum, { weight }) => sum + weight, 1);
/**
 * From this sum on a text argues rather than reports; beyond {@link LENGTH} words the bar rises with the length, since long texts hold a bit of
 * everything. Set on 1,600 public news articles whose address tells opinion from news (`/opinion/` and the like): see docs/extraction.md.
 */
export const OPINION_THRESHOLD = 5;
const LENGTH = 1000;

/** Cues that a text is an opinion piece, and whether they suffice. Other languages than English have none: their kind comes from markup alone. */
export function opinionCues(text: string, language: string): { cues: Cue[]; opinion: boolean } {
  if (language !== 'en') return { cues: [], opinion: false };
  const bar = OPINION_THRESHOLD * Math.max(1, countWords(text) / LENGTH);
  // quotations only add cues: what does not argue with them does not argue without them
  if (argument(text, bar).score < bar) return { cues: [], opinion: false };
  const { cues, score } = argument(outsideQuotes(text));
  return { cues, opinion: score >= bar };
}

/** @param bar where the score can no longer reach it, the rest is left out */
function argument(own: string, bar = 0): { cues: Cue[]; score: number } {
  const cues: Cue[] = [];
  let score = 0;
  let left = ALL_CUES;
  const lower = own.toLowerCase();
  for (const { pattern, weight, words } of CUES) {
    if (score + left < bar) break;
    left -= weight;
    if (words && !words.some((word) => lower.includes(word))) continue;
    const match = pattern.exec(own);
    if (!match) continue;
    score += weight;
    cues.push({ cue: 'opinion wording', detail: match[0] });
  }
  const questions = own.match(/\?(?=\s|$)/g)?.length ?? 0;
  if (questions >= QUESTIONS) {
    score += 1;
    cues.push({ cue: 'questions in the own voice', detail: String(questions) });
  }
  return { cues, score };
}

function outsideQuotes(text: string): string {
  let own = '';
  let at = 0;
  for (const quote of quotations(text)) {
    own += `${text.slice(at, quote.start)} … `;
    at = quote.end;
  }
  return own + text.slice(at);
}
