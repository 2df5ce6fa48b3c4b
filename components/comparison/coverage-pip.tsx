import type { Coverage } from '../../lib/contracts/comparison';
import { coverageLabel } from './labels';

/** ● found, ◐ maybe, ○ not found: drawn, so that the shapes are the same everywhere, with the word for screen readers. */
export function Pip({ coverage }: { coverage: Coverage }) {
  return (
    <span class="coverage-pip" data-coverage={coverage} title={coverageLabel(coverage)}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle
          cx="6"
          cy="6"
          r="4.6"
          fill={coverage === 'yes' ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.3"
        />
        {coverage === 'maybe' && <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />}
      </svg>
      <span class="visually-hidden">{coverageLabel(coverage)}</span>
    </span>
  );
}
