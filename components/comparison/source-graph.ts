/** Who names whom as a source, and who shares a text with whom, as a graph in layers. Pure. */
import type { Comparison } from '../../lib/contracts/comparison';
import { hostOf } from '../format';
import { copiesOf, type OutletView, signalsOf, tellers } from './model';

/** Accounts that share a text, or one source outside the compared articles. */
export interface GraphNode {
  id: string;
  /** Empty for an outside source. */
  views: OutletView[];
  /** The source's name as the article gives it; null for accounts. */
  name: string | null;
  /** 0: nobody names it; else one more than the deepest that names it. */
  depth: number;
}

export interface SourceGraph {
  nodes: GraphNode[];
  /** From the one that names to the one named; ids of nodes, none twice, none to itself. */
  edges: { from: string; to: string }[];
}

/** Names compare without case, marks and a leading article: "the Coast Register" is "The Coast Register". */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function sourceGraph(comparison: Comparison): SourceGraph {
  const views = tellers(comparison);
  const accounts = sharedTexts(comparison, views);
  const nodeOf = new Map(accounts.flatMap((node) => node.views.map((view) => [view.id, node.id] as const)));
  const byName = new Map(
    views.flatMap((view) =>
      [view.outlet, hostOf(view.url)].flatMap((name) => (name ? [[plain(name), nodeOf.get(view.id) ?? '']] : [])),
    ) as [string, string][],
  );
  const outside = new Map<string, GraphNode>();
  const idOf = (name: string): string => {
    const known = nodeOf.get(name) ?? byName.get(plain(name));
    if (known) return known;
    const id = `source ${plain(name)}`;
    if (!outside.has(id)) outside.set(id, { id, views: [], name, depth: 1 });
    return id;
  };
  const edges = new Map<string, { from: string; to: string }>();
  const sources = signalsOf(comparison, 'source');
  for (const source of sources) {
    const article = nodeOf.get(source.article);
    if (!article) continue;
    // A source that this article names may itself name one; anything else before the arrow is the article.
    const through = sources.some((s) => s.article === source.article && plain(s.to) === plain(source.from));
    const edge = { from: through ? idOf(source.from) : article, to: idOf(source.to) };
    if (edge.from !== edge.to) edges.set(`${edge.from}\n${edge.to}`, edge);
  }
  const list = [...edges.values()];
  return { nodes: inLayers([...accounts, ...outside.values()], list), edges: list };
}

/** The accounts, those with a common text as one node. */
function sharedTexts(comparison: Comparison, views: OutletView[]): GraphNode[] {
  const nodes: GraphNode[] = [];
  const left = new Map(views.map((view) => [view.id, view]));
  for (const view of views) {
    if (!left.delete(view.id)) continue;
    const group = [view];
    for (let i = 0; i < group.length; i++)
      for (const { other } of copiesOf(comparison, group[i]?.id ?? '')) {
        const copy = left.get(other);
        if (copy && left.delete(other)) group.push(copy);
      }
    nodes.push({ id: view.id, views: group.sort((x, y) => x.number - y.number), name: null, depth: 0 });
  }
  return nodes;
}

/** Each node one layer behind the deepest that names it; where names run in a circle, the way back does not count. */
function inLayers(nodes: GraphNode[], edges: SourceGraph['edges']): GraphNode[] {
  const namers = new Map<string, string[]>();
  for (const { from, to } of edges) namers.set(to, [...(namers.get(to) ?? []), from]);
  const depth = (id: string, path: string[]): number => {
    const before = (namers.get(id) ?? []).filter((from) => !path.includes(from));
    return before.length === 0 ? 0 : 1 + Math.max(...before.map((from) => depth(from, [...path, from])));
  };
  return nodes.map((node) => ({ ...node, depth: depth(node.id, [node.id]) }));
}

/** Whether there is anything to draw: a named source or a shared text. */
export function hasSources(comparison: Comparison): boolean {
  const { nodes, edges } = sourceGraph(comparison);
  return edges.length > 0 || nodes.some((node) => node.views.length > 1);
}
