import type { Article, Span, VoiceSignal } from '../contracts/comparison';
import { lemmas } from '../lexicon/lemma';
import { isOutletName } from '../lexicon/speakers';
import type { Quotation } from '../text/quotes';
import { type ArticleView, firstFrom, gap, sentenceAt, spanAt, tokenAt, viewOf } from './article-view';
import { DETERMINERS, isNominal, PREPOSITIONS, runsOn } from './grammar';
import { opensSentence, ownerOf, wordCount } from './quote-owner';
import { resolveSpeakers, type Said } from './said';
import type { Speaker } from './speakers';
import { contentAfter, contentBefore, statementAfter } from './speech-content';
import { type Cue, SCARE_WORDS, type Stretch } from './speech-cue';

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
  const speech = resolveSpeakers(view);
  const { said, bySentence } = speech;
  const voices: VoiceSignal[] = [];
  const owned = new Set<number>();
  let before: { quote: Quotation; owner: Said | null } | null = null;
  view.quotes.forEach((quote, i) => {
    const owner: Said | null =
      before?.owner && goesOn(before.quote, quote) ? before.owner : ownerOf(view, quote, i, speech);
    before = { quote, owner };
    if (!owner) return;
    owned.add(quote.start);
    voices.push(...quoteVoices(view, quote, owner, bySentence[owner.cue.sentence] ?? []));
  });
  for (const one of said) {
    const voice = indirectVoice(view, one, bySentence[one.cue.sentence] ?? [], owned);
    if (voice) voices.push(voice);
  }
  const given = new Set<string>();
  let outer: VoiceSignal | null = null;
  return voices
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
    .filter((one) => {
      const { speaker, content } = one;
      // "said he believed the dam would hold", "said police told her to leave": one statement of one speaker.
      const inner = outer !== null && one.speech === 'indirect' && content.end <= outer.content.end;
      if (
        inner &&
        (speaker === outer!.speaker ||
          !isOutletName(outer!.speaker) ||
          MIND.has(lemmas(one.cue?.text.toLowerCase() ?? '').at(-1)!))
      )
        return false;
      if (one.speech === 'indirect' && (!outer || content.end > outer.content.end)) outer = one;
      const key = `${content.start}-${content.end}-${speaker}`;
      return !given.has(key) && given.add(key);
    });
}

/** True where a quotation was left open at the end of its paragraph and another opens the next: the same words go on. */
function goesOn(before: Quotation, quote: Quotation): boolean {
  return !before.closed && quote.start - before.end <= 3;
}

/** @param here what is said in the same sentence as the owner's cue */
function quoteVoices(view: ArticleView, quote: Quotation, owner: Said, here: Said[]): VoiceSignal[] {
  const { article } = view;
  owner.used = true;
  const before = article.text.slice(Math.max(0, quote.start - 12), quote.start - 1).trimEnd();
  const direct =
    /^[“"«„]?\p{Lu}/u.test(quote.text) && (before === '' || /[,:.\n!?”"]$/.test(before) || opensSentence(view, quote));
  const cue = cueSpan(view, owner.cue);
  const via = viaOf(view, owner, here);
  return view.sentences
    .filter(({ span }) => span.start < quote.end && span.end > quote.start)
    .map(({ span }) => spanAt(article, Math.max(span.start, quote.start), Math.min(span.end, quote.end)))
    .filter((content) => /[\p{L}\p{N}]/u.test(content.text))
    .map((content) => voice(article, owner.speaker!, direct ? 'direct' : 'mixed', cue, content, via));
}

/** @param here what is said in the same sentence */
function indirectVoice(view: ArticleView, one: Said, here: Said[], owned: Set<number>): VoiceSignal | null {
  if (!one.speaker || (one.used && !leadsToQuote(view, one))) return null;
  const { article, sentences } = view;
  const sentence = sentences[one.cue.sentence]!;
  const peers = here.filter((other) => other !== one && other.speaker);
  const relays = one.speaker.kind === 'outlet' || one.cue.form === 'according';
  let content = one.content;
  if (!content) {
    if (one.cue.form === 'according') content = aroundAccording(view, one, sentence);
    else if (one.cue.form === 'verb' && one.cue.verb?.takes.some((kind) => kind === 'bare' || kind === 'that')) {
      const subject = tokenAt(view, one.speaker.span.start);
      const from = leadingDeterminer(view, subject);
      if (subject < one.cue.first && subject >= sentence.first) {
        content = contentBefore(view, sentence.first, from, closes(view, one.cue, sentence.last));
        // "The dam, she explained, had held": what was said goes on after the cue.
        const opening = from - sentence.first;
        if (!content && opening > 0 && opening <= LONGEST_LEAD && gap(view, from - 1).startsWith(','))
          content = statementAfter(view, one.cue, sentence.last);
      } else if (subject > one.cue.last) content = contentBefore(view, sentence.first, one.cue.first, true);
    }
  }
  if (!content) return null;
  if (relays && !one.content && peers.some((peer) => (peer.used || peer.content) && peer.speaker!.kind !== 'outlet')) {
    content = contrastClause(view, one, sentence, peers);
    if (!content) return null;
  }
  // "said the team had a “good meeting”": the quotation is given already, the words before it make no statement.
  const after = view.tokens[content.last]!.end;
  const fragment = /^\s*["“«„‘]/.exec(article.text.slice(after, after + 3));
  if (fragment && (owned.has(after + fragment[0].length) || endsOpen(view, content.last))) return null;
  // "The lawyer said that police told her to leave": all of it is the lawyer's; of what outlets relay the inner words count.
  const whole = one.content !== null && one.cue.form === 'verb' && !relays;
  if (
    peers.some(
      (peer) =>
        (peer.used ||
          (!whole && peer.content && !perfect(view, peer.cue.first) && !MIND.has(peer.cue.verb?.verb ?? ''))) &&
        peer.cue.first >= content!.first &&
        peer.cue.first <= content!.last &&
        peer.speaker!.text !== one.speaker!.text &&
        !inRelative(view, peer.cue.first),
    )
  )
    return null;
  const start = view.tokens[content.first]!.start;
  const end = withClosingMark(article.text, start, view.tokens[content.last]!.end);
  return voice(
    article,
    one.speaker,
    'indirect',
    cueSpan(view, one.cue),
    spanAt(article, start, end),
    viaOf(view, one, here),
  );
}

/** "she was “heartbroken”": the mark that closes what was opened inside the words. */
function withClosingMark(text: string, start: number, end: number): number {
  const closing = CLOSING[/[“‘"][^“”‘"]*$/.exec(text.slice(start, end))?.[0][0] ?? ''];
  const after = text.slice(end, end + 2);
  if (!closing || text.slice(text.lastIndexOf(' ', end), end).includes(closing)) return end;
  return after[0] === closing ? end + 1 : /^[.,]/.test(after) && after[1] === closing ? end + 2 : end;
}
const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '"': '"' };

/** What these verbs report is thought: inside the words of another it is part of those. */
const MIND = new Set('expect anticipate hope think believe suspect doubt fear worry'.split(' '));

/** Words of a subject that a cue between commas may part from its verb. */
const LONGEST_LEAD = 5;

/** A cue that ends its sentence, but for a time, a place or an audience. */
function closes(view: ArticleView, cue: Cue, ceiling: number): boolean {
  for (let i = cue.last; i + 1 < ceiling; i++) if (/[,;:“”"]/.test(gap(view, i))) return false;
  return true;
}

/** "vowed to fight the sale: “We will see them in court.”": the paraphrase before the colon is speech of its own. */
function leadsToQuote(view: ArticleView, one: Said): boolean {
  if (!one.content) return false;
  const end = view.tokens[one.content.last]!.end;
  return /^: ?["“‘]/.test(view.article.text.slice(end, end + 3));
}

function aroundAccording(view: ArticleView, one: Said, sentence: { first: number; last: number }): Stretch | null {
  if (one.cue.first - sentence.first >= 4)
    return contentBefore(view, sentence.first, one.cue.first, closes(view, one.cue, sentence.last));
  for (let i = one.cue.last; i + 1 < sentence.last; i++)
    if (gap(view, i).includes(',')) {
      const apposition = appositionEnd(view, i, sentence.last);
      if (apposition !== null) i = apposition;
      const stretch = contentAfter(
        view,
        { ...one.cue, first: i, last: i, verb: { verb: 'say', shade: 'neutral', takes: ['that', 'bare'], why: '' } },
        sentence.last,
      );
      return stretch ?? { first: i + 1, last: sentence.last - 1 };
    }
  return null;
}

/** "According to Jane Roe, a plumber, the dam held": the last token of the apposition after a comma; null if none stands there. */
function appositionEnd(view: ArticleView, comma: number, ceiling: number): number | null {
  if (!/^(?:a|an|the|who|which|whose|one|his|her|its|\d\d)$/.test(view.tokens[comma + 1]!.norm)) return null;
  for (let i = comma + 1; i + 3 < ceiling && i < comma + 14; i++) if (gap(view, i).includes(',')) return i;
  return null;
}

/** The words stop before a noun: "it was a". */
function endsOpen(view: ArticleView, last: number): boolean {
  const { norm } = view.tokens[last]!;
  return DETERMINERS.has(norm) || PREPOSITIONS.has(norm);
}

/** "He said he would come, although he seemed unsure, according to the Post": the clause between is the Post's own. */
function contrastClause(
  view: ArticleView,
  one: Said,
  sentence: { first: number; last: number },
  peers: Said[],
): Stretch | null {
  if (one.cue.form !== 'according') return null;
  const from = Math.max(sentence.first, ...peers.flatMap((peer) => (peer.content ? [peer.content.last + 1] : [])));
  for (let i = one.cue.first - 2; i >= from; i--)
    if (/^(?:although|though|but|while)$/.test(view.tokens[i]!.norm) && gap(view, i - 1).includes(','))
      return contentBefore(view, i + 1, one.cue.first);
  return null;
}

/** "staff had complained": what was done before is part of what is said now. */
function perfect(view: ArticleView, token: number): boolean {
  return /^(?:had|has|have)$/.test(view.tokens[token - 1]?.norm ?? '');
}

/** "Trump, who has called …, was surprised": a verb of a relative clause inside the words of someone else. */
function inRelative(view: ArticleView, token: number): boolean {
  return view.tokens.slice(Math.max(0, token - 3), token).some((t) => /^(?:who|which)$/.test(t.norm));
}

/** The first token of the phrase a subject belongs to: "the police spokeswoman Jane Roe". */
function leadingDeterminer(view: ArticleView, token: number): number {
  let first = token;
  while (first > 0 && runsOn(view, first - 1) && isNominal(view, first - 1)) first--;
  return first > 0 && /^(?:the|a|an|one|its|his|her|their)$/.test(view.tokens[first - 1]!.norm) ? first - 1 : first;
}

/** Through whom the words came: an outlet or source in the same sentence, or the outlet that was told. */
function viaOf(view: ArticleView, one: Said, here: Said[]): string | null {
  const relay = here.find(
    (other) =>
      other !== one &&
      other.speaker &&
      other.speaker.text !== one.speaker!.text &&
      (other.speaker.kind === 'outlet' || other.cue.form === 'according'),
  );
  if (relay) return relay.speaker!.text;
  const sentence = view.sentences[one.cue.sentence]!;
  const told = toldOutlet(view, sentence.span, one);
  if (told) return told;
  const outer = here.find(
    (other) =>
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

/** "told the Post", "in an interview with AFP": the outlet's name in the sentence. */
function toldOutlet({ article, names }: ArticleView, { start, end }: Span, one: Said): string | null {
  for (let i = firstFrom(names, start); i < names.length; i++) {
    const name = names[i]!;
    if (name.end > end) break;
    if (name.text === one.speaker!.text || !isOutletName(name.text)) continue;
    if (/\b(?:told|to|with) (?:the )?$/.test(article.text.slice(Math.max(0, name.start - 12), name.start)))
      return name.text;
  }
  return null;
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
