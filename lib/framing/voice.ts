import type { Article, Span, VoiceSignal } from '../contracts/comparison';
import { isOutletName } from '../lexicon/speakers';
import type { Quotation } from '../text/quotes';
import { type ArticleView, gap, quoteAt, sentenceAt, spanAt, tokenAt, viewOf } from './article-view';
import { phraseStartingAt, type Speaker, SpeakerMemory, subjectBefore } from './speakers';
import { contentAfter, contentBefore, type Stretch } from './speech-content';
import { type Cue, speechCues } from './speech-cues';

/** Quotations of at most this many words need a verb that calls or describes; otherwise they are scare quotes. FRAMING evidence: seeds. */
const SCARE_WORDS = 3;

interface Said {
  cue: Cue;
  speaker: Speaker | null;
  content: Stretch | null;
  used: boolean;
}

/**
 * **voice**: who speaks in one article. Direct speech (quotation marks around a whole statement), mixed (quoted words inside a paraphrase)
 * and indirect speech (a reporting verb with its clause). A quotation over several sentences gives one signal per sentence.
 * Method: cue verbs and "according to" outside quotations; subject left of the cue, else right; surname → full name, pronoun → last
 * fitting speaker. Fails on: subjects far from their verb, speech without a verb of the list, irony.
 * Needs an English lexicon; in other languages only quotations beside a name in the same sentence are given.
 */
export function voicesOf(article: Article): VoiceSignal[] {
  const view = viewOf(article);
  if (article.language !== 'en' && article.language !== 'und') return voicesByNames(view);
  const said = resolveSpeakers(view);
  const voices: VoiceSignal[] = [];
  view.quotes.forEach((quote, i) => {
    const owner = ownerOf(view, quote, i, said);
    if (owner) voices.push(...quoteVoices(view, quote, owner, said));
  });
  for (const one of said) {
    const voice = indirectVoice(view, one, said);
    if (voice) voices.push(voice);
  }
  return voices.sort((a, b) => a.content.start - b.content.start);
}

/** Every cue with its speaker, in the order of the text, so that pronouns find the last one. */
function resolveSpeakers(view: ArticleView): Said[] {
  const memory = new SpeakerMemory(view);
  const said: Said[] = [];
  const cues = speechCues(view);
  view.sentences.forEach(({ first, last }, sentence) => {
    const here = cues.filter((cue) => cue.sentence === sentence);
    let main: Speaker | null = null;
    for (const cue of here) {
      const speaker = speakerOfCue(view, cue, first, last, main, memory);
      if (speaker && cue.form !== 'according') main ??= speaker;
      said.push({ cue, speaker, content: null, used: false });
    }
    settleSalience(
      view,
      first,
      said.filter((one) => one.cue.sentence === sentence),
      memory,
    );
    if (here.every((cue) => said.find((one) => one.cue === cue)?.speaker == null)) openWithName(view, first, memory);
  });
  for (const one of said) {
    const { last } = view.sentences[one.cue.sentence]!;
    if (one.cue.form !== 'according' && one.cue.form !== 'quoted') one.content = contentAfter(view, one.cue, last);
  }
  return said;
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
    const speaker = phraseStartingAt(view, cue.last + 1, ceiling, true);
    return speaker && memory.meet(speaker);
  }
  if (cue.form === 'noun') {
    const speaker = phraseStartingAt(view, cue.first - 1, cue.first);
    return speaker && memory.meet(speaker);
  }
  if (cue.form === 'participle') {
    if (main) return main;
    const speaker = subjectAfterComma(view, cue, ceiling) ?? firstName(view, floor, cue.first);
    return speaker && memory.meet(speaker);
  }
  const subject = subjectBefore(view, cue.first, floor, speaksByDefinition(cue));
  if (subject && 'speaker' in subject) return memory.meet(subject.speaker);
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
  return null;
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
    if (
      gap(view, i).includes(',') &&
      view.names.some((name) => name.start <= view.tokens[i + 1]!.start && name.end > view.tokens[i + 1]!.start)
    )
      return phraseStartingAt(view, i + 1, ceiling);
  return null;
}

function firstName(view: ArticleView, floor: number, before: number): Speaker | null {
  for (let i = floor; i < before; i++) {
    if (!view.names.some((name) => name.start === view.tokens[i]!.start)) continue;
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
  if (speakers.length !== 1 || speakers[0]!.kind !== 'role' || /(?:wo)?man$/.test(speakers[0]!.text)) return;
  const start = view.tokens[first]?.start ?? 0;
  if (speakers[0]!.span.start - start > 40) openWithName(view, first, memory);
}

/** A sentence that opens with a name makes it the one a later "he" means. */
function openWithName(view: ArticleView, first: number, memory: SpeakerMemory): void {
  const token = view.tokens[first];
  if (!token) return;
  const name = view.names.find(
    (one) => one.start >= token.start && one.start <= token.start + 30 && one.end > token.start,
  );
  if (!name?.text.includes(' ') || quoteAt(view, name.start)) return;
  const between = view.article.text.slice(token.start, name.start);
  if (!/[,.]/.test(between))
    memory.meet({ text: name.text, span: spanAt(view.article, name.start, name.end), kind: 'name', plural: false });
}

/** The cue that governs a quotation; null for scare quotes and titles. */
function ownerOf(view: ArticleView, quote: Quotation, index: number, said: Said[]): Said | null {
  const firstSentence = sentenceAt(view, quote.start);
  const lastSentence = Math.max(firstSentence, sentenceAt(view, Math.max(quote.start, quote.end - 1)));
  const words = wordCount(quote.text);
  const here = said.filter(
    (one) => one.cue.sentence >= firstSentence && one.cue.sentence <= lastSentence && one.speaker,
  );
  const after = here.find(
    (one) => startOf(one) >= quote.end && !(one.cue.form === 'participle' && one.cue.verb?.verb !== 'say'),
  );
  const before = here.filter((one) => startOf(one) < quote.start).at(-1);
  const { text } = view.article;
  const closesWithComma =
    /[,?!]["”’]?$/.test(text.slice(quote.start, quote.end + 1)) ||
    /^["”’]?,/.test(text.slice(quote.end, quote.end + 2));
  const fullStatement = words > SCARE_WORDS;
  const takesQuote = (one: Said) => one.cue.verb === null || one.cue.verb.takes.includes('quote');

  if (
    after &&
    closesWithComma &&
    text.slice(quote.end, startOf(after)).length < 90 &&
    !view.quotes.some((q) => q.start > quote.end && q.end < startOf(after)) &&
    (!before || fullStatement) &&
    !(before && adjacent(before))
  )
    return after;
  if (before) {
    const between = text.slice(endOf(before), quote.start);
    const contrast =
      /, (?:but|and|although|though) \S*\s?["“]$/.test(between) &&
      /^\p{Ll}+(?:ed|s)\b|^(?:was|is|has|had|were|are)\b/u.test(quote.text);
    const source = contrast
      ? here.find((one) => one !== before && (one.speaker!.kind === 'outlet' || one.cue.form === 'according'))
      : null;
    if (source) return source;
    if (takesQuote(before) || before.content) {
      const calling = before.cue.verb?.takes.length === 1;
      if (fullStatement || calling || adjacent(before) || (words >= 2 && insideContent(before))) return before;
    }
  }
  if (
    after &&
    fullStatement &&
    text.slice(quote.end, startOf(after)).length < 60 &&
    /^["”’]?[,.]?["”’]?\s+\S/.test(text.slice(quote.end, quote.end + 4)) &&
    closesWithComma
  )
    return after;
  const previous = said.filter((one) => one.cue.sentence === firstSentence - 1 && one.speaker).at(-1);
  if (!before && !after) {
    if (previous && /[,:]\s*["“«]?$/.test(text.slice(Math.max(0, quote.start - 12), quote.start).trimEnd()))
      return previous;
    const next = said.find((one) => one.cue.sentence === lastSentence + 1 && one.speaker);
    if (next && closesWithComma && startOf(next) - quote.end < 70) return next;
    if (fullStatement && opensSentence(view, quote)) {
      const last = said
        .filter(
          (one) =>
            one.cue.first < (view.sentences[firstSentence]?.first ?? 0) &&
            one.speaker &&
            one.cue.sentence >= firstSentence - 3,
        )
        .at(-1);
      if (last) return { ...last, content: null };
    }
  }
  const earlier = view.quotes[index - 1];
  if (!before && after && earlier && fullStatement) return after;
  return null;

  function startOf(one: Said): number {
    return view.tokens[one.cue.first]!.start;
  }
  function endOf(one: Said): number {
    return view.tokens[one.cue.last]!.end;
  }
  function adjacent(one: Said): boolean {
    return /^(?:\s|,|:|that|the|as|a|an|it|is|and|[“"”])*$/.test(text.slice(endOf(one), quote.start));
  }
  function insideContent(one: Said): boolean {
    return /^[^;:]*$/.test(text.slice(endOf(one), quote.start)) && quote.start - endOf(one) < 120;
  }
}

function opensSentence(view: ArticleView, quote: Quotation): boolean {
  const sentence = view.sentences[sentenceAt(view, quote.start)];
  return sentence !== undefined && quote.start - sentence.span.start <= 1;
}

function quoteVoices(view: ArticleView, quote: Quotation, owner: Said, said: Said[]): VoiceSignal[] {
  const { article } = view;
  owner.used = true;
  const before = article.text.slice(Math.max(0, quote.start - 12), quote.start - 1).trimEnd();
  const direct =
    /^[“"«„]?\p{Lu}/u.test(quote.text) && (before === '' || /[,:.\n!?”"]$/.test(before) || opensSentence(view, quote));
  const cue = cueSpan(view, owner.cue);
  const via = viaOf(view, owner, said);
  return view.sentences
    .filter(({ span }) => span.start < quote.end && span.end > quote.start)
    .map(({ span }) => spanAt(article, Math.max(span.start, quote.start), Math.min(span.end, quote.end)))
    .filter((content) => wordCount(content.text) > 0)
    .map((content) => voice(article, owner.speaker!, direct ? 'direct' : 'mixed', cue, content, via));
}

function indirectVoice(view: ArticleView, one: Said, said: Said[]): VoiceSignal | null {
  if (one.used || !one.speaker) return null;
  const { article, sentences } = view;
  const sentence = sentences[one.cue.sentence]!;
  const peers = said.filter((other) => other !== one && other.cue.sentence === one.cue.sentence && other.speaker);
  const relays = one.speaker.kind === 'outlet' || one.cue.form === 'according';
  let content = one.content;
  if (!content) {
    if (one.cue.form === 'according') content = aroundAccording(view, one, sentence);
    else if (one.cue.form === 'verb' && one.cue.verb?.takes.some((kind) => kind === 'bare' || kind === 'that')) {
      const subject = tokenAt(view, one.speaker.span.start);
      const from = leadingDeterminer(view, subject);
      if (subject < one.cue.first && subject >= sentence.first) content = contentBefore(view, sentence.first, from);
      else if (subject > one.cue.last) content = contentBefore(view, sentence.first, one.cue.first);
    }
  }
  if (!content) return null;
  if (relays && !one.content && peers.some((peer) => (peer.used || peer.content) && peer.speaker!.kind !== 'outlet'))
    return null;
  if (
    peers.some(
      (peer) =>
        (peer.used || peer.content) &&
        peer.cue.first >= content!.first &&
        peer.cue.first <= content!.last &&
        peer.speaker!.text !== one.speaker!.text &&
        !inRelative(view, peer.cue.first),
    )
  )
    return null;
  const start = view.tokens[content.first]!.start;
  const end = view.tokens[content.last]!.end;
  return voice(
    article,
    one.speaker,
    'indirect',
    cueSpan(view, one.cue),
    spanAt(article, start, end),
    viaOf(view, one, said),
  );
}

function aroundAccording(view: ArticleView, one: Said, sentence: { first: number; last: number }): Stretch | null {
  if (one.cue.first - sentence.first >= 4) return contentBefore(view, sentence.first, one.cue.first);
  for (let i = one.cue.last; i + 1 < sentence.last; i++)
    if (gap(view, i).includes(',')) {
      const stretch = contentAfter(
        view,
        { ...one.cue, first: i, last: i, verb: { verb: 'say', shade: 'neutral', takes: ['that', 'bare'], why: '' } },
        sentence.last,
      );
      return stretch ?? { first: i + 1, last: sentence.last - 1 };
    }
  return null;
}

/** "Trump, who has called …, was surprised": a verb of a relative clause inside the words of someone else. */
function inRelative(view: ArticleView, token: number): boolean {
  return view.tokens.slice(Math.max(0, token - 3), token).some((t) => /^(?:who|which)$/.test(t.norm));
}

function leadingDeterminer(view: ArticleView, token: number): number {
  return token > 0 && /^(?:the|a|an)$/.test(view.tokens[token - 1]!.norm) ? token - 1 : token;
}

/** Through whom the words came: an outlet or source in the same sentence, or the outlet that was told. */
function viaOf(view: ArticleView, one: Said, said: Said[]): string | null {
  const { text } = view.article;
  const relay = said.find(
    (other) =>
      other !== one &&
      other.cue.sentence === one.cue.sentence &&
      other.speaker &&
      other.speaker.text !== one.speaker!.text &&
      (other.speaker.kind === 'outlet' || other.cue.form === 'according'),
  );
  if (relay) return relay.speaker!.text;
  const sentence = view.sentences[one.cue.sentence]!;
  const told = view.names.find(
    (name) =>
      name.start >= sentence.span.start &&
      name.end <= sentence.span.end &&
      isOutletName(name.text) &&
      /\b(?:told|to|with) (?:the )?$/.test(text.slice(Math.max(0, name.start - 12), name.start)) &&
      name.text !== one.speaker!.text,
  );
  if (told) return told.text;
  const outer = said.find(
    (other) =>
      other.cue.sentence === one.cue.sentence &&
      other.cue.first < one.cue.first &&
      other.speaker &&
      !other.used &&
      other.content &&
      other.speaker.text !== one.speaker!.text &&
      other.content.first <= one.cue.first &&
      other.content.last >= one.cue.first,
  );
  return outer ? outer.speaker!.text : null;
}

function cueSpan(view: ArticleView, cue: Cue): Span {
  return spanAt(view.article, view.tokens[cue.first]!.start, view.tokens[cue.last]!.end);
}

function voicesByNames(view: ArticleView): VoiceSignal[] {
  return view.quotes.flatMap((quote) => {
    if (wordCount(quote.text) <= SCARE_WORDS) return [];
    const sentence = view.sentences[sentenceAt(view, quote.start)];
    const names = view.names.filter(
      (name) =>
        sentence &&
        name.start >= sentence.span.start &&
        name.end <= sentence.span.end &&
        !(name.start < quote.end && name.end > quote.start),
    );
    if (names.length !== 1) return [];
    const name = names[0]!;
    const speaker: Speaker = {
      text: name.text,
      span: spanAt(view.article, name.start, name.end),
      kind: 'name',
      plural: false,
    };
    return [
      {
        ...voice(view.article, speaker, 'direct', null, spanAt(view.article, quote.start, quote.end), null),
        confidence: 'medium' as const,
      },
    ];
  });
}

function voice(
  article: Article,
  speaker: Speaker,
  speech: VoiceSignal['speech'],
  cue: Span | null,
  content: Span,
  via: string | null,
): VoiceSignal {
  const how = speech === 'indirect' ? 'is reported' : 'is quoted';
  const through = via ? ` (through ${via})` : '';
  return {
    kind: 'voice',
    claim: `${speaker.text} ${how}${through}: “${content.text}”`,
    evidence: cue ? [content, cue, speaker.span] : [content, speaker.span],
    basis: cue
      ? `“${cue.text}” reports speech; its subject is “${speaker.text}”`
      : `the only name beside the quotation is “${speaker.text}”`,
    confidence: speech === 'indirect' ? 'medium' : 'high',
    article: article.id,
    speaker: speaker.text,
    speech,
    cue,
    content,
    via,
  };
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
