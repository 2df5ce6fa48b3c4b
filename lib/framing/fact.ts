import type { Coverage, FactSignal, Span } from '../contracts/comparison';
import { otherFigures } from './fact-figures';
import { factsOf, textGroups } from './facts';
import { articlesOf, type CommonPass, nameOf } from './pass';
import { MIN_MASS, RarityIndex } from './rarity-index';

/**
 * **fact**: which article has which fact. A fact is a set of strictly aligned sentences across the story, shown as its shortest sentence;
 * *yes* = aligned, *maybe* = told with other figures, loosely aligned, or much of its rare vocabulary is there, *no* = neither. Also sentences that stand in one
 * article only ("only in"), first sentences left out: they tell the event itself. Copies count as one text; stubs are never *no*. Fails on paraphrase without shared words, hence "not found".
 */
export function facts(pass: CommonPass): FactSignal[] {
  const articles = articlesOf(pass);
  if (articles.length < 2) return [];
  const index = new RarityIndex(articles);
  const groups = textGroups(pass).map((group) => index.bitsOf(group));
  const joined = factsOf(pass);
  const signals: FactSignal[] = [];
  const all = index.bitsOf(articles.map((one) => one.id));
  let stubs = 0;
  for (const article of articles) if (article.stub) stubs |= index.bitOf(article.id);

  for (const fact of joined) {
    let shown = fact.sentences[0]!;
    let yes = 0;
    for (const span of fact.sentences) {
      if (span.text.length < shown.text.length) shown = span;
      yes |= index.bitOf(span.article);
      const weighed = index.of(span);
      if (weighed) weighed.placed = true;
    }
    // What others tell with other figures is not what is shown; the open article's own telling is shown where it has one.
    const told = index.bitOf(fact.sentences.find((span) => span.article === pass.article.id)?.article ?? shown.article);
    const differ = differing(fact.sentences, told);
    yes &= ~differ;
    let maybe = stubs | differ;
    for (const id of fact.maybe) maybe |= index.bitOf(id);
    for (const span of fact.sentences) maybe |= index.placesOf(span, all & ~yes & ~maybe);
    signals.push(build(fact.sentences, shown, yes, maybe, null));
  }

  for (const { tier, a, b } of pass.alignments) if (tier === 'loose') place(a, b);
  for (const { tier, a, b } of pass.among) if (tier === 'loose') place(a, b);
  if (articles.filter((article) => !article.stub).length < 2) return signals;
  for (const article of articles) {
    const own = index.bitOf(article.id);
    const same = groups.find((group) => (group & own) !== 0) ?? own;
    const others = articles.filter((one) => (index.bitOf(one.id) & same) === 0);
    if (others.every((one) => one.stub)) continue;
    const ids = index.bitsOf(others.map((one) => one.id));
    // The first sentence tells the event itself, which all of them tell, in whatever words.
    for (const span of article.sentences.slice(1)) {
      const weighed = index.of(span);
      if (!weighed || weighed.placed || weighed.mass < MIN_MASS) continue;
      if (!index.hasOwnWord(span, ids) || index.placesOf(span, ids) !== 0) continue;
      signals.push(build([span], span, own, stubs | same, article.id));
    }
  }
  return signals;

  /** The articles, as bits, that tell a fact with other figures than one of them. */
  function differing(sentences: readonly Span[], told: number): number {
    const own = sentences.filter((span) => index.bitOf(span.article) === told);
    let bits = 0;
    for (const { article } of sentences) {
      const bit = index.bitOf(article);
      if (bit === told || (bits & bit) !== 0) continue;
      const theirs = sentences.filter((span) => span.article === article);
      if (otherFigures(own, theirs)) bits |= bit;
    }
    return bits;
  }
  function place(a: readonly Span[], b: readonly Span[]): void {
    for (const span of [...a, ...b]) {
      const weighed = index.of(span);
      if (weighed) weighed.placed = true;
    }
  }
  /** @param has the articles that have the fact, as bits @param may those that may have it */
  function build(sentences: Span[], shown: Span, has: number, may: number, only: string | null): FactSignal {
    const coverage: Record<string, Coverage> = {};
    let yes = 0;
    let no = 0;
    for (const { id } of articles) {
      const bit = index.bitOf(id);
      if ((has & bit) !== 0) {
        coverage[id] = 'yes';
        yes++;
      } else if ((may & bit) !== 0) coverage[id] = 'maybe';
      else {
        coverage[id] = 'no';
        no++;
      }
    }
    let independent = 0;
    for (const group of groups) if ((group & has) !== 0) independent++;
    const claim = only
      ? `Only in ${nameOf(pass, only)}, not found in ${no} ${no === 1 ? 'other' : 'others'}: “${shown.text}”`
      : coverage[pass.article.id] === 'no'
        ? `Not found in ${nameOf(pass, pass.article.id)}; in ${yes} of ${articles.length - 1} ${articles.length === 2 ? 'other' : 'others'}: “${shown.text}”`
        : `In ${yes} of ${articles.length} articles, ${independent} independent ${independent === 1 ? 'text' : 'texts'}: “${shown.text}”`;
    return {
      kind: 'fact',
      claim,
      evidence: sentences,
      basis: only
        ? 'no sentence elsewhere aligns with it or shares much of its rarer words'
        : 'sentences joined by alignment',
      confidence: only ? 'medium' : 'high',
      sentences: sentences.length === 1 ? [shown] : [shown, ...sentences.filter((span) => span !== shown)],
      coverage,
      only,
    };
  }
}
