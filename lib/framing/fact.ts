import type { Coverage, FactSignal, Span } from '../contracts/comparison';
import { factsOf, textGroups } from './facts';
import { articlesOf, type CommonPass, nameOf } from './pass';
import { MIN_MASS, RarityIndex } from './rarity-index';

/**
 * **fact**: which article has which fact. A fact is a set of strictly aligned sentences across the story, shown as its shortest sentence;
 * *yes* = aligned, *maybe* = loosely aligned or much of its rare vocabulary is there, *no* = neither. Also sentences that stand in one
 * article only ("only in"). Copies count as one text; stubs are never *no*. Fails on paraphrase without shared words, hence "not found".
 */
export function facts(pass: CommonPass): FactSignal[] {
  const articles = articlesOf(pass);
  if (articles.length < 2) return [];
  const groups = textGroups(pass);
  const index = new RarityIndex(articles);
  const joined = factsOf(pass);
  const signals: FactSignal[] = [];

  for (const fact of joined) {
    let [shown] = fact.sentences as [Span, ...Span[]];
    let yes = 0;
    let maybe = 0;
    for (const span of fact.sentences) {
      if (span.text.length < shown.text.length) shown = span;
      yes |= index.bitOf(span.article);
      maybe |= index.placesOf(span);
    }
    const coverage: Record<string, Coverage> = {};
    for (const article of articles) {
      const bit = index.bitOf(article.id);
      const partly = (maybe & bit) !== 0 || fact.maybe.has(article.id) || article.stub;
      coverage[article.id] = (yes & bit) !== 0 ? 'yes' : partly ? 'maybe' : 'no';
    }
    signals.push(build(fact.sentences, shown, coverage, null));
  }

  const placed = new Set<string>();
  for (const fact of joined) for (const span of fact.sentences) placed.add(key(span));
  for (const list of [pass.alignments, pass.among])
    for (const { tier, a, b } of list) {
      if (tier !== 'loose') continue;
      for (const span of a) placed.add(key(span));
      for (const span of b) placed.add(key(span));
    }
  if (articles.filter((article) => !article.stub).length < 2) return signals;
  for (const article of articles) {
    const others = articles.filter((one) => one.id !== article.id && !sameText(one.id, article.id));
    if (others.every((one) => one.stub)) continue;
    const ids = index.bitsOf(others.map((one) => one.id));
    for (const span of article.sentences) {
      if (placed.has(key(span)) || (index.of(span)?.mass ?? 0) < MIN_MASS) continue;
      if (!index.hasOwnWord(span, ids) || (index.placesOf(span) & ids) !== 0) continue;
      const coverage: Record<string, Coverage> = {};
      for (const other of articles)
        coverage[other.id] =
          other.id === article.id ? 'yes' : other.stub || sameText(other.id, article.id) ? 'maybe' : 'no';
      signals.push(build([span], span, coverage, article.id));
    }
  }
  return signals;

  function sameText(a: string, b: string): boolean {
    return groups.some((group) => group.includes(a) && group.includes(b));
  }
  function build(sentences: Span[], shown: Span, coverage: Record<string, Coverage>, only: string | null): FactSignal {
    let yes = 0;
    let no = 0;
    for (const one of articles) {
      if (coverage[one.id] === 'yes') yes++;
      else if (coverage[one.id] === 'no') no++;
    }
    let independent = 0;
    for (const group of groups) if (group.some((id) => coverage[id] === 'yes')) independent++;
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
      sentences: [shown, ...sentences.filter((span) => span !== shown)],
      coverage,
      only,
    };
  }
}

const key = (span: Span) => `${span.article}:${span.start}`;
