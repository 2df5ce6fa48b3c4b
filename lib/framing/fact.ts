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
    const shown = [...fact.sentences].sort((a, b) => a.text.length - b.text.length)[0]!;
    const coverage: Record<string, Coverage> = {};
    for (const article of articles) {
      if (fact.sentences.some((span) => span.article === article.id)) coverage[article.id] = 'yes';
      else {
        const partly = fact.sentences.some((span) => index.maybeIn(span, article.id));
        coverage[article.id] = partly || fact.maybe.has(article.id) || article.stub ? 'maybe' : 'no';
      }
    }
    signals.push(build(fact.sentences, shown, coverage, null));
  }

  const placed = new Set(joined.flatMap((fact) => fact.sentences.map(key)));
  const loose = new Set(
    [...pass.alignments, ...pass.among]
      .filter((one) => one.tier === 'loose')
      .flatMap((one) => [...one.a, ...one.b].map(key)),
  );
  if (articles.filter((article) => !article.stub).length < 2) return signals;
  for (const article of articles) {
    const others = articles.filter((one) => one.id !== article.id && !sameText(one.id, article.id));
    if (others.every((one) => one.stub)) continue;
    const ids = others.map((one) => one.id);
    for (const span of article.sentences) {
      if (placed.has(key(span)) || loose.has(key(span)) || (index.of(span)?.mass ?? 0) < MIN_MASS) continue;
      if (!index.hasOwnWord(span, ids) || index.maybeInAny(span, ids)) continue;
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
    const yes = articles.filter((one) => coverage[one.id] === 'yes');
    const no = articles.filter((one) => coverage[one.id] === 'no');
    const independent = groups.filter((group) => group.some((id) => coverage[id] === 'yes')).length;
    const claim = only
      ? `Only in ${nameOf(pass, only)}, not found in ${no.length} ${no.length === 1 ? 'other' : 'others'}: “${shown.text}”`
      : coverage[pass.article.id] === 'no'
        ? `Not found in ${nameOf(pass, pass.article.id)}; in ${yes.length} of ${articles.length - 1} ${articles.length === 2 ? 'other' : 'others'}: “${shown.text}”`
        : `In ${yes.length} of ${articles.length} articles, ${independent} independent ${independent === 1 ? 'text' : 'texts'}: “${shown.text}”`;
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
