import { type ReportingVerb, reportingVerb } from '../lexicon/reporting-verbs';
import type { ArticleView } from './article-view';

/** A reporting verb of several words; `last` is its last token. */
export interface PhrasalVerb {
  last: number;
  verb: ReportingVerb;
}

const PLAIN: ReportingVerb = {
  verb: 'say',
  shade: 'neutral',
  takes: ['quote'],
  why: 'Reports that words were spoken, without a view of them.',
};
const CLEAR: ReportingVerb = {
  verb: 'make clear',
  shade: 'certain',
  takes: ['that', 'bare', 'quote'],
  why: 'Presents what was said as beyond doubt.',
};
const POINT: ReportingVerb = reportingVerb('point out') ?? { ...CLEAR, verb: 'point out' };
const BACK: ReportingVerb = {
  verb: 'hit back',
  shade: 'deny',
  takes: ['quote'],
  why: 'Presents what was said as an answer to an attack.',
};

/** First words → the word after them → the verb. Forms only: no other inflection is looked up. */
const PHRASES: [first: string, after: string, verb: ReportingVerb][] = [
  ['put puts', 'it', { ...PLAIN, verb: 'put it' }],
  ['point points pointed pointing', 'out', { ...POINT, takes: ['that', 'bare', 'quote'] }],
  ['chip chips chipped chipping chime chimes chimed chiming', 'in', { ...PLAIN, verb: 'chip in' }],
  ['hit hits hitting shot shoots shooting fired fires firing clapped snapped wrote bit struck pushed', 'back', BACK],
  ['blurted called cried shouted yelled burst', 'out', { ...PLAIN, verb: 'call out' }],
  ['weighed weighs', 'in', { ...PLAIN, verb: 'weigh in' }],
  ['let lets', 'slip', { ...CLEAR, verb: 'let slip' }],
  ['made makes make making', 'clear', CLEAR],
  ['made makes make making', 'plain', CLEAR],
];

const BY_FIRST = new Map<string, Map<string, ReportingVerb>>();
for (const [first, after, verb] of PHRASES)
  for (const form of first.split(' ')) {
    const known = BY_FIRST.get(form) ?? new Map<string, ReportingVerb>();
    known.set(after, verb);
    BY_FIRST.set(form, known);
  }

/** Words such a verb may begin with. */
export const PHRASAL_OPENERS: readonly string[] = [...BY_FIRST.keys(), 'went', 'goes', 'go'];

/** "put it", "pointed out", "hit back", "made it clear", "went on", "went on to say": a reporting verb of several words that begins at token `i`. */
export function phrasalVerb(view: ArticleView, i: number, ceiling: number): PhrasalVerb | null {
  const word = (k: number) => (i + k < ceiling ? view.tokens[i + k]!.norm : '');
  const after = BY_FIRST.get(word(0));
  if (after) {
    const verb = after.get(word(1));
    if (verb) return endsPhrase(view, i + 1, verb) ? { last: i + 1, verb } : null;
    const parted = /^(?:it|this|that)$/.test(word(1)) ? after.get(word(2)) : undefined;
    return parted ? { last: i + 2, verb: parted } : null;
  }
  if (!/^(?:went|goes|go)$/.test(word(0)) || word(1) !== 'on') return null;
  const said = word(2) === 'to' ? reportingVerb(word(3)) : null;
  if (said) return { last: i + 3, verb: said };
  return opensWords(view, i + 1) ? { last: i + 1, verb: { ...PLAIN, verb: 'go on' } } : null;
}

/** "hit back at the claims", "called out the names": what follows a verb that takes only a quotation must not be its object. */
function endsPhrase(view: ArticleView, last: number, verb: ReportingVerb): boolean {
  if (verb.takes.length > 1 || verb.verb === 'put it') return true;
  return opensWords(view, last) || /^(?:at|on|with|from|by|in)$/.test(view.tokens[last + 1]?.norm ?? '');
}

function opensWords(view: ArticleView, last: number): boolean {
  const { end } = view.tokens[last]!;
  return /^\s?[,.:“"‘]|^$/.test(view.article.text.slice(end, end + 2));
}
