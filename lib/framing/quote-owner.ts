import { startsLower } from '../text/characters';
import type { Quotation } from '../text/quotes';
import { type ArticleView, sentenceAt, tokenAt } from './article-view';
import type { Said, Speech } from './said';
import type { Speaker } from './speakers';
import { SCARE_WORDS } from './speech-cue';
import { callsAs } from './speech-object';

/** What is said in some sentences, both ends included, by someone who is named. */
function spoken({ bySentence }: Speech, first: number, last: number): Said[] {
  const found: Said[] = [];
  for (let i = Math.max(0, first); i <= last; i++)
    for (const one of bySentence[i] ?? []) if (one.speaker) found.push(one);
  return found;
}

/** The cue that governs a quotation; null for scare quotes and titles. */
export function ownerOf(view: ArticleView, quote: Quotation, index: number, speech: Speech): Said | null {
  const { bySentence, introduced } = speech;
  const firstSentence = sentenceAt(view, quote.start);
  const lastSentence = Math.max(firstSentence, sentenceAt(view, Math.max(quote.start, quote.end - 1)));
  const words = wordCount(quote.text);
  const here = spoken(speech, firstSentence, lastSentence);
  const after = here.find(
    (one) => startOf(one) >= quote.end && !(one.cue.form === 'participle' && one.cue.verb?.verb !== 'say'),
  );
  const before = here.filter((one) => startOf(one) < quote.start).at(-1);
  const { text } = view.article;
  const closesWithComma =
    /[,?!]["”’]?$/.test(text.slice(quote.start, quote.end + 1)) ||
    /^["”’]?,/.test(text.slice(quote.end, quote.end + 2));
  const endsWithComma = text[quote.end - 1] === ',' || /^["”’]?,/.test(text.slice(quote.end, quote.end + 2));
  const fullStatement = words > SCARE_WORDS;
  const takesQuote = (one: Said) => one.cue.verb === null || one.cue.verb.takes.includes('quote');

  if (
    after &&
    closesWithComma &&
    text.slice(quote.end, startOf(after)).length < 90 &&
    !view.quotes.some((q) => q.start > quote.end && q.end < startOf(after)) &&
    (!before || fullStatement) &&
    !(before && takesQuote(before) && startsLower(quote.text)) &&
    !(before && adjacent(before)) &&
    !(!fullStatement && (namesIt(after) || insideWords()))
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
      const introducedHere = /: ?["“‘«]$/.test(text.slice(Math.max(0, quote.start - 3), quote.start));
      const calling = before.cue.verb?.takes.length === 1;
      if (
        fullStatement ||
        calling ||
        introducedHere ||
        (adjacent(before) && !describes(before)) ||
        (words >= 2 && insideContent(before))
      )
        return before;
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
  const previous = spoken(speech, firstSentence - 1, firstSentence - 1).at(-1);
  if (!before && !after) {
    if (
      previous &&
      opensSentence(view, quote) &&
      /[,:]\s*["“«]?$/.test(text.slice(Math.max(0, quote.start - 12), quote.start).trimEnd())
    )
      return previous;
    const next = bySentence[lastSentence + 1]?.find((one) => one.speaker);
    if (
      next &&
      (endsWithComma || !text.slice(quote.end, startOf(next)).includes('\n')) &&
      closesWithComma &&
      startOf(next) - quote.end < 70
    )
      return next;
    if ((fullStatement || fillsSentence(view, quote)) && opensSentence(view, quote)) {
      const about = introduced.get(firstSentence - 1);
      if (about && !/^(?:He|She|His|Her|They|Their)\b/.test(quote.text))
        return introducedBy(view, about, firstSentence - 1);
      const start = view.sentences[firstSentence]?.first ?? 0;
      const last = spoken(speech, firstSentence - 3, view.sentences.length - 1)
        .filter((one) => one.cue.first < start)
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
    return /^(?:\s|,|:|that|the|as|a|an|it|is|and|[“"”])*$/.test(text.slice(endOf(one), quote.start)) || calls(one);
  }
  /** "described the plan as “thoughtless”", "calls it “a disgrace”". */
  function calls(one: Said): boolean {
    return (
      one.cue.verb !== null &&
      callsAs(one.cue.verb.verb) &&
      /^(?: (?:the|a|an|his|her|their|its|it|him|them|this|that|[\p{L}-]+)){1,5} as (?:an? )?["“‘]$/u.test(
        text.slice(endOf(one), quote.start),
      )
    );
  }
  /** "the “bucket brigade”, as locals call it": a name, not words of theirs. */
  function namesIt(one: Said): boolean {
    return (
      one.cue.verb !== null &&
      /^(?:call|dub|brand|label|term|describe)$/.test(one.cue.verb.verb) &&
      /^(?:it|him|her|them)$/.test(view.tokens[one.cue.last + 1]?.norm ?? '')
    );
  }
  /** "a file marked ‘secret’, says …": the quotation belongs to the words before it. */
  function insideWords(): boolean {
    return MARKED.test(text.slice(Math.max(0, quote.start - 16), quote.start));
  }
  /** "insists the “vital” scheme will go on": a word of the reported clause, which goes on after it. */
  function describes(one: Said): boolean {
    return (
      one.cue.verb?.takes.includes('bare') === true &&
      one.content !== null &&
      /^["”’] \p{Ll}/u.test(text.slice(quote.end, quote.end + 3)) &&
      words <= 1
    );
  }
  function insideContent(one: Said): boolean {
    return /^[^;:]*$/.test(text.slice(endOf(one), quote.start)) && quote.start - endOf(one) < 120;
  }
}

/** "Marta Roe has run the school since 2009. “We put out buckets.”": words that stand alone after a sentence about one person. */
function introducedBy(view: ArticleView, speaker: Speaker, sentence: number): Said {
  const last = tokenAt(view, speaker.span.end - 1);
  return {
    cue: { first: last, last, verb: null, form: 'tells', sentence },
    speaker,
    content: null,
    used: false,
  };
}

const MARKED = /(?:marked|titled|entitled|called|named|dubbed|stamped|headed|labell?ed|codenamed|known as) ["“‘]$/;

export function opensSentence(view: ArticleView, quote: Quotation): boolean {
  const sentence = view.sentences[sentenceAt(view, quote.start)];
  return sentence !== undefined && quote.start - sentence.span.start <= 1;
}

/** "“We all are.”": nothing but the quotation. */
function fillsSentence(view: ArticleView, quote: Quotation): boolean {
  const sentence = view.sentences[sentenceAt(view, quote.start)];
  return (
    sentence !== undefined &&
    sentence.span.end - quote.end <= 1 &&
    (wordCount(quote.text) > 1 || /[.?!]$/.test(quote.text))
  );
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
