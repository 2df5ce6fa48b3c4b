import type { FactSignal } from '../../lib/contracts/comparison';

export type FactOrder = 'count' | 'text';

/** Facts by the number of articles that have them, or in the order of the open article (what it has not comes last). */
export function orderFacts(facts: FactSignal[], id: string, order: FactOrder): FactSignal[] {
  const place = (fact: FactSignal): number =>
    fact.sentences.find((span) => span.article === id)?.start ?? Number.MAX_SAFE_INTEGER;
  const count = (fact: FactSignal): number => Object.values(fact.coverage).filter((c) => c === 'yes').length;
  return facts.toSorted((x, y) => (order === 'count' ? count(y) - count(x) : 0) || place(x) - place(y));
}
