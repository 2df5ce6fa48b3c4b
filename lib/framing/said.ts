import { IRREGULAR } from '../lexicon/lemma';
import { type ArticleView, firstFrom, gap, nameAt, spanAt } from './article-view';
import { PASSIVE, runsOn } from './grammar';
import { introduce, openWithName } from './speaker-introduced';
import { SpeakerMemory } from './speaker-memory';
import { subjectBefore } from './speaker-subject';
import { phraseEndingAt, phraseStartingAt, type Speaker } from './speakers';
import { headlined, labelEnd, labelStart, tellsBeforeColon } from './speech-colon';
import { contentAfter, contentAfterAs, statementAfter } from './speech-content';
import type { Cue, Stretch } from './speech-cue';
import { speechCues } from './speech-cues';

/** A cue with its speaker, if one is named, and the clause after it, if one is reported. */
export interface Said {
  cue: Cue;
  speaker: Speaker | null;
  content: Stretch | null;
  used: boolean;
}

/** Who says what in an article, and whom it only tells about. */
export interface Speech {
  /** Every cue with its speaker, in the order of the text. */
  said: Said[];
  /** The same by the sentence they stand in. */
  bySentence: Said[][];
  /** By sentence: the person with a name whom a sentence without speech opens with. */
  introduced: Map<number, Speaker>;
}

/** Resolves every cue in the order of the text, so that pronouns find the last speaker. */
export function resolveSpeakers(view: ArticleView): Speech {
  const memory = new SpeakerMemory(view);
  const said: Said[] = [];
  const bySentence: Said[][] = [];
  const introduced = new Map<number, Speaker>();
  const cues = speechCues(view);
  let next = 0;
  view.sentences.forEach(({ first, last }, sentence) => {
    const here: Said[] = [];
    memory.about = introduced.get(sentence - 1) ?? null;
    let main: Speaker | null = null;
    for (; next < cues.length && cues[next]!.sentence === sentence; next++) {
      const cue = cues[next]!;
      const speaker = speakerOfCue(view, cue, first, last, main, memory);
      if (speaker && cue.form !== 'according') main ??= speaker;
      here.push({ cue, speaker, content: null, used: false });
    }
    said.push(...here);
    bySentence.push(here);
    if (main && here.length > 1 && embedded(view, here)) memory.meet(main);
    settleSalience(view, first, here, memory);
    if (here.some((one) => one.speaker !== null)) return;
    const about = openWithName(view, first, memory) ?? introduce(view, first, last, memory);
    if (about) introduced.set(sentence, about);
  });
  for (const one of said) {
    const { first, last } = view.sentences[one.cue.sentence]!;
    if (one.cue.form === 'according' || one.cue.form === 'tells') continue;
    if (one.cue.form === 'colon') {
      one.content = one.speaker && headlined(view, one.cue, last);
      continue;
    }
    if (one.cue.form === 'own words') {
      one.content = statementAfter(view, one.cue, last);
      continue;
    }
    one.content = contentAfterAs(view, one.cue, first, last) ?? contentAfter(view, one.cue, last);
    // "noted Roth of the union": what stands after the verb is who speaks.
    const { content, speaker } = one;
    if (content && speaker && speaker.span.start > view.tokens[one.cue.last]!.start) {
      const reaches = one.cue.form === 'verb' || view.tokens[content.last]!.end >= speaker.span.start;
      if (reaches && view.tokens[content.first]!.start <= speaker.span.start) one.content = null;
    }
  }
  return { said, bySentence, introduced };
}

function speakerOfCue(
  view: ArticleView,
  cue: Cue,
  floor: number,
  ceiling: number,
  main: Speaker | null,
  memory: SpeakerMemory,
): Speaker | null {
  if (cue.form === 'according') {
    const next = view.tokens[cue.last + 1];
    const pronoun = next && cue.last + 1 < ceiling ? OBJECT[next.norm] : undefined;
    if (pronoun && next) return memory.resolve(pronoun, spanAt(view.article, next.start, next.end));
    const speaker = phraseStartingAt(view, cue.last + 1, ceiling, true);
    return speaker && memory.meet(speaker);
  }
  if (cue.form === 'own words') {
    const { norm, start, end } = view.tokens[cue.first + 1]!;
    const owner = OWNER[norm];
    if (owner) return memory.resolve(owner, spanAt(view.article, start, end));
    const speaker = phraseStartingAt(view, cue.first + 1, cue.last);
    return speaker && memory.meet(speaker);
  }
  if (cue.form === 'tells') {
    const subject = tellsBeforeColon(view, floor, cue.last);
    if (!subject) return null;
    return 'speaker' in subject ? memory.meet(subject.speaker) : memory.resolve(subject.pronoun, subject.span);
  }
  if (cue.form === 'colon') {
    const start = labelStart(view, floor, cue.last);
    const speaker = phraseEndingAt(view, labelEnd(view, start, cue.last), start);
    return speaker && (speaker.kind === 'name' || speaker.kind === 'role') ? memory.meet(speaker) : null;
  }
  if (cue.form === 'quoted') {
    const speaker = quotedSpeaker(view, cue, floor, memory);
    if (speaker) return speaker;
  }
  if (cue.form === 'noun') {
    const speaker = phraseStartingAt(view, cue.first - 1, cue.first);
    return speaker && memory.meet(speaker);
  }
  if (cue.form === 'participle') {
    if (NOT_SPEAKERS.test(view.tokens[cue.first - 1]?.norm ?? '')) return null;
    const beside = withSomeone(view, cue, floor);
    if (beside) return beside;
    if (main) return main;
    const speaker =
      subjectAfterComma(view, cue, ceiling) ??
      nameAfterComma(view, floor, cue.first) ??
      openingSubject(view, floor, cue.first) ??
      firstName(view, floor, cue.first);
    return speaker && memory.meet(speaker);
  }
  const subject = subjectBefore(view, cue.first, floor, speaksByDefinition(cue));
  if (subject && 'speaker' in subject)
    return NOT_SPEAKERS.test(subject.speaker.text) ? null : memory.meet(subject.speaker);
  if (subject) return memory.resolve(subject.pronoun, subject.span);
  const inverted = cue.first === floor || /["”’,]\s*$/.test(gap(view, cue.first - 1));
  if (inverted && /^\s$/.test(gap(view, cue.last))) {
    const right = phraseStartingAt(view, cue.last + 1, ceiling);
    if (right) return memory.meet(right);
  }
  const before = view.tokens[cue.first - 1]?.norm ?? '';
  if (
    main &&
    (/^(?:and|but|also|then|later)$/.test(before) || /ly$/.test(before) || /,/.test(gap(view, cue.first - 1)))
  )
    return main;
  if (!main && /^(?:and|but|then)$/.test(before)) {
    const speaker = openingSubject(view, floor, cue.first);
    return speaker && memory.meet(speaker);
  }
  return null;
}

/** "with one saying", "with Labour calling for": whom the words after "with" name. */
function withSomeone(view: ArticleView, cue: Cue, floor: number): Speaker | null {
  for (let i = cue.first - 1; i >= floor && i > cue.first - 8 && runsOn(view, i); i--) {
    if (view.tokens[i]!.norm !== 'with') continue;
    if (i === cue.first - 1) return null;
    const speaker = phraseStartingAt(view, i + 1, cue.first);
    return speaker && speaker.span.end >= view.tokens[cue.first - 1]!.end ? speaker : null;
  }
  return null;
}

/** "Roth says he saw no memo in which an official warned him": the last to speak does so only within the words of the first. */
function embedded(view: ArticleView, here: Said[]): boolean {
  const [outer, inner] = [here[0]!.cue, here.at(-1)!.cue];
  if (here[0]!.speaker === null || here[0]!.cue.form === 'according') return false;
  for (let i = outer.last + 1; i < inner.first; i++) {
    if (/[;“”"]|, $/.test(gap(view, i - 1))) return false;
    if (/^(?:which|who|whose|where)$/.test(view.tokens[i]!.norm)) return true;
  }
  return false;
}

/** Things with words on them, which nobody says by them; and no one. */
const NOT_SPEAKERS =
  /^(?:nobody|no one|none|nothing|everyone|anyone)$|(?:^|[\s-])(?:t-shirt|shirt|badge|hat|cap|mug|sticker|jacket|hoodie|plaque|tattoo|label)s?$/i;

const OWNER: Record<string, string> = { his: 'he', her: 'she', their: 'they', its: 'it' };
const OBJECT: Record<string, string> = { him: 'he', her: 'she', them: 'they' };

/** "Roe was quoted (by the paper) as saying", "the paper quoted Roe as saying": Roe. */
function quotedSpeaker(view: ArticleView, cue: Cue, floor: number, memory: SpeakerMemory): Speaker | null {
  for (let i = cue.first - 2; i > floor && i > cue.first - 12; i--) {
    if (view.tokens[i]!.norm !== 'quoted') continue;
    if (!PASSIVE.has(view.tokens[i - 1]!.norm)) {
      const speaker = phraseEndingAt(view, cue.first - 2, i + 1);
      return speaker && memory.meet(speaker);
    }
    const subject = subjectBefore(view, i, floor, true);
    if (!subject) return null;
    return 'speaker' in subject ? memory.meet(subject.speaker) : memory.resolve(subject.pronoun, subject.span);
  }
  return null;
}

/** "The minister accepted the letter and thanked her": the subject a sentence opens with, if its verb follows at once. */
function openingSubject(view: ArticleView, floor: number, before: number): Speaker | null {
  const speaker = phraseStartingAt(view, floor, before);
  if (!speaker) return null;
  const end = firstFrom(view.tokens, speaker.span.end);
  const verb = view.tokens[end];
  if (!verb || end >= before || !/^ $/.test(gap(view, end - 1))) return null;
  if (!/ed$|^(?:have|will|would)$/.test(verb.norm) && IRREGULAR[verb.norm] === undefined) return null;
  const between = view.article.text.slice(verb.end, view.tokens[before]!.start);
  return /[;:“”"]|, \p{L}+ \p{L}+ed\b|\b(?:who|which|as|when|while|after)\b/u.test(between) ? null : speaker;
}

/** The subject of "said" speaks whoever it is; that of "shows" or "suggests" need not. */
function speaksByDefinition(cue: Cue): boolean {
  return cue.verb !== null && !/^(?:soften|certain|doubt)$/.test(cue.verb.shade) && !NOT_ONLY_SPEECH.has(cue.verb.verb);
}
const NOT_ONLY_SPEECH = new Set(
  'report conclude project forecast estimate predict reckon continue repeat underline underscore stress call label brand term dub describe ask question welcome attack threaten promise pledge maintain signal observe remember recall note add'.split(
    ' ',
  ),
);

/** "Despite telling officials that …, Trump declined": the main subject after the comma. */
function subjectAfterComma(view: ArticleView, cue: Cue, ceiling: number): Speaker | null {
  for (let i = cue.last; i + 1 < ceiling; i++)
    if (gap(view, i).includes(',') && inName(view, view.tokens[i + 1]!.start))
      return phraseStartingAt(view, i + 1, ceiling);
  return null;
}

/** True where a name covers an offset. */
function inName({ names }: ArticleView, offset: number): boolean {
  const after = firstFrom(names, offset + 1);
  return after > 0 && names[after - 1]!.end > offset;
}

/** "After the story ran, Conway can be heard asking": the name after the last comma before the cue. */
function nameAfterComma(view: ArticleView, floor: number, before: number): Speaker | null {
  for (let i = before - 1; i > floor; i--)
    if (gap(view, i - 1).includes(','))
      return nameAt(view, view.tokens[i]!.start) ? phraseStartingAt(view, i, before) : null;
  return null;
}

function firstName(view: ArticleView, floor: number, before: number): Speaker | null {
  for (let i = floor; i < before; i++) {
    if (!nameAt(view, view.tokens[i]!.start)) continue;
    return phraseStartingAt(view, i, before);
  }
  return null;
}

/**
 * "Orlik won the election, the city clerk said. … she told": a role that only closes the sentence is a weaker antecedent of "he" or "she"
 * than the person the sentence opens with, unless the role itself tells the gender.
 */
function settleSalience(view: ArticleView, first: number, here: Said[], memory: SpeakerMemory): void {
  const speakers = here.flatMap((one) => one.speaker ?? []);
  const [speaker] = speakers;
  if (!speaker || speakers.length > 1 || /(?:wo)?man$/.test(speaker.text)) return;
  if (speaker.kind !== 'role' && !memory.isBody(speaker)) return;
  const start = view.tokens[first]?.start ?? 0;
  if (speaker.span.start - start > 40) openWithName(view, first, memory);
}
