import type { Block, PageFacts, Rule } from '../block';

/** What is left of the blocks, and each cut with its reason, in reading order. */
export interface Cleaned {
  kept: Block[];
  removed: { reason: string; text: string; block: number }[];
}

/**
 * Runs the rules one after another, each on what the rules before it left. If nothing would be left, the cuts of the last rule that
 * emptied the article are taken back.
 */
export function applyRules(blocks: readonly Block[], page: PageFacts, rules: readonly Rule[]): Cleaned {
  let live: readonly Block[] = blocks;
  let places = blocks.map((_, at) => at);
  const removed: Cleaned['removed'] = [];
  for (const rule of rules) {
    const cut = new Set(rule.find(live, page));
    if (cut.size === 0 || cut.size >= live.length) continue;
    for (const i of cut) {
      const block = live[i];
      if (block) removed.push({ reason: rule.reason, text: block.text, block: places[i]! });
    }
    live = live.filter((_, i) => !cut.has(i));
    places = places.filter((_, i) => !cut.has(i));
  }
  removed.sort((a, b) => a.block - b.block);
  return { kept: [...live], removed };
}
