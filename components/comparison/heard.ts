import type { Comparison } from '../../lib/contracts/comparison';
import { speakersOf } from './groups';
import { type OutletView, textGroups } from './model';

/** Someone who is heard in several articles: words in quotation marks and reported words, and where. */
export interface Heard {
  name: string;
  direct: number;
  indirect: number;
  views: OutletView[];
}

/** Who is quoted most in all articles together, by words. Articles of one text count once, with the article that gives that speaker most. */
export function mostHeard(comparison: Comparison): Heard[] {
  const heard = new Map<string, Heard>();
  for (const group of textGroups(comparison)) {
    const best = new Map<string, { direct: number; indirect: number }>();
    for (const view of group)
      for (const { name, direct, indirect } of speakersOf(comparison, view.id)) {
        const entry = heard.get(name) ?? { name, direct: 0, indirect: 0, views: [] };
        entry.views.push(view);
        heard.set(name, entry);
        const known = best.get(name);
        if (!known || known.direct + known.indirect < direct + indirect) best.set(name, { direct, indirect });
      }
    for (const [name, { direct, indirect }] of best) {
      const entry = heard.get(name);
      if (!entry) continue;
      entry.direct += direct;
      entry.indirect += indirect;
    }
  }
  return [...heard.values()].sort((x, y) => y.direct - x.direct || y.indirect - x.indirect);
}
