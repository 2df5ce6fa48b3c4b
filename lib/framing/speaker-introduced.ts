import { isOutletName, isSpeakerNoun } from '../lexicon/speakers';
import type { NameMention } from '../text/names';
import { type ArticleView, firstFrom, gap, nameAt, quoteAt, spanAt } from './article-view';
import { isNumeral, PASSIVE, PREPOSITIONS, runsOn } from './grammar';
import type { SpeakerMemory } from './speaker-memory';
import { phraseStartingAt, type Speaker, strip, withoutTitle } from './speakers';

/** How far into a sentence the name may stand that it opens with. Characters. */
const OPENING = 30;

/** A sentence that opens with a full name makes it the one a later "he" means: that person, if it is one. */
export function openWithName(view: ArticleView, first: number, memory: SpeakerMemory): Speaker | null {
  const opening = afterTime(view, first);
  const token = view.tokens[opening];
  if (!token) return null;
  const name = view.names[firstFrom(view.names, token.start)];
  if (!name || name.start > token.start + OPENING || !name.text.includes(' ') || quoteAt(view, name.start)) return null;
  const between = view.article.text.slice(token.start, name.start);
  for (let i = opening; view.tokens[i]!.start < name.start; i++) {
    const { norm } = view.tokens[i]!;
    if (PREPOSITIONS.has(norm) || norm.endsWith('ing')) return null;
  }
  if (/[,.]/.test(between) && !OFFICE_FIRST.test(between)) return null;
  const other = withAnother(view, name);
  if (other) {
    memory.meet(other);
    return null;
  }
  return personOf(memory, memory.meet(named(view, name)));
}

/** "13.40: Roe has spoken": the token after the time a digest opens with. */
function afterTime(view: ArticleView, first: number): number {
  let i = first;
  while (i < first + 3 && isNumeral(view.tokens[i]?.text ?? '')) i++;
  return i > first && /[:–—-]/.test(gap(view, i - 1)) ? i : first;
}

/** "Jane Roe and Tom Reed": both, where a second full name follows at once. */
function withAnother(view: ArticleView, name: NameMention): Speaker | null {
  const next = view.article.text.startsWith(' and ', name.end) ? nameAt(view, name.end + 5) : undefined;
  if (!next?.text.includes(' ')) return null;
  const [one, two] = [named(view, name), named(view, next)];
  return {
    ...one,
    text: `${one.text} and ${two.text}`,
    span: spanAt(view.article, name.start, next.end),
    plural: true,
  };
}
/** "The head teacher, Marta Venn": an office before the name. */
const OFFICE_FIRST = /^(?:The|Its|Their|Our|His|Her) [^,.]+, $/;

/**
 * Whom a sentence without speech tells of, where it does not open with a full name: a known surname, a role or several people as its subject, or
 * the only person with a full name in it. All of them are there for a later pronoun; only a person with a name who opens it is given back.
 */
export function introduce(view: ArticleView, start: number, last: number, memory: SpeakerMemory): Speaker | null {
  const first = afterTime(view, start);
  const token = view.tokens[first];
  if (!token || quoteAt(view, token.start)) return null;
  const opening = nameAt(view, token.start);
  if (opening && !opening.text.includes(' ')) {
    if (memory.knowsSurname(strip(opening.text))) return personOf(memory, memory.meet(named(view, opening)));
    if (heOrSheNext(view, last)) memory.meet(named(view, opening));
    return null;
  }
  // "Ms Roe wants a seat": the title tells a person.
  const titled = TITLE.test(token.text) ? nameAt(view, view.tokens[first + 1]?.start ?? -1) : undefined;
  if (titled) return personOf(memory, memory.meet(named(view, titled)));
  const person = onlyPerson(view, first, last, memory);
  if (person) memory.meet(person);
  const subject = phraseStartingAt(view, first, last);
  if (subject && acts(view, subject, last) && !(person && !subject.plural)) memory.meet(subject);
  // "At the Railway Arms, landlord Pete Gough was less sentimental."
  return person && PREPOSITIONS.has(token.norm) && acts(view, person, last) ? person : null;
}

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Lord|Lady)$/;

const named = (view: ArticleView, name: NameMention): Speaker => ({
  text: withoutTitle(strip(name.text)),
  span: spanAt(view.article, name.start, name.end),
  kind: 'name',
  plural: false,
});

const personOf = (memory: SpeakerMemory, speaker: Speaker) =>
  speaker.kind === 'name' && !memory.isBody(speaker) ? speaker : null;

/** "Eleven teachers have resigned", "The mayor arrived": someone able to speak, with a verb right after. */
function acts(view: ArticleView, speaker: Speaker, ceiling: number): boolean {
  if (speaker.kind === 'outlet') return false;
  const head = /^.*?(?= (?:of|for|at|from|in) |$)/
    .exec(speaker.text)![0]
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)!;
  if (speaker.kind === 'role' ? !isSpeakerNoun(head) : !speaker.plural && !speaker.text.includes(' ')) return false;
  const next = firstFrom(view.tokens, speaker.span.end);
  if (next >= ceiling || !runsOn(view, next - 1)) return false;
  const { norm } = view.tokens[next]!;
  return (
    PASSIVE.has(norm) ||
    /^(?:has|have|had|will|would|can|could|may|did|do|does)$/.test(norm) ||
    view.words[next]!.form === 'past'
  );
}

/** True where the sentence after token `last` speaks of "he" or "she" at once. */
function heOrSheNext(view: ArticleView, last: number): boolean {
  return /^(?:he|she)$/.test(view.tokens[last]?.norm ?? '');
}

/** The one full name of a person outside quotations between two tokens; null where there are none or several. */
function onlyPerson(view: ArticleView, first: number, last: number, memory: SpeakerMemory): Speaker | null {
  const end = view.tokens[last - 1]?.end ?? 0;
  let found: NameMention | null = null;
  for (let i = firstFrom(view.names, view.tokens[first]!.start); i < view.names.length; i++) {
    const name = view.names[i]!;
    if (name.end > end) break;
    if (!name.text.includes(' ') || isOutletName(name.text) || quoteAt(view, name.start)) continue;
    if (!memory.isPerson(withoutTitle(strip(name.text)))) continue;
    if (found) return null;
    found = name;
  }
  return found && !/['’]s$/.test(found.text) && !/^['’]s/.test(gapAfter(view, found)) ? named(view, found) : null;
}

function gapAfter(view: ArticleView, name: NameMention): string {
  return view.article.text.slice(name.end, name.end + 2);
}
