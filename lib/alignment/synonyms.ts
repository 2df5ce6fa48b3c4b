import { fingerprint } from './fingerprint';
import table from './synonyms.en.json';

let partners: Map<number, number[]> | null = null;

/**
 * Ids of the stems that can stand for a stem, both directions; empty where none is known. The pairs are taken from WordNet 3.1
 * (Princeton University; licence in synonyms.en.json) by scripts/make-synonyms.ts.
 */
export function synonymsOf(id: number): readonly number[] {
  partners ??= load();
  return partners.get(id) ?? NONE;
}
const NONE: readonly number[] = [];

function load(): Map<number, number[]> {
  const loaded = new Map<number, number[]>();
  const add = (from: number, to: number) => {
    const known = loaded.get(from);
    if (known) known.push(to);
    else loaded.set(from, [to]);
  };
  for (const group of table.groups) {
    const [head, ...rest] = group.split(' ').map(fingerprint);
    for (const partner of rest) {
      add(head!, partner);
      add(partner, head!);
    }
  }
  return loaded;
}
