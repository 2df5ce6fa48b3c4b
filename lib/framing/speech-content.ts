import type { ArticleView } from './article-view';
import { gap, quoteAt } from './article-view';
import { DETERMINERS, isCalendar, isCapital, isNominal, isNumeral, PREPOSITIONS, PRONOUNS, runsOn } from './grammar';
import { type Cue, SCARE_WORDS, type Stretch } from './speech-cue';
import { clauseFollows, type Mode, objectThen } from './speech-object';
import { AUDIENCE, thatAfter } from './speech-that';

const OPENERS = new Set([
  'while',
  'if',
  'although',
  'though',
  'when',
  'once',
  'because',
  'unless',
  'since',
  'despite',
  'after',
  'as',
  'in',
  'on',
  'until',
  'by',
]);
const ADJUNCTS = new Set([
  'if',
  'when',
  'after',
  'before',
  'although',
  'though',
  'but',
  'while',
  'unless',
  'until',
  'despite',
  'amid',
  'since',
  'during',
  'whereas',
  'ahead',
]);
const COPULAS = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had']);

/**
 * What an indirect cue reports: the core clause after it. Adjuncts that may be the reporter's own ("during the call", "when he took
 * office"), relative clauses and later coordinated verbs are left out, so that no word is credited to a speaker that need not be theirs.
 */
export function contentAfter(view: ArticleView, cue: Cue, ceiling: number): Stretch | null {
  const start = contentStart(view, cue, ceiling);
  if (start === null || start.at >= ceiling) return null;
  const last = coreEnd(view, start.at, ceiling, start.mode);
  const words = last - start.at + 1;
  // "urged residents to leave."
  const closing = start.mode === 'to' && last === ceiling - 1;
  return closing || words >= LEAST_WORDS[start.mode] ? { first: start.at, last } : null;
}

/** "As the mayor put it, the town dodged a flood": the clause after the comma. Null where the sentence does not open with "as". */
export function contentAfterAs(view: ArticleView, cue: Cue, floor: number, ceiling: number): Stretch | null {
  if (cue.form !== 'verb' || view.tokens[floor]!.norm !== 'as' || cue.first - floor > LONGEST_OPENING) return null;
  for (let i = cue.last; i + 3 < ceiling && i < cue.last + 4; i++)
    if (gap(view, i).includes(',')) {
      const last = coreEnd(view, i + 1, ceiling, 'clause');
      return last - i >= 3 ? { first: i + 1, last } : null;
    }
  return null;
}
/** "In her words, it was a flood": the statement after the comma that follows a cue; null where no comma does. */
export function statementAfter(view: ArticleView, cue: Cue, ceiling: number): Stretch | null {
  if (cue.last + 3 >= ceiling || !gap(view, cue.last).startsWith(',')) return null;
  const last = coreEnd(view, cue.last + 1, ceiling, 'clause');
  return last - cue.last >= LEAST_WORDS.clause ? { first: cue.last + 1, last } : null;
}

/** Tokens of the longest subject with its verb after "as". */
const LONGEST_OPENING = 12;

/**
 * The clause before a cue: "The plan goes ahead, Smith said." `subject` is the first token of the subject. Where the cue closes its sentence all
 * of the clause is what was said, adjuncts included ("The dam broke when the river rose, officials said.").
 */
export function contentBefore(view: ArticleView, floor: number, subject: number, closing = false): Stretch | null {
  if (subject - 2 < floor || !/,/.test(gap(view, subject - 1))) return null;
  let first = floor;
  if (/^(?:but|and|however|still|meanwhile)$/.test(view.tokens[first]!.norm)) first++;
  // "14.15: Staff are tired, says the union": a time or a label is not part of it.
  for (let i = first; i < first + 3 && i + 1 < subject; i++) if (/^\s?: /.test(gap(view, i))) first = i + 1;
  const last = closing
    ? clauseEnd(view, first, subject)
    : Math.min(subject - 1, coreEnd(view, first, subject, 'clause'));
  // "As the violence grew, police declared a riot": a clause that only opens the sentence is not what was said.
  if (SUBORDINATORS.test(view.tokens[first]!.norm) && !textOf(view, first, last).includes(',')) return null;
  return last - first >= (closing ? 2 : 3) ? { first, last } : null;
}

/** The last token before a subject, or before the first mark that parts statements or quotes words. */
function clauseEnd(view: ArticleView, first: number, subject: number): number {
  let last = first;
  while (last + 1 < subject) {
    if (/[;:“”"]|\.{3}|…/.test(gap(view, last))) {
      const quoted = fewQuoted(view, last + 1);
      if (quoted === 0 || last + quoted + 1 >= subject) break;
      last += quoted;
    }
    last++;
  }
  return last;
}

/** How many words the quotation that opens at a token has; 0 where none opens or it is more than a scare quotation. */
function fewQuoted(view: ArticleView, token: number): number {
  const { start } = view.tokens[token]!;
  const quote = quoteAt(view, start);
  if (quote?.start !== start) return 0;
  let words = 0;
  while (token + words < view.tokens.length && view.tokens[token + words]!.start < quote.end) words++;
  return words <= SCARE_WORDS ? words : 0;
}

const SUBORDINATORS =
  /^(?:according|asked|pressed|speaking|as|when|while|after|before|since|although|though|if|because|until|once)$/;

function textOf(view: ArticleView, first: number, last: number): string {
  return view.article.text.slice(view.tokens[first]!.start, view.tokens[last]!.end);
}

const LEAST_WORDS: Record<Mode, number> = { clause: 3, to: 2, np: 1 };

function contentStart(view: ArticleView, cue: Cue, ceiling: number): { at: number; mode: Mode } | null {
  const { tokens } = view;
  const takes = cue.verb?.takes ?? ['that'];
  const next = cue.last + 1;
  if (next >= ceiling) return null;
  if (tokens[next]!.norm === 'to' && takes.includes('to') && runsOn(view, cue.last) && next + 1 < ceiling)
    return { at: next + 1, mode: 'to' };
  // "promised not to raise fares."
  if (
    tokens[next]!.norm === 'not' &&
    tokens[next + 1]?.norm === 'to' &&
    takes.includes('to') &&
    runsOn(view, cue.last) &&
    next + 2 < ceiling
  )
    return { at: next, mode: 'clause' };
  if (cue.verb?.verb === 'find') {
    // "found no evidence that": what was looked for belongs to what was found.
    for (let i = next; i + 1 < Math.min(ceiling, next + 3); i++)
      if (EVIDENCE.test(tokens[i]!.norm) && /^(?:that|of|to)$/.test(tokens[i + 1]!.norm) && runsOn(view, i))
        return { at: next, mode: 'clause' };
  }
  const that = thatAfter(view, cue, ceiling);
  const asked = that === null && cue.verb ? objectThen(view, cue, ceiling) : null;
  if (asked) return asked;
  if (
    (takes.includes('whether') || (cue.verb?.verb === 'tell' && tokens[next]!.norm === 'how')) &&
    /^(?:whether|if|why|how|what|where|who)$/.test(tokens[next]!.norm) &&
    runsOn(view, cue.last)
  )
    return { at: cue.verb?.verb === 'tell' ? next + 1 : next, mode: 'clause' };
  if (takes.length === 1 && takes[0] === 'quote' && /^(?:it|him|her|them|this)$/.test(tokens[next]!.norm)) {
    const at = tokens[next + 1]?.norm === 'as' ? next + 2 : next + 1;
    return /^(?:call|describe|label|dub|brand|term|characterize|characterise)$/.test(cue.verb!.verb) &&
      at < ceiling &&
      runsOn(view, next)
      ? { at, mode: 'np' }
      : null;
  }
  if (that !== null) return { at: afterParenthesis(view, that + 1, ceiling), mode: 'clause' };
  if (takes.includes('np') && !(takes.includes('bare') && clauseFollows(view, next, ceiling))) {
    if (!runsOn(view, cue.last) || /^(?:this|that|it|these|those|himself|herself)$/.test(tokens[next]!.norm))
      return null;
    if (COURTESY.test(tokens[next]!.norm) || COURTESY.test(tokens[Math.min(next + 1, ceiling - 1)]!.norm)) return null;
    return isNominal(view, next) || DETERMINERS.has(tokens[next]!.norm) ? { at: next, mode: 'np' } : null;
  }
  let at = next;
  if (cue.verb && AUDIENCE.has(cue.verb.verb)) {
    const after = skipAudience(view, at, ceiling);
    if (after !== null) at = after;
    else if (!takes.includes('bare') || cue.verb.verb === 'tell' || !clauseFollows(view, at, ceiling)) return null;
  } else if (!takes.includes('bare')) return gerund(at) ? { at, mode: 'clause' } : null;
  while (
    at < ceiling &&
    (isCalendar(tokens[at]!.norm) || (tokens[at]!.norm === 'on' && isCalendar(tokens[at + 1]?.norm ?? '')))
  )
    at++;
  if (at >= ceiling || !plain(at)) return null;
  if (
    takes.includes('bare') &&
    !ALWAYS_CLAUSE.has(cue.verb?.verb ?? 'say') &&
    !clauseFollows(view, at, ceiling) &&
    !gerund(at)
  )
    return null;
  const word = tokens[at]!;
  if (gerund(at)) return { at, mode: 'clause' };
  if (PRONOUNS.has(word.norm) || DETERMINERS.has(word.norm) || word.norm === 'there' || COPULAS.has(word.norm))
    return { at, mode: 'clause' };
  if (isCapital(word.text) || isNumeral(word.text)) return { at, mode: 'clause' };
  if (isNominal(view, at) && runsOn(view, at) && at + 2 < ceiling && !/ed$/.test(word.norm))
    return { at, mode: 'clause' };
  return null;

  function plain(i: number): boolean {
    return /^\s$/.test(gap(view, i - 1));
  }
  function gerund(i: number): boolean {
    return /^(?:report|admit|deny|describe)$/.test(cue.verb?.verb ?? '') && /ing$/.test(tokens[i]!.norm) && plain(i);
  }
}

/** What is expressed but says nothing. */
const COURTESY = /^(?:condolences?|sympathy|sympathies|gratitude|thanks)$/;

const EVIDENCE = /^(?:evidence|proof|indication|indications|sign|signs|link|trace|traces|reason)$/;

/** Verbs whose object without "that" is nearly always a clause; the others ("confirmed the report") need one in sight. */
const ALWAYS_CLAUSE = new Set(
  'say tell state claim allege purport assert contend argue maintain reckon conclude warn caution admit concede acknowledge predict forecast estimate project note suggest indicate imply'.split(
    ' ',
  ),
);
/** "that, of course, Putin did not": the token after a short parenthesis. */
function afterParenthesis(view: ArticleView, at: number, ceiling: number): number {
  if (!gap(view, at - 1).includes(',')) return at;
  for (let i = at; i + 1 < Math.min(ceiling, at + 4); i++) if (gap(view, i).includes(',')) return i + 1;
  return at;
}

/** "told European leaders he …": the token after the audience. */
function skipAudience(view: ArticleView, at: number, ceiling: number): number | null {
  let i = at;
  if (view.tokens[i]?.norm === 'to') i++;
  while (i < ceiling && DETERMINERS.has(view.tokens[i]!.norm)) i++;
  const start = i;
  while (i < ceiling && isNominal(view, i) && (i === start || runsOn(view, i - 1))) i++;
  return i < ceiling && (PRONOUNS.has(view.tokens[i]!.norm) || DETERMINERS.has(view.tokens[i]!.norm)) ? i : null;
}

function coreEnd(view: ArticleView, start: number, ceiling: number, mode: Mode): number {
  const { tokens } = view;
  let openers = OPENERS.has(tokens[start]!.norm) ? 1 : 0;
  let i = start;
  while (i + 1 < ceiling) {
    const between = gap(view, i);
    const next = tokens[i + 1]!;
    const length = i - start + 1;
    if (singleQuoted(i + 1)) {
      i++;
      continue;
    }
    if (
      i > start &&
      singleQuoted(i) &&
      (/^["”’] $/.test(between) || (/^(?:,["”’]|["”’],?) (?:and )?["“‘]$/.test(between) && singleQuoted(i + 1))) &&
      !/^(?:and|but)$/.test(next.norm)
    ) {
      i++;
      continue;
    }
    if (/[;:—–“”"]|\s-\s|\.{3}|…/.test(between)) break;
    if (between.includes(',')) {
      if (openers > 0) openers--;
      else {
        const relative = /^(?:which|who|whose)$/.test(next.norm) ? commaAfter(i + 1, 28) : null;
        if (
          relative !== null &&
          relative + 2 < ceiling &&
          !/^(?:and|but|which|who)$/.test(tokens[relative + 1]!.norm)
        ) {
          i = relative + 1;
          continue;
        }
        const close = commaAfter(i + 1, 6);
        if (close === null || close - i > 4 || /^(?:which|who|including|and|but|as|according)$|ing$/.test(next.norm))
          break;
        i = close + 1;
        continue;
      }
    }
    if (length >= 3 && /^(?:which|who|whose)$/.test(next.norm) && !/^\s$/.test(between)) break;
    // "a memo in which": a clause of its own.
    if (length >= 3 && PREPOSITIONS.has(next.norm) && /^(?:which|whom)$/.test(tokens[i + 2]?.norm ?? '')) break;
    if (length >= 3 && next.norm === 'that' && isNominal(view, i) && mode !== 'np' && !restricts(i + 1)) {
      if (
        !(i - 1 > start && /^(?:so|such)$/.test(tokens[i - 1]!.norm)) &&
        !/^(?:say|says|said|believe|believes|believed|clear|sure|certain|possible|likely|so|fact|hope|hopes|hoped)$/.test(
          tokens[i]!.norm,
        )
      )
        break;
    }
    if (length >= 3 && next.norm === 'but') break;
    if (length >= 3 && ADJUNCTS.has(next.norm) && openers === 0 && !ownAdjunct(i + 1)) break;
    if (next.norm === 'according') break;
    if (length >= 4 && next.norm === 'and' && i + 2 < ceiling && /(?:ed|^has|^had)$/.test(tokens[i + 2]!.norm)) break;
    if (mode === 'to' && length >= 3 && /^(?:to|by|as)$/.test(next.norm)) break;
    if (
      mode === 'np' &&
      ((PREPOSITIONS.has(next.norm) &&
        !/^(?:of|about|over|regarding|with|for|to|against|toward|towards|into|until|between)$/.test(next.norm)) ||
        /^(?:as|that|because)$/.test(next.norm) ||
        (next.norm === 'and' && !pairOfAdjectives(i)))
    )
      break;
    i++;
  }
  return i;

  /** "pillars of ore that held up the roof": tells which ones are meant. */
  function restricts(k: number): boolean {
    const verb = view.words[k + 1];
    return (
      k + 2 < ceiling &&
      verb !== undefined &&
      /^\s$/.test(gap(view, k - 1)) &&
      (verb.form === 'past' || verb.between) &&
      !isCapital(tokens[k + 1]!.text)
    );
  }
  /** "a full and independent inquiry". */
  function pairOfAdjectives(k: number): boolean {
    if (k !== start + 1 || !DETERMINERS.has(tokens[start]!.norm) || k + 3 >= ceiling) return false;
    return (
      isNominal(view, k + 2) && isNominal(view, k + 3) && view.words[k + 2]!.form === 'base' && !view.words[k + 2]!.verb
    );
  }
  /** "have had since 2022", "would go ahead": no adjunct, but part of the clause. */
  function ownAdjunct(k: number): boolean {
    const { norm } = tokens[k]!;
    if (norm === 'ahead') return tokens[k + 1]?.norm !== 'of';
    if (norm !== 'since') return false;
    for (let j = start; j < k; j++) if (/^(?:has|have|had|been)$/.test(tokens[j]!.norm)) return true;
    return false;
  }
  /** One word in quotation marks inside a clause: "he was “dismayed” by it". */
  function singleQuoted(k: number): boolean {
    if (k <= start || k >= ceiling || !/^ ["“‘]$/.test(gap(view, k - 1))) return false;
    const { end } = tokens[k]!;
    return /^(?:["”’]|[.,]["”’])/.test(view.article.text.slice(end, end + 2));
  }
  function commaAfter(from: number, reach: number): number | null {
    for (let k = from; k + 2 < ceiling && k < from + reach; k++) if (gap(view, k).includes(',')) return k;
    return null;
  }
}
