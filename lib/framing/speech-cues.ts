import { type ReportingVerb, reportingVerb } from '../lexicon/reporting-verbs';
import type { ArticleView } from './article-view';
import { firstFrom, gap, inOwnVoice } from './article-view';
import { DETERMINERS, isCapital, isNominal, PASSIVE, PREPOSITIONS, runsOn } from './grammar';
import { labelsStatement, tellsBeforeColon } from './speech-colon';
import type { Cue } from './speech-cue';
import { clauseFollows } from './speech-object';
import { PHRASAL_OPENERS, phrasalVerb } from './speech-phrasal';

const MODAL = new Set([
  'to',
  'would',
  'could',
  'should',
  'might',
  'may',
  'can',
  'must',
  'will',
  'not',
  "didn't",
  "don't",
  "wouldn't",
]);
const NOUN_CUES = new Set(
  'claim claims statement warning assertion suggestion allegation allegations accusation accusations remark remarks promise pledge vow announcement insistence assessment'.split(
    ' ',
  ),
);
/** Forms that are also nouns or adjectives and therefore need a subject right before them. */
const AMBIGUOUS =
  /^(?:state|post|brand|term|label|project|note|report|attack|comment|signal|estimate|forecast|claim|demand|appeal|welcome|promise|pledge|call|maintain|show|question|retort|answer|remark|joke|quip|guess|fear|hope|doubt|request|order|command|direct|protest|object|email|text|blog|cable|fault|echo|rule|grant|laugh|press|invite|pressure|volunteer|bark|boom|roar|salute|relay|chronicle|savage|moan|whine|chuckle|expect|propose|shout|whisper|scream|yell|sigh|rant|snap|stress|find|brief|tweet|counter|dispute|blame|mock|praise|blast|slam|hint|boast|vow|rail|fume|advise|reject|thank|shrug|smile|grin|nod|groan|gasp|murmur|marvel|grimace|sniff|wail|rage|storm|gasp|beam|charge)s?$/;

/** All cues of an article outside its quotations, in order. English only; other languages have none. */
export function speechCues(view: ArticleView): Cue[] {
  const cues: Cue[] = [];
  const { article } = view;
  view.sentences.forEach(({ first, last }, sentence) => {
    for (let i = first; i < last; i++) {
      const token = view.tokens[i]!;
      if (!mayCue(view, i) || !inOwnVoice(view, token.start)) continue;
      if (token.norm === 'according' && view.tokens[i + 1]?.norm === 'to') {
        cues.push({ first: i, last: i + 1, verb: null, form: 'according', sentence });
        continue;
      }
      if (token.norm === 'words' && i - 2 >= first && POSSESSOR.test(view.tokens[i - 1]!.text)) {
        let at = i - 2;
        while (at > first && i - at < 5 && view.tokens[at]!.norm !== 'in' && runsOn(view, at)) at--;
        if (view.tokens[at]!.norm === 'in' && gap(view, i).startsWith(','))
          cues.push({ first: at, last: i, verb: null, form: 'own words', sentence });
        continue;
      }
      if (token.norm === 'words' && view.tokens[i + 1]?.norm === 'of' && wordsBefore(view, i, 'in the')) {
        cues.push({ first: i - 2, last: i + 1, verb: null, form: 'according', sentence });
        continue;
      }
      const phrase = phrasalVerb(view, i, last);
      if (phrase) {
        cues.push({ first: i, last: phrase.last, verb: phrase.verb, form: 'verb', sentence });
        i = phrase.last;
        continue;
      }
      if (article.text[token.end] === ':') {
        if (namesBeforeColon(view, first, i) || labelsStatement(view, first, i, last))
          cues.push({ first: i, last: i, verb: null, form: 'colon', sentence });
        else if (cues.at(-1)?.sentence !== sentence && opensQuotation(view, i) && tellsBeforeColon(view, first, i))
          cues.push({ first: i, last: i, verb: null, form: 'tells', sentence });
      }
      const before = i > first ? view.tokens[i - 1]! : null;
      const joined = before !== null && runsOn(view, i - 1);
      if (NOUN_CUES.has(token.norm) && joined && /['’]s?$/.test(before.text)) {
        const next = view.tokens[i + 1];
        if (next && (next.norm === 'that' || !inOwnVoice(view, next.start)))
          cues.push({ first: i, last: i, verb: reportingVerb(token.norm), form: 'noun', sentence });
        continue;
      }
      const verb = reportingVerb(token.norm);
      // "Asked why nobody was told, Roth replied": the question is the reporter's.
      if (token.norm === 'asked' && i === first && ASKED.test(view.tokens[i + 1]?.norm ?? '')) continue;
      // "Add us to your list": a base form that opens a sentence is a request, or a noun.
      if (verb && i === first && token.norm === verb.verb) continue;
      if (!verb || (isCapital(token.text) && i > first && joined && !/^[A-Z][a-z]+ing$/.test(token.text))) continue;
      if (joined && /^(?:not|never)$/.test(before.norm) && !/ing$/.test(token.norm)) continue;
      if (notSpoken(view, i, verb, last)) continue;
      const heard = verb.verb === 'hear' || (verb.verb === 'tell' && joined && PASSIVE.has(before.norm));
      if (heard) {
        if (hearsCase(view, i, first)) cues.push({ first: i, last: i, verb: HEARD, form: 'verb', sentence });
        continue;
      }
      // "The flood claimed the lives of two."
      if (verb.verb === 'claim' && [1, 2].some((k) => /^(?:life|lives)$/.test(view.tokens[i + k]?.norm ?? '')))
        continue;
      const linked = linkedVerb(view, i, verb);
      if (linked && !nominalUse(view, i, joined, true) && !(joined && PASSIVE.has(before.norm))) {
        const form = token.norm.endsWith('ing') && !(joined && PASSIVE.has(before.norm)) ? 'participle' : 'verb';
        cues.push({ first: i, last: i + 1, verb: linked, form, sentence });
        continue;
      }
      if (verb.verb === 'point' || nominalUse(view, i, joined)) continue;
      const participle = token.norm.endsWith('ing');
      if (joined && PASSIVE.has(before.norm) && !participle) continue;
      if (
        participle &&
        joined &&
        PREPOSITIONS.has(before.norm) &&
        !/^(?:by|after|while|before|despite|when|without|as)$/.test(before.norm)
      )
        continue;
      if (token.norm === 'saying' && joined && before.norm === 'as') {
        cues.push({ first: i, last: i, verb, form: 'quoted', sentence });
        continue;
      }
      cues.push({
        first: i,
        last: i,
        verb,
        form: participle && !(joined && PASSIVE.has(before.norm)) ? 'participle' : 'verb',
        sentence,
      });
    }
  });
  return cues;
}

/** "people reported missing", "talks were continuing", "the sign says nothing", "said goodbye": forms of these verbs that report no words. */
function notSpoken(view: ArticleView, i: number, verb: ReportingVerb, ceiling: number): boolean {
  const next = i + 1 < ceiling && runsOn(view, i) ? view.tokens[i + 1]!.norm : '';
  if (verb.verb === 'report') return MISSING.test(next);
  if (verb.verb === 'find') return next === 'out';
  if (verb.verb === 'say') return next === 'nothing' ? !clauseFollows(view, i + 1, ceiling) : GREETING.test(next);
  // "continued", between words said or right before them; anything else goes on without a word.
  if (verb.verb === 'continue' && view.tokens[i]!.norm === 'continuing') return true;
  if (verb.verb === 'continue')
    return !/["“”‘’]/.test(i > 0 ? gap(view, i - 1) : '') && !/^[,:]? ?["“‘:]/.test(gap(view, i)) && next !== 'to';
  return false;
}
const MISSING = /^(?:missing|dead|killed|injured|wounded|hurt|stolen|safe|sick|ill|absent)$/;
const GREETING = /^(?:mass|goodbye|farewell|hello|sorry|yes|thanks|prayers|grace)$/;

/** False for a word that no cue can begin with; nearly every word of a text is such a one. */
function mayCue({ article, tokens, words }: ArticleView, at: number): boolean {
  const { verb, norm } = words[at]!;
  return verb !== null || OPENERS.has(norm) || article.text[tokens[at]!.end] === ':';
}
const POSSESSOR = /^(?:his|her|their|its)$|['’]s$/i;
/** First words of the cues that open with no verb of the list, and the nouns that are cues. */
const OPENERS = new Set(['according', 'words', ...PHRASAL_OPENERS, ...NOUN_CUES]);

/** "The inquest heard that", "the jury was told that": a court before the verb, a clause after it. */
function hearsCase(view: ArticleView, at: number, floor: number): boolean {
  const subject = PASSIVE.has(view.tokens[at - 1]?.norm ?? '') ? at - 2 : at - 1;
  return (
    subject >= floor &&
    runsOn(view, subject) &&
    COURTS.test(view.tokens[subject]!.norm) &&
    /^(?:that|how|why|he|she|they|it|the|a|an)$/.test(view.tokens[at + 1]?.norm ?? '')
  );
}
const COURTS = /^(?:court|inquiry|inquest|jury|jurors|tribunal|hearing|committee|panel|magistrates|judge|judges)$/;
const HEARD: ReportingVerb = {
  verb: 'say',
  shade: 'neutral',
  takes: ['that', 'bare', 'whether'],
  why: 'Reports what was said before a court, without a view of it.',
};

const ASKED = /^(?:why|whether|if|about|how|what|when|where|who|for|by|to)$/;

/** True where the words right before a token are the given ones. */
function wordsBefore(view: ArticleView, at: number, words: string): boolean {
  const wanted = words.split(' ');
  return wanted.every((word, k) => view.tokens[at - wanted.length + k]?.norm === word);
}

/** Words before a colon and a quotation that open the sentence and hold no verb: "Club captain Jane Roe: “…”". */
const LONGEST_LABEL = 8;
function namesBeforeColon(view: ArticleView, first: number, at: number): boolean {
  if (at - first >= LONGEST_LABEL || !opensQuotation(view, at)) return false;
  for (let k = first; k <= at; k++) {
    const { norm, text } = view.tokens[k]!;
    if (reportingVerb(norm) !== null && !isCapital(text)) return false;
    if (/^(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could)$/.test(norm)) return false;
  }
  return true;
}

function opensQuotation(view: ArticleView, at: number): boolean {
  return /^: ?["“‘«]/.test(view.article.text.slice(view.tokens[at]!.end, view.tokens[at]!.end + 3));
}

/** Verbs whose preposition opens what was asked for or spoken of: "called for an inquiry", "warned of a breach". */
const LINKED: Record<string, RegExp> = {
  call: /^(?:for|on)$/,
  appeal: /^for$/,
  plead: /^for$/,
  beg: /^for$/,
  argue: /^(?:for|against)$/,
  warn: /^(?:of|about|against)$/,
  caution: /^against$/,
  complain: /^(?:of|about)$/,
  boast: /^(?:of|about)$/,
};

function linkedVerb(view: ArticleView, i: number, verb: ReportingVerb): ReportingVerb | null {
  const next = view.tokens[i + 1];
  if (!next || !runsOn(view, i) || !LINKED[verb.verb]?.test(next.norm)) return null;
  return { ...verb, verb: `${verb.verb} ${next.norm}`, takes: next.norm === 'on' ? ['quote'] : ['np'] };
}

function nominalUse(view: ArticleView, i: number, joined: boolean, linked = false): boolean {
  const token = view.tokens[i]!;
  const before = joined ? view.tokens[i - 1]! : null;
  const next = runsOn(view, i) ? view.tokens[i + 1] : null;
  if (before && (DETERMINERS.has(before.norm) || PREPOSITIONS.has(before.norm)) && !/ing$/.test(token.norm)) {
    // "One said", "many believe": here they are no determiners.
    const someone =
      /^(?:one|another|some|many|several|both|most|few)$/.test(before.norm) && !AMBIGUOUS.test(token.norm);
    if (before.norm !== 'that' && before.norm !== 'to' && !someone) return true;
  }
  if (before && /['’]s$/.test(before.text)) return true;
  // "would say only that": what is said, and no more.
  const only = token.norm === 'say' && next?.norm === 'only';
  if (
    before &&
    !only &&
    MODAL.has(before.norm) &&
    !/(?:ed|said|told|wrote)$/.test(token.norm) &&
    !/ing$/.test(token.norm)
  )
    return true;
  if (next && next.norm === 'by' && /ed$/.test(token.norm)) return true;
  if (next && /^(?:on|for|off|up)$/.test(next.norm) && /^call/.test(token.norm) && !linked) return true;
  if (
    linked &&
    /^(?:calls|appeals|complaints)$/.test(token.norm) &&
    !(before && /^(?:he|she|it|who)$/.test(before.norm)) &&
    !namedBefore(view, i)
  )
    return true;
  if (AMBIGUOUS.test(token.norm)) {
    // "“We are late,” shrugs Roth": who speaks stands after the verb.
    if (
      !before &&
      next &&
      i > 0 &&
      /,["”’] $/.test(gap(view, i - 1)) &&
      (isCapital(next.text) || DETERMINERS.has(next.norm))
    )
      return false;
    // "told volunteers": whom someone spoke to.
    if (before && reportingVerb(before.norm) !== null && /^(?:told|asked|reminded|warned|urged)$/.test(before.norm))
      return true;
    // "Jane Roe, a mother of three, fears she will": the subject stands before the parenthesis.
    if (!before && next && i > 0 && /^(?:he|she|it|they|that|there)$/.test(next.norm) && /^, $/.test(gap(view, i - 1)))
      return false;
    if (!before && linked && next && namedBefore(view, i)) return false;
    if (
      !before ||
      !(
        isNominal(view, i - 1) ||
        /^(?:who|which|that|he|she|they|it|we|also|and)$/.test(before.norm) ||
        /ly$/.test(before.norm)
      )
    )
      return true;
    // "rejected claims that": what someone did something with.
    if (before && /ed$/.test(before.norm) && !isCapital(before.text)) return true;
    if (
      next &&
      !linked &&
      /^(?:of|for|in|from|against|with|is|was|were|are|has|have|had|will)$/.test(next.norm) &&
      !/ed$/.test(token.norm)
    )
      return !insideRelative(view, i);
    if (
      before &&
      !isCapital(before.text) &&
      !/s$/.test(before.norm) &&
      !/s$/.test(token.norm) &&
      !/^(?:who|he|she|they|it|we|also|and)$/.test(before.norm) &&
      !/ly$/.test(before.norm)
    )
      return true;
  }
  return false;
}

/** "Roe calls for", "The leader, Jane Roe, calls on": a name right before the verb. */
function namedBefore(view: ArticleView, i: number): boolean {
  const { end } = view.tokens[i - 1]!;
  if (!/^,? $/.test(gap(view, i - 1))) return false;
  const name = view.names[firstFrom(view.names, end) - 1];
  return name !== undefined && name.end >= end - 2 && name.end <= end + 2;
}

/** "the regions that Moscow claims are its own": a verb inside a relative clause, not the noun. */
function insideRelative(view: ArticleView, i: number): boolean {
  let j = i - 1;
  while (j > 0 && runsOn(view, j) && isNominal(view, j)) j--;
  return j < i - 1 && j >= 0 && runsOn(view, j) && /^(?:that|which|what)$/.test(view.tokens[j]!.norm);
}
