import table from './synonyms.en.json';

let known: Partners | null = null;

/**
 * Ids of the stems that can stand for a stem, both directions; empty where none is known. The pairs are taken from WordNet 3.1
 * (Princeton University; licence in synonyms.en.json) by scripts/make-synonyms.ts.
 */
export function synonymsOf(id: number): readonly number[] {
  known ??= new Partners(table.groups);
  return known.of(id);
}
const NONE: readonly number[] = [];

/**
 * The table as chains of pairs in typed arrays: thousands of small arrays would be made where a comparison asks for a few hundred. An id's own
 * list is made when first asked for.
 */
class Partners {
  private readonly lists = new Map<number, readonly number[]>();
  /** Open addressing: per slot an id and the number of its last pair, from 1; 0 = free. */
  private readonly ids: Int32Array;
  private readonly heads: Int32Array;
  /** Per pair the partner and the number of the pair before it with the same id. */
  private readonly partners: Int32Array;
  private readonly before: Int32Array;
  private pairs = 0;
  private readonly mask: number;

  constructor(groups: readonly string[]) {
    let most = 0;
    for (const group of groups) most += group.length;
    // A stem with its blank has at least two letters, and each one makes two pairs at most.
    this.partners = new Int32Array(most + 1);
    this.before = new Int32Array(most + 1);
    const size = SLOTS;
    this.mask = size - 1;
    this.ids = new Int32Array(size);
    this.heads = new Int32Array(size);
    for (const group of groups) this.read(group);
  }

  of(id: number): readonly number[] {
    let list = this.lists.get(id);
    if (!list) {
      list = this.listOf(this.heads[this.slotOf(id)]!);
      this.lists.set(id, list);
    }
    return list;
  }

  /** The head of a group and each of its partners stand for each other. The hash is that of `fingerprint`, over the line as it stands. */
  private read(group: string): void {
    let head: number | null = null;
    let hash = 0x811c9dc5;
    for (let i = 0; i <= group.length; i++) {
      const code = i < group.length ? group.charCodeAt(i) : BLANK;
      if (code !== BLANK) {
        hash = Math.imul(hash ^ code, 0x01000193);
        continue;
      }
      const id = hash | 0;
      hash = 0x811c9dc5;
      if (head === null) head = id;
      else {
        this.add(head, id);
        this.add(id, head);
      }
    }
  }

  private add(from: number, to: number): void {
    const slot = this.slotOf(from);
    const pair = ++this.pairs;
    this.ids[slot] = from;
    this.partners[pair] = to;
    this.before[pair] = this.heads[slot]!;
    this.heads[slot] = pair;
  }

  private slotOf(id: number): number {
    let slot = (id ^ (id >>> 15)) & this.mask;
    while (this.heads[slot] !== 0 && this.ids[slot] !== id) slot = (slot + 1) & this.mask;
    return slot;
  }

  private listOf(last: number): readonly number[] {
    if (last === 0) return NONE;
    const list: number[] = [];
    for (let pair = last; pair !== 0; pair = this.before[pair]!) list.push(this.partners[pair]!);
    return list.reverse();
  }
}
const BLANK = 0x20;
/** A power of two, more than twice the stems of the table. */
const SLOTS = 32_768;
