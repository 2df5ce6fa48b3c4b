import type { Span } from '../contracts/comparison';
import { isOutletName, isSpeakerNoun } from '../lexicon/speakers';
import { type ArticleView, nameAt, quoteAt, spanAt, tokenAt } from './article-view';
import { isBetween, isCalendar, isCapital, isNominal, PASSIVE, PREPOSITIONS, PRONOUNS, runsOn } from './grammar';
import { afterTitles, isSome, OF_WHOM, phraseEndingAt, type Speaker, someone, textBetween } from './speakers';

/** Words of the longest relative clause without a comma between a subject and its verb. */
const LONGEST_RELATIVE = 10;
/** Words of the longest parenthesis between dashes. */
const LONGEST_DASHED = 16;

/** "A neighbour who filmed the flood said": whom the relative clause that ends at a token tells of. */
function relativeHead(view: ArticleView, end: number, floor: number): Speaker | null {
  for (let i = end; i > floor && end - i < LONGEST_RELATIVE && runsOn(view, i - 1); i--) {
    const { norm } = view.tokens[i]!;
    if (/^(?:and|but|because|when|as|while|after|before|if)$/.test(norm)) return null;
    // "a lawyer representing the family", "a person briefed on the talks", "residents evacuated on Monday".
    const reduced =
      i < end &&
      i - 1 >= floor &&
      /(?:ing|ed)$/.test(norm) &&
      !PREPOSITIONS.has(norm) &&
      isSpeakerNoun(view.tokens[i - 1]!.norm);
    if (reduced && norm !== 'including') {
      const head = phraseEndingAt(view, i - 1, floor);
      return head && /ing$|^briefed$/.test(norm)
        ? { ...head, text: `${head.text} ${spanBetween(view, i, end)}` }
        : head;
    }
    // "a report she wrote in 2021 warned": what was written, not when.
    if (PRONOUNS.has(norm) && i < end && i - 1 >= floor && isSpeakerNoun(view.tokens[i - 1]!.norm))
      return phraseEndingAt(view, i - 1, floor);
    if (norm !== 'who' && norm !== 'that' && norm !== 'which') continue;
    if (norm === 'who' && i > floor && (isSome(view, i - 1) || view.tokens[i - 1]!.norm === 'those'))
      return someone(view, i - 1, end);
    return end - i >= 2 && isSpeakerNoun(view.tokens[i - 1]!.norm) ? phraseEndingAt(view, i - 1, floor) : null;
  }
  return null;
}

function spanBetween(view: ArticleView, first: number, last: number): string {
  return view.article.text.slice(view.tokens[first]!.start, view.tokens[last]!.end);
}

/** "Court papers filed on Monday say": what was filed, where a day ends the words that tell of it. */
function documentHead(view: ArticleView, end: number, floor: number): Speaker | null {
  if (!isCalendar(view.tokens[end]!.norm) && !/^(?:week|month|year|night|morning)$/.test(view.tokens[end]!.norm))
    return null;
  for (let i = end - 1; i > floor && end - i < LONGEST_RELATIVE && runsOn(view, i); i--)
    if (
      /^(?:filed|published|released|issued|posted|sent|obtained|seen|made|unsealed|leaked|signed)$/.test(
        view.tokens[i]!.norm,
      )
    )
      return phraseEndingAt(view, i - 1, floor);
  return null;
}

/** Where the subject of a cue stands: a phrase, a pronoun to be resolved, or nothing in sight. */
export type Subject = { speaker: Speaker } | { pronoun: string; span: Span } | null;

/** The subject to the left of token `cue`, within its sentence that starts at token `floor`. */
export function subjectBefore(view: ArticleView, cue: number, floor: number, lenient = false): Subject {
  let i = cue - 1;
  while (i >= floor && runsOn(view, i) && isBetween(view.tokens[i]!.norm)) i--;
  i = beforeHearsay(view, i, floor);
  if (i < floor) return null;
  const between = view.article.text.slice(view.tokens[i]!.end, view.tokens[i + 1]!.start);
  if (/["“”]/.test(between) && !/,["”]?\s*$/.test(between)) return null;
  if (/^\) ?$/.test(between)) {
    // "Roth (Green, Upper Vess) said": what stands in brackets says more of the one before them.
    const open = view.article.text.lastIndexOf('(', view.tokens[i]!.start);
    const before = open < 0 ? -1 : tokenAt(view, open);
    return before >= floor && before < i && !view.article.text.slice(view.tokens[before]!.end, open).trim()
      ? subjectEndingAt(view, before, floor, lenient)
      : null;
  }
  if (between.includes(',')) {
    // A parenthesis between subject and verb: "Ushakov, an adviser to the Kremlin, told".
    if (/["”]/.test(between)) return null;
    let j = i;
    while (j > floor && !/,/.test(view.article.text.slice(view.tokens[j - 1]!.end, view.tokens[j]!.start))) j--;
    if (j <= floor || j === i + 1) return null;
    if (quoteAt(view, view.tokens[j - 1]!.start)) return null;
    // "Norland's president, Erik Tamm, said": the name in the parenthesis speaks, the phrase before it is his office.
    const named = nameAt(view, view.tokens[afterRoles(view, j, i)]!.start);
    if (named?.text.includes(' ') && named.end >= view.tokens[i]!.end - 2 && !isOutletName(named.text)) {
      const inside = phraseEndingAt(view, i, j);
      const some = OF_WHOM.test(view.tokens[j - 1]!.norm) || isSome(view, j - 1);
      if (inside?.kind === 'name' && some) return { speaker: inside };
      const office = phraseEndingAt(view, j - 1, floor, lenient);
      if (inside?.kind === 'name' && office && office.kind === 'role') {
        // "Venn and her deputy, Tom Reed, said": both of them.
        const other = /^(.*?\p{Lu}\S*) and (?:his|her|their|the) /u.exec(office.text)?.[1];
        return other
          ? { speaker: { ...inside, text: `${other} and ${inside.text}`, plural: true } }
          : { speaker: inside };
      }
    }
    const speaker = phraseEndingAt(view, j - 1, floor, lenient);
    return speaker ? { speaker: (speaker.kind === 'role' && nameBeside(view, speaker, floor)) || speaker } : null;
  }
  if (/^ ?[–—] ?$/.test(between)) {
    // "Roth – who has run the plant since May – said": what stands between dashes says more of the one before them.
    for (let j = i; j > floor && i - j < LONGEST_DASHED; j--)
      if (/^ ?[–—] ?$/.test(textBetween(view, j - 1))) return subjectEndingAt(view, j - 1, floor, lenient);
    return null;
  }
  if (between.trim() !== '' && !/^[-.\s]*$/.test(between)) return null;
  return subjectEndingAt(view, i, floor, lenient);
}

/** "One of them, farmer Tom Eddery, said": the token after the words that say what he is. */
function afterRoles(view: ArticleView, first: number, last: number): number {
  let i = first;
  while (i < last && i - first < 4 && !isCapital(view.tokens[i]!.text) && runsOn(view, i)) i++;
  return i > first && isSpeakerNoun(view.tokens[i - 1]!.norm) ? i : afterTitles(view, first, last);
}

/** "Roth is understood to have argued": the token before "is"; the token itself where no such words stand. */
function beforeHearsay(view: ArticleView, i: number, floor: number): number {
  if (i - 2 < floor || view.tokens[i]!.norm !== 'to' || !HEARSAY.test(view.tokens[i - 1]!.norm)) return i;
  let at = i - 2;
  if (!PASSIVE.has(view.tokens[at]!.norm) || !runsOn(view, i - 1)) return i;
  while (at >= floor && isBetween(view.tokens[at]!.norm) && runsOn(view, at)) at--;
  return at;
}
const HEARSAY = /^(?:understood|said|believed|reported|thought|alleged|known|rumou?red|claimed)$/;

/** "Roth, professor of hydrology, whose study ran for years, says": the name right before a role between commas. */
function nameBeside(view: ArticleView, { span }: Speaker, floor: number): Speaker | null {
  const first = tokenAt(view, span.start);
  if (first <= floor || !/^, $/.test(textBetween(view, first - 1))) return null;
  const inside = phraseEndingAt(view, first - 1, floor);
  return inside?.kind === 'name' && inside.text.includes(' ') ? inside : null;
}

function subjectEndingAt(view: ArticleView, i: number, floor: number, lenient: boolean): Subject {
  const token = view.tokens[i]!;
  if (PRONOUNS.has(token.norm)) return { pronoun: token.norm, span: spanAt(view.article, token.start, token.end) };
  if (isSome(view, i) && (i === floor || !isNominal(view, i - 1) || !runsOn(view, i - 1)))
    return { speaker: someone(view, i, i) };
  if (OF_WHOM.test(token.norm) && i - 2 >= floor && view.tokens[i - 1]!.norm === 'of' && isSome(view, i - 2))
    return { speaker: someone(view, i - 2, i) };
  if (/^(?:who|which|that)$/.test(token.norm)) {
    // "a move that promises to": what stands right before "that" must itself be able to speak.
    const head = view.tokens[i - 1];
    if (token.norm !== 'who' && head && !isCapital(head.text) && !isSpeakerNoun(head.norm)) return null;
    const speaker = i > floor ? phraseEndingAt(view, i - 1, floor) : null;
    return speaker ? { speaker } : null;
  }
  if (token.norm === 'and' || token.norm === 'but') return null;
  const source = documentHead(view, i, floor);
  if (source) return { speaker: source };
  const told = relativeHead(view, i, floor);
  if (told) return { speaker: told };
  const speaker = phraseEndingAt(view, i, floor, lenient);
  return speaker ? { speaker } : null;
}
