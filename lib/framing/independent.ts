import type { Signal, SourceSignal } from '../contracts/comparison';
import { startsUpper } from '../text/characters';
import { textGroups } from './facts';
import { articlesOf, type CommonPass } from './pass';
import { canonical } from './source';

/**
 * Groups of articles by common text (copies) or common root: the same outlet or agency credited in the first sentence of both, and at least
 * one strictly aligned pair of sentences between them.
 */
export function independent(pass: CommonPass, signals: Signal[]): string[][] {
  const groups = textGroups(pass);
  const roots = new Map(articlesOf(pass).map((article) => [article.id, rootsOf(article.id)]));
  for (const { a, b, tier } of [...pass.alignments, ...pass.among]) {
    const [x, y] = [a[0]?.article, b[0]?.article];
    if (tier !== 'strict' || !x || !y) continue;
    if (![...(roots.get(x) ?? [])].some((root) => roots.get(y)?.has(root))) continue;
    const [from, to] = [groups.findIndex((g) => g.includes(x)), groups.findIndex((g) => g.includes(y))];
    if (from >= 0 && to >= 0 && from !== to)
      groups[Math.min(from, to)]!.push(...groups.splice(Math.max(from, to), 1)[0]!);
  }
  return groups;

  function rootsOf(id: string): Set<string> {
    const article = articlesOf(pass).find((one) => one.id === id)!;
    const lede = article.sentences[0];
    const credited = signals
      .filter((one): one is SourceSignal => one.kind === 'source' && one.article === id)
      .filter((one) => lede !== undefined && one.cue.start < lede.end && startsUpper(one.to))
      .map((one) => canonical(one.to));
    return new Set([...credited, ...article.agencies.map(canonical)]);
  }
}
