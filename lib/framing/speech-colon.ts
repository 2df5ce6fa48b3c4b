import { isOutletName, isSpeakerNoun } from '../lexicon/speakers';
import { type ArticleView, nameAt, spanAt } from './article-view';
import { isNumeral, PASSIVE, runsOn } from './grammar';
import type { Subject } from './speaker-subject';
import { phraseStartingAt } from './speakers';
import type { Cue, Stretch } from './speech-cue';
import { clauseFollows } from './speech-object';

/** Tokens of the longest sentence that leads to a quotation by a colon without a reporting verb. */
const LONGEST_LEAD = 14;
/** What someone may have to say. */
const MESSAGE =
  /^(?:message|warning|advice|answer|verdict|response|reaction|reply|question|view|word|words|plea|promise|explanation|prediction|assessment|summary|theory|demand|point|conclusion|defence|defense|excuse|request|appeal|motto|philosophy|description|recollection|memory|thoughts?)$/;

/**
 * "Roth was blunt: “…”", "Her message is simple: “…”", "For Roth, the answer is clear: “…”": whose words stand after the colon at token `at`,
 * where no verb of speech says so. Null where the words before the colon do not tell.
 */
export function tellsBeforeColon(view: ArticleView, first: number, at: number): Subject {
  if (at - first >= LONGEST_LEAD || at - first < 2) return null;
  const { tokens } = view;
  const opener = tokens[first]!;
  if (opener.norm === 'for') {
    const whom = phraseStartingAt(view, first + 1, at);
    return whom && view.article.text[whom.span.end] === ',' ? { speaker: whom } : null;
  }
  const possessor = possessorOf(view, first, at);
  if (possessor !== null) {
    if (!MESSAGE.test(nounAfter(view, possessor, at))) return null;
    const owner = OWNER[opener.norm];
    if (owner) return { pronoun: owner, span: spanAt(view.article, opener.start, opener.end) };
    const whose = phraseStartingAt(view, first, possessor + 1);
    return whose && { speaker: whose };
  }
  const pronoun = /^(?:he|she|they)$/.test(opener.norm);
  const subject = pronoun ? null : phraseStartingAt(view, first, at);
  if (!pronoun && (!subject || subject.kind === 'outlet')) return null;
  const end = pronoun ? opener.end : subject!.span.end;
  let next = first;
  while (next <= at && tokens[next]!.start < end) next++;
  if (next > at || !runsOn(view, next - 1)) return null;
  const speaker: Subject = pronoun
    ? { pronoun: opener.norm, span: spanAt(view.article, opener.start, opener.end) }
    : { speaker: subject! };
  const verb = tokens[next]!.norm;
  if (PASSIVE.has(verb)) return at - next <= 4 && !/ing$|ed$/.test(tokens[next + 1]?.norm ?? '') ? speaker : null;
  return /^(?:has|had|have)$/.test(verb) && MESSAGE.test(nounAfter(view, next, at)) ? speaker : null;
}

/** "Her message", "Jane Roe’s message": the token of the possessive that opens a sentence; null where none does. */
function possessorOf(view: ArticleView, first: number, at: number): number | null {
  if (OWNER[view.tokens[first]!.norm]) return first;
  for (let i = first; i < Math.min(at, first + 5); i++) {
    if (/['’]s$/.test(view.tokens[i]!.text)) return i;
    if (!runsOn(view, i)) return null;
  }
  return null;
}

const OWNER: Record<string, string> = { his: 'he', her: 'she', their: 'they', its: 'it' };

/** The first word after a token, up to another, that names something said; "" if none. */
function nounAfter(view: ArticleView, from: number, at: number): string {
  for (let i = from + 1; i <= Math.min(at, from + 5); i++)
    if (MESSAGE.test(view.tokens[i]!.norm)) return view.tokens[i]!.norm;
  return '';
}

/** "10.41 BST Jane Roe: …": the token after the time that a digest puts before a label. */
export function labelStart(view: ArticleView, first: number, at: number): number {
  let i = first;
  while (
    i < at &&
    (isNumeral(view.tokens[i]!.text) || /^(?:am|pm|bst|gmt|utc|est|edt|cet|cest)$/.test(view.tokens[i]!.norm))
  )
    i++;
  return i;
}

/** "Jane Roe, on Instagram: “…”": the last token of who speaks, before the words that tell where. */
export function labelEnd(view: ArticleView, first: number, at: number): number {
  for (let i = first; i < at; i++)
    if (!runsOn(view, i) && /^(?:on|in|at|via|to|speaking|writing|posting)$/.test(view.tokens[i + 1]!.norm)) return i;
  return at;
}

/** "PM: Plan is dead", "Police: Two held after raid", "Roth: dam is “safe for now”": a label before a colon that names who says the rest of the sentence. */
export function labelsStatement(view: ArticleView, first: number, at: number, ceiling: number): boolean {
  const { tokens, article } = view;
  if (article.text.slice(tokens[at]!.end, tokens[at]!.end + 2) !== ': ' || at + 3 >= ceiling) return false;
  const start = labelStart(view, first, at);
  const label = tokens[start]!;
  const name = nameAt(view, label.start);
  if (name && name.end >= tokens[at]!.end) {
    if (isOutletName(name.text)) return false;
    const quoted = /["“‘]/.test(article.text.slice(tokens[at]!.end, tokens[ceiling - 1]!.end));
    return quoted || (name.text.includes(' ') && clauseFollows(view, at + 1, ceiling));
  }
  return start === at && (label.text === 'PM' || (isSpeakerNoun(label.norm) && /^\p{Lu}/u.test(label.text)));
}

/** What such a label says: the rest of the sentence. Null where a quotation follows at once. */
export function headlined(view: ArticleView, cue: Cue, ceiling: number): Stretch | null {
  const { end } = view.tokens[cue.last]!;
  if (/^: ?["“‘«]/.test(view.article.text.slice(end, end + 3))) return null;
  return cue.last + 3 < ceiling ? { first: cue.last + 1, last: ceiling - 1 } : null;
}
