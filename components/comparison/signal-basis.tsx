import type { Signal } from '../../lib/contracts/comparison';
import { t } from '../text';

/** "Why this?": the rule behind a claim, in place. */
export function SignalBasis({ signal }: { signal: Signal | undefined }) {
  if (!signal) return null;
  return (
    <p class="why">
      <strong>{t('whyThis')}</strong> {signal.basis}
    </p>
  );
}

/** The same, closed until it is asked for. */
export function Basis({ signal }: { signal: Signal | undefined }) {
  if (!signal) return null;
  return (
    <details class="basis">
      <summary>{t('whyThis')}</summary>
      <p class="why">{signal.basis}</p>
    </details>
  );
}
