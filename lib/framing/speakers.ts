import type { Span } from '../contracts/comparison';
import { IRREGULAR } from '../lexicon/lemma';
import { isOrganisationNoun, isOutletName, isSpeakerNoun, outletName } from '../lexicon/speakers';
import type { NameMention } from '../text/names';
import { remembered } from '../text/remembered';
import { type ArticleView, firstFrom, nameAt, spanAt, tokenAt } from './article-view';
import { DETERMINERS, isCapital, isNominal, isNumeral, PREPOSITIONS, runsOn } from './grammar';

/** Who speaks, as named in the article. `text` is the fullest name found in it, or the role as it stands ("two U.S. officials"). */
export interface Speaker {
  text: string;
  span: Span;
  kind: 'name' | 'role' | 'outlet';
  plural: boolean;
}

/** The noun phrase that ends at token `end`, read leftwards; null where no one able to speak is named. */
export function phraseEndingAt(view: ArticleView, end: number, floor: number, lenient = false): Speaker | null {
  const segments: { first: number; last: number }[] = [];
  let last = end;
  let i = end;
  while (i >= floor) {
    if (!isNominal(view, i) && !(i === end && isNumeral(view.tokens[i]!.text))) break;
    while (i > floor && runsOn(view, i - 1) && isNominal(view, i - 1)) i--;
    let first = i;
    while (first > floor && runsOn(view, first - 1) && DETERMINERS.has(view.tokens[first - 1]!.norm)) first--;
    segments.unshift({ first, last });
    const before = first - 1;
    if (before <= floor || !runsOn(view, before)) break;
    const link = view.tokens[before]!.norm;
    if (link === 'between') return null;
    // "Many in the valley say".
    if (
      PREPOSITIONS.has(link) &&
      before - 1 >= floor &&
      PEOPLE.test(view.tokens[before - 1]!.norm) &&
      runsOn(view, before - 1)
    )
      if (before - 1 === floor || !runsOn(view, before - 2) || !isNominal(view, before - 2))
        return someone(view, before - 1, end);
    if (!PREPOSITIONS.has(link) && !(link === 'and' && segments.length < 4)) break;
    if (link === 'and' && !(isCapital(view.tokens[before - 1]!.text) || isSpeakerNoun(view.tokens[before - 1]!.norm)))
      break;
    if (!runsOn(view, before - 1)) break;
    last = before - 1;
    i = before - 1;
  }
  if (segments.length === 0) return null;
  for (let s = 0; s < segments.length; s++) {
    const from = segments[s]!.first;
    const person = personOf(view, from, end);
    if (person) return person;
    const head = view.tokens.slice(from, segments[s]!.last + 1);
    const able =
      head.some((t) => isSpeakerNoun(t.norm)) ||
      (head.some((t) => isCapital(t.text)) && (s === segments.length - 1 || joinedByAnd(s)));
    if (able) return speakerOf(view, from, end);
  }
  const lastSegment = segments.at(-1)!;
  if (lenient) {
    const first = segments[0]!.first;
    const atBoundary =
      first === floor || !runsOn(view, first - 1) || /^(?:and|but|as|that)$/.test(view.tokens[first - 1]!.norm);
    return speakerOf(view, atBoundary ? first : lastSegment.first, end);
  }
  const words = view.tokens.slice(lastSegment.first, lastSegment.last + 1);
  return /s$/.test(words.at(-1)!.norm) && words.length < 4 ? speakerOf(view, lastSegment.first, end) : null;

  function joinedByAnd(s: number): boolean {
    return view.tokens[segments[s + 1]!.first - 1]?.norm === 'and';
  }
}

/** The noun phrase that starts at token `start`, read rightwards ("said Prime Minister Jane Roe", "according to two officials who …"). */
export function phraseStartingAt(view: ArticleView, start: number, ceiling: number, lenient = false): Speaker | null {
  let i = start;
  if (i + 2 < ceiling && isSome(view, i) && view.tokens[i + 1]!.norm === 'of' && OF_WHOM.test(view.tokens[i + 2]!.norm))
    return someone(view, i, i + 2);
  if (i < ceiling && isSome(view, i) && (i + 1 === ceiling || !runsOn(view, i))) return someone(view, i, i);
  while (i < ceiling && DETERMINERS.has(view.tokens[i]!.norm) && runsOn(view, i)) i++;
  if (i >= ceiling || !isNominal(view, i)) return null;
  while (i + 1 < ceiling && runsOn(view, i)) {
    const next = view.tokens[i + 1]!;
    if (isNominal(view, i + 1) && !/ed$|ing$/.test(next.norm) && !isPastVerb(next)) i++;
    else if (
      /^(?:of|for|at|from|by|and)$/.test(next.norm) &&
      i + 2 < ceiling &&
      runsOn(view, i + 1) &&
      (isCapital(view.tokens[i + 2]!.text) || DETERMINERS.has(view.tokens[i + 2]!.norm)) &&
      !(next.norm === 'and' && !isCapital(view.tokens[i]!.text))
    ) {
      i += 2;
      while (i + 1 < ceiling && DETERMINERS.has(view.tokens[i]!.norm) && runsOn(view, i)) i++;
    } else if (
      next.norm === 'and' &&
      i + 2 < ceiling &&
      isSpeakerNoun(view.tokens[i]!.norm) &&
      isSpeakerNoun(view.tokens[i + 2]!.norm)
    )
      i += 2;
    else break;
  }
  i = knowingEnd(view, start, i, ceiling);
  const words = view.tokens.slice(start, i + 1);
  // "said the club's owner, Jane Roe": the name after the comma speaks.
  const next = view.tokens[i + 1];
  if (next && i + 1 < ceiling && words.some((t) => isSpeakerNoun(t.norm)) && /^, $/.test(textBetween(view, i))) {
    const named = nameAt(view, next.start);
    if (
      named?.text.includes(' ') &&
      !isOutletName(named.text) &&
      !words.some((t) => isCapital(t.text) && nameAt(view, t.start)?.text.includes(' '))
    ) {
      let last = i + 1;
      while (last + 1 < ceiling && view.tokens[last]!.end < named.end) last++;
      const after = view.article.text.slice(named.end, named.end + 2);
      if (/^[,.;\n]|^$/.test(after)) return speakerOf(view, i + 1, last);
    }
  }
  if (!lenient && !words.some((t) => isCapital(t.text) || isSpeakerNoun(t.norm))) return null;
  return speakerOf(view, start, i);
}

/** "two people familiar with the matter", "a person with knowledge of the talks": where the words that say how they know end. */
function knowingEnd(view: ArticleView, start: number, end: number, ceiling: number): number {
  if (!/^(?:familiar|close|briefed|with)$/.test(view.tokens[end + 1]?.norm ?? '') || !runsOn(view, end)) return end;
  if (!view.tokens.slice(start, end + 1).some((t) => isSpeakerNoun(t.norm))) return end;
  if (!/\b(?:familiar with|close to|briefed on|knowledge of|ties to|access to)\b/.test(restOf(view, end, ceiling)))
    return end;
  let last = end;
  while (
    last + 1 < ceiling &&
    runsOn(view, last) &&
    last - end < 8 &&
    (!KNOWING_ENDS.test(view.tokens[last + 1]!.norm) || view.tokens[last]!.norm === 'briefed')
  )
    last++;
  return last;
}
const KNOWING_ENDS = /^(?:who|which|that|said|told|and|but|in|on|speaking)$/;

function restOf(view: ArticleView, from: number, ceiling: number): string {
  const last = Math.min(from + 8, ceiling - 1);
  return view.article.text.slice(view.tokens[from]!.end, view.tokens[last]!.end);
}

/** Of these "in the valley" and the like tell who is meant. */
const PEOPLE = /^(?:many|some|others|several|those)$/;
const SOME = /^(?:one|another|others|some|many|several|both|most|few|none|two|three|four)$/;
export const OF_WHOM = /^(?:them|those|these|us|whom)$/;

export function isSome(view: ArticleView, at: number): boolean {
  return SOME.test(view.tokens[at]!.norm);
}

/** "One", "others", "one of them": someone of those spoken of before. */
export function someone(view: ArticleView, first: number, last: number): Speaker {
  const span = spanAt(view.article, view.tokens[first]!.start, view.tokens[last]!.end);
  return { text: span.text, span, kind: 'role', plural: !/^(?:one|another|none)$/.test(view.tokens[first]!.norm) };
}

/** "won", "told": an irregular past form; nouns of the same table ("people") excepted. */
function isPastVerb(token: { norm: string; text: string }): boolean {
  return (
    IRREGULAR[token.norm] !== undefined &&
    !isCapital(token.text) &&
    !/^(?:people|men|women|children|lives|left|found|lead|felt|cost)$/.test(token.norm)
  );
}

export function textBetween(view: ArticleView, before: number): string {
  return view.article.text.slice(view.tokens[before]!.end, view.tokens[before + 1]!.start);
}

/** The first word after capitalised titles: "Colonel Jane Roe" → "Jane". */
export function afterTitles(view: ArticleView, first: number, last: number): number {
  let i = first;
  while (i < last && isCapital(view.tokens[i]!.text) && isTitle(view.tokens[i]!.text)) i++;
  return nameAt(view, view.tokens[first]!.start) ? first : i;
}

function isTitle(word: string): boolean {
  return (
    isSpeakerNoun(word.toLowerCase()) ||
    /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev|Prof)$/.test(word)
  );
}

/** Words that open a noun phrase or a sentence and name no one. */
const LEADING = /^(?:the|a|an|that|otherwise|however|meanwhile|still|now|then|and|but|also|so)$/;

function speakerOf(view: ArticleView, first: number, last: number): Speaker {
  let from = first;
  while (from < last && LEADING.test(view.tokens[from]!.norm)) from++;
  for (let i = last - 1; i >= from; i--)
    if (
      IRREGULAR[view.tokens[i]!.norm] !== undefined &&
      !isCapital(view.tokens[i]!.text) &&
      !isSpeakerNoun(view.tokens[i]!.norm) &&
      !PREPOSITIONS.has(view.tokens[i + 1]!.norm)
    ) {
      from = i + 1;
      break;
    }
  const span = spanAt(view.article, view.tokens[from]!.start, view.tokens[last]!.end);
  const words = view.tokens.slice(from, last + 1);
  const of = personOf(view, from, last);
  if (of) return of;
  const names: NameMention[] = [];
  for (let i = firstFrom(view.names, span.start - 1); i < view.names.length && view.names[i]!.end <= span.end + 2; i++)
    names.push(view.names[i]!);
  const outlet = [span.text, ...names.map((n) => n.text)].find((text) => isOutletName(text.replace(/['’]s$/, '')));
  const firstRole = words.findIndex((t) => !isCapital(t.text) && isSpeakerNoun(t.norm));
  const trailing = names.at(-1);
  const and = words.some((t) => t.norm === 'and');
  if (
    trailing &&
    trailing.end >= span.end - 2 &&
    !and &&
    !words.some((t) => PREPOSITIONS.has(t.norm) && !isCapital(t.text)) &&
    !isOutletName(trailing.text)
  ) {
    const lastWord = words.at(-1)!;
    if (!isSpeakerNoun(lastWord.norm) || isCapital(lastWord.text))
      return {
        text: withoutTitle(strip(trailing.text)),
        span: spanAt(view.article, trailing.start, trailing.end),
        kind: 'name',
        plural: false,
      };
  }
  if (and && names.length > 1 && trailing && trailing.end >= span.end - 2)
    return { text: names.map((n) => withoutTitle(strip(n.text))).join(' and '), span, kind: 'name', plural: true };
  const head = firstRole >= 0 ? words[firstRole]! : words.at(-1)!;
  if (outlet && (firstRole < 0 || /^(?:report|story|article|account)s?$/.test(head.norm)))
    return { text: outletName(outlet), span, kind: 'outlet', plural: false };
  return {
    text: strip(withoutHistory(span.text)),
    span,
    kind: names.length > 0 && firstRole < 0 ? 'name' : 'role',
    plural: /s$/.test(head.norm) && !/ss$/.test(head.norm),
  };
}

/** "documents seen by the Courier", "a study published last year": what they are, without where they come from. */
function withoutHistory(phrase: string): string {
  return phrase.replace(HISTORY, '');
}
const HISTORY =
  / (?:seen|obtained|published|released|issued|posted|filed|signed|sent|written|leaked|reviewed|commissioned|conducted|carried out|made public|dated)(?: .*)?$/;

/** "Jane Roe of the drivers’ union", "Jane Roe from the ministry": the person with a name whom the rest tells more of. */
function personOf(view: ArticleView, first: number, last: number): Speaker | null {
  let name = nameAt(view, view.tokens[first]!.start);
  // "Republican Sen. Jane Roe of Ohio": what the abbreviation parts from the name is a title.
  for (let i = first; name && i < Math.min(first + 3, last); i++) {
    const next = nameAt(view, view.tokens[i + 1]!.start);
    if (next?.text.includes(' ') && isTitle(view.tokens[i]!.text)) name = next;
  }
  // "Law professor Jane Roe of the university": what she is stands before the name.
  for (let i = first; !name?.text.includes(' ') && i < Math.min(first + 4, last) && runsOn(view, i); i++) {
    if (PREPOSITIONS.has(view.tokens[i]!.norm)) break;
    if (isSpeakerNoun(view.tokens[i]!.norm)) name = nameAt(view, view.tokens[i + 1]!.start);
  }
  if (!name?.text.includes(' ') || isOutletName(name.text)) return null;
  const inside = name.text.includes(' of ') ? NAME_OF.exec(name.text)?.[1]?.trimEnd() : undefined;
  if (inside && !inside.split(' ').some((word) => isSpeakerNoun(word.toLowerCase()) || isOrganisationNoun(word)))
    return {
      text: inside,
      span: spanAt(view.article, name.start, name.start + inside.length),
      kind: 'name',
      plural: false,
    };
  if (name.text.split(' ').some((word) => isOrganisationNoun(word.toLowerCase()))) return null;
  const next = tokenAt(view, name.end) + 1;
  if (next >= last || !/^(?:of|from|for|at)$/.test(view.tokens[next]!.norm)) return null;
  const span = spanAt(view.article, name.start, name.end);
  return { text: withoutTitle(strip(name.text)), span, kind: 'name', plural: false };
}

/** "Jane Roe of the": a full name and the start of what she belongs to, taken for one name. */
const NAME_OF = /^((?:\p{Lu}[\p{L}.’'-]+ ){2,3})of /u;

/** "Ukrainian President Volodymyr Zelensky" → "Volodymyr Zelensky"; a name that is only a title and one word keeps its last word. */
export const withoutTitle: (name: string) => string = remembered(10_000, (name) => {
  const words = name.split(/\s+/);
  let cut = 0;
  for (let i = 0; i < words.length - 1; i++) {
    if (
      !isSpeakerNoun(words[i]!.toLowerCase()) &&
      !/^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Prime|Vice)\.?$/.test(words[i]!)
    )
      continue;
    cut = words[i + 1] === 'of' && i + 3 < words.length ? i + 3 : i + 1;
  }
  if (words[cut] === 'State' && words.length - cut > 2) cut++;
  return words.slice(cut).join(' ');
});

/** A name without its possessive ending and the letters after it. */
export function strip(text: string): string {
  const bare = POSSESSIVE.test(text.slice(-2)) ? text.replace(POSSESSIVE, '') : text;
  return (/[A-Z]$/.test(bare) ? bare.replace(LETTERS, '') : bare).trimEnd();
}
const POSSESSIVE = /['’]s?$/;
const LETTERS = /(?<=\p{Ll} )(?:MP|MSP|MEP|TD|KC|QC|OBE|MBE|CBE|FRS)$/u;
