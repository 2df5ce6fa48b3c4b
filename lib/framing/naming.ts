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
  const counts = new Map<string, Count>();
  for (const { first, last } of view.sentences) {
    for (const hit of termHitsAmong(view.words, first, last, true)) {
      if (otherSense(view.words, hit, first, last)) continue;
      const key = `${hit.concept.concept}|${hit.variant}`;
      const count = counts.get(key) ?? { hit, own: [], quoted: [] };
      const span = spanAt(article, view.tokens[hit.first]!.start, view.tokens[hit.last]!.end);
      (inOwnVoice(view, span.start) ? count.own : count.quoted).push(span);
      counts.set(key, count);
    }
  }
  return [...counts.values()];
}

/** Neighbours that show another sense: "trade war", "price war", "conflict of interest", "the Cold War". */
function otherSense(words: readonly { norm: string }[], hit: TermHit, first: number, last: number): boolean {
  const before = hit.first > first ? words[hit.first - 1]!.norm : '';
  const after = words
    .slice(hit.last + 1, Math.min(hit.last + 3, last))
    .map((word) => word.norm)
    .join(' ');
  if (/^(?:trade|price|bidding|culture|cold|world|star|turf|tariff)$/.test(before)) return true;
  return /^(?:of interest|of words|ii\b|crimes?\b|chest\b)/.test(after);
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
