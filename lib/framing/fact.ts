import type { Coverage, FactSignal, Span } from '../contracts/comparison';
import { idf } from '../text/document-frequency';
import { functionWords } from '../text/function-words';
import { stem, tokenize } from '../text/tokens';
import { factsOf, textGroups } from './facts';
import { articlesOf, type CommonPass, nameOf } from './pass';

/**
 * Constants of "only here". Measured by `npm run quality` on tests/fixtures/framing (docs/framing.md).
 * A sentence is *maybe elsewhere* when this share of its idf mass is found in one sentence of the other article …
 */
export const ELSEWHERE_SENTENCE = 0.4;
/** … or this share anywhere in the whole other article. */
export const ELSEWHERE_ARTICLE = 0.75;
/** "Only here" needs a stem at least this rare (idf) that no other article has. 5 = in about 1 of 150 articles. */
export const RARE = 5;
/** Sentences with less idf mass than this carry no fact of their own ("He did not elaborate."). */
export const MIN_MASS = 14;

interface Weighted {
  span: Span;
  stems: Map<string, number>;
  mass: number;
}

/**
 * **fact**: which article has which fact. A fact is a set of strictly aligned sentences across the story, shown as its shortest sentence;
 * *yes* = aligned, *maybe* = loosely aligned or much of its rare vocabulary is there, *no* = neither. Also sentences that stand in one
 * article only ("only in"). Copies count as one text; stubs are never *no*. Fails on paraphrase without shared words, hence "not found".
 */
export function facts(pass: CommonPass): FactSignal[] {
  const articles = articlesOf(pass);
  if (articles.length < 2) return [];
  const groups = textGroups(pass);
  const weighted = new Map(
    articles.map((article) => [article.id, article.sentences.map((span) => weigh(span, article.language))]),
  );
  const bags = new Map(
    articles.map((article) => [article.id, new Set(weighted.get(article.id)!.flatMap((one) => [...one.stems.keys()]))]),
  );
  const joined = factsOf(pass);
  const signals: FactSignal[] = [];

  for (const fact of joined) {
    const shown = [...fact.sentences].sort((a, b) => a.text.length - b.text.length)[0]!;
    const coverage: Record<string, Coverage> = {};
    for (const article of articles) {
      if (fact.sentences.some((span) => span.article === article.id)) coverage[article.id] = 'yes';
      else {
        const best = Math.max(...fact.sentences.map((span) => levelOf(find(span), article.id)));
        coverage[article.id] = best > 0 || fact.maybe.has(article.id) || article.stub ? 'maybe' : 'no';
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
    for (const one of weighted.get(article.id)!) {
      if (placed.has(key(one.span)) || loose.has(key(one.span)) || one.mass < MIN_MASS) continue;
      const levels = others.map((other) => levelOf(one, other.id));
      const rare = [...one.stems].some(
        ([term, weight]) => weight >= RARE && others.every((other) => !bags.get(other.id)!.has(term)),
      );
      if (!rare || levels.some((level) => level > 0)) continue;
      const coverage: Record<string, Coverage> = {};
      for (const other of articles)
        coverage[other.id] =
          other.id === article.id ? 'yes' : other.stub || sameText(other.id, article.id) ? 'maybe' : 'no';
      signals.push(build([one.span], one.span, coverage, article.id));
    }
  }
  return signals;

  function find(span: Span): Weighted {
    return weighted.get(span.article)?.find((one) => one.span.start === span.start) ?? weigh(span, 'en');
  }
  function sameText(a: string, b: string): boolean {
    return groups.some((group) => group.includes(a) && group.includes(b));
  }
  /** 0 = not found, 1 = much of it is there. */
  function levelOf(one: Weighted, other: string): 0 | 1 {
    if (one.mass === 0) return 1;
    let inArticle = 0;
    for (const [term, weight] of one.stems) if (bags.get(other)!.has(term)) inArticle += weight;
    if (inArticle / one.mass >= ELSEWHERE_ARTICLE) return 1;
    const list = weighted.get(other)!;
    for (const candidate of list) {
      let shared = 0;
      let rare = 0;
      for (const [term, weight] of one.stems)
        if (candidate.stems.has(term)) {
          shared += weight;
          if (weight >= RARE) rare++;
        }
      if (shared / Math.min(one.mass, Math.max(candidate.mass, MIN_MASS)) >= ELSEWHERE_SENTENCE && rare >= 1) return 1;
    }
    return 0;
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

function weigh(span: Span, language: string): Weighted {
  const stop = functionWords(language === 'und' ? 'en' : language);
  const stems = new Map<string, number>();
  let mass = 0;
  for (const token of tokenize(span.text)) {
    if (stop.has(token.norm)) continue;
    const term = stem(token.norm, language === 'und' ? 'en' : language);
    if (stems.has(term)) continue;
    const weight = idf(term);
    stems.set(term, weight);
    mass += weight;
  }
  return { span, stems, mass };
}
