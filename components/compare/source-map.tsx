import { useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../lib/contracts/comparison';
import { Connectors } from '../base/connectors';
import { NumberBadge } from '../base/number-badge';
import { OutletName, shortName } from '../comparison/outlet-name';
import { SourceChains } from '../comparison/source-chains';
import { type GraphNode, hasSources, sourceGraph } from '../comparison/source-graph';
import { t } from '../text';

/** Whom each account names as its source, and who shares a text: drawn, and below it the same as a list with the words that say so. */
export function SourceMap({ comparison }: { comparison: Comparison }) {
  const container = useRef<HTMLDivElement>(null);
  const graph = useMemo(() => sourceGraph(comparison), [comparison]);
  const connections = useMemo(
    () => graph.edges.map(({ from, to }) => ({ from, to, kind: 'source', arrow: true })),
    [graph],
  );
  const shared = graph.nodes.filter((node) => node.views.length > 1);
  if (!hasSources(comparison)) return null;
  const layers = [...new Set(graph.nodes.map((node) => node.depth))].sort((x, y) => x - y);
  return (
    <section id="sources" class="part" data-testid="source-map">
      <h2>{t('sourcesHead')}</h2>
      <p class="note">{t('sourcesNote')}</p>
      <div class="source-map" ref={container} role="img" aria-label={t('sourcesGraph')}>
        <Connectors container={container} connections={connections} />
        {layers.map((depth) => (
          <div class="layer" key={depth}>
            {graph.nodes
              .filter((node) => node.depth === depth)
              .map((node) => (
                <Node key={node.id} node={node} />
              ))}
          </div>
        ))}
      </div>
      <ul class="shared-texts">
        {shared.map((node) => (
          <li key={node.id} class="row-line">
            {t('sourcesCopy')}
            {node.views.map((view) => (
              <span key={view.id} class="row-line">
                <NumberBadge number={view.number} name={shortName(view)} />
                {shortName(view)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <SourceChains comparison={comparison} bare />
    </section>
  );
}

function Node({ node }: { node: GraphNode }) {
  return (
    <div class={`graph-node${node.name === null ? '' : ' outside'}`} data-node={node.id}>
      {node.name}
      {node.views.map((view) => (
        <span class="graph-line" key={view.id}>
          <NumberBadge number={view.number} name={shortName(view)} />
          <OutletName outlet={view.outlet} url={view.url} />
        </span>
      ))}
    </div>
  );
}
