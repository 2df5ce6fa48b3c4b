import type { Article, NamingSignal, Span } from '../contracts/comparison';
import { type TermHit, termHitsAmong } from '../lexicon/terms';
import { inOwnVoice, spanAt, viewOf } from './article-view';
import { articlesOf, type CommonPass, nameOf } from './pass';

interface Count {
  hit: TermHit;
  own: Span[];
  quoted: Span[];
}

/**
 * **naming**: what each article calls the same thing, own voice and quotations counted apart. Only concepts the lexicon marks as counted, and
 * only where the articles of the story use at least two different shades. Fails on other senses of a word ("trade war"); the lexicon
 * therefore counts few concepts. English only.
 */
export function namings(pass: CommonPass): NamingSignal[] {
  const articles = articlesOf(pass).filter((one) => one.language === 'en' || one.language === 'und');
  if (articles.length < 2) return [];
  const counts = new Map(articles.map((article) => [article.id, countsOf(article)]));
  const concepts = new Map<string, Set<string>>();
  for (const list of counts.values())
    for (const { hit } of list)
      concepts.set(hit.concept.concept, (concepts.get(hit.concept.concept) ?? new Set()).add(hit.shade));
  return articles.flatMap((article) =>
    counts
      .get(article.id)!
      .filter(({ hit }) => concepts.get(hit.concept.concept)!.size > 1)
      .map(({ hit, own, quoted }) => ({
        kind: 'naming' as const,
        claim: `${nameOf(pass, article.id)}: “${hit.variant}” ${times(own.length)} in its own words${quoted.length > 0 ? `, ${times(quoted.length)} in quotations` : ''}`,
        evidence: [...own, ...quoted],
        basis: hit.concept.why,
        confidence: 'high' as const,
        concept: hit.concept.concept,
        variant: hit.variant,
        article: article.id,
        own,
        quoted,
      })),
  );
}

function countsOf(article: Article): Count[] {
  const view = viewOf(article);
  const list: Count[] = [];
  for (const { first, last } of view.sentences) {
    if (!holdsCounted(view.words, first, last)) continue;
    for (const hit of termHitsAmong(view.words, first, last, true)) {
      if (otherSense(view.words, hit, first, last)) continue;
      let count = list.find(
        (one) => one.hit.concept.concept === hit.concept.concept && one.hit.variant === hit.variant,
      );
      if (!count) {
        count = { hit, own: [], quoted: [] };
        list.push(count);
      }
      const span = spanAt(article, view.tokens[hit.first]!.start, view.tokens[hit.last]!.end);
      (inOwnVoice(view, span.start) ? count.own : count.quoted).push(span);
    }
  }
  return list;
}

function holdsCounted(words: readonly { counted: boolean }[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]!.counted) return true;
  return false;
}

/** Neighbours that show another sense: "trade war", "price war", "conflict of interest", "the Cold War". */
function otherSense(words: readonly { norm: string }[], hit: TermHit, first: number, last: number): boolean {
  if (hit.first > first && SENSE_BEFORE.has(words[hit.first - 1]!.norm)) return true;
  const at = hit.last + 1;
  if (at >= last) return false;
  const { norm } = words[at]!;
  if (norm === 'of') {
    const next = at + 1 < last ? words[at + 1]!.norm : '';
    return next.startsWith('interest') || next.startsWith('words');
  }
  return SENSE_AFTER.test(norm);
}
const SENSE_BEFORE = new Set('trade price bidding culture cold world star turf tariff'.split(' '));
const SENSE_AFTER = /^(?:ii|crimes?|chest)\b/;

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
