import type { Relation, Why } from '../contracts/comparison';
import { stem } from '../text/tokens';
import type { PairFeatures } from './features';
import type { Verdict } from './model';
import type { Scene, Unpacked } from './scene';

/** The features that decided, in words a reader understands, heaviest first. */
export function explain(
  scene: Scene,
  a: Unpacked,
  b: Unpacked,
  _features: PairFeatures,
  verdict: Verdict,
  days: number | null,
  corrected: Relation | undefined,
): Why[] {
  if (corrected !== undefined)
    return [
      {
        feature: 'correction',
        detail: corrected === 'unrelated' ? 'you said: not the same story' : 'you said: the same story',
        weight: 0,
      },
    ];
  const why: Why[] = [];
  for (const { feature, weight } of verdict.contributions) {
    const detail = describe(feature);
    if (detail) why.push({ feature, detail, weight });
  }
  return why.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));

  function describe(feature: string): string | null {
    switch (feature) {
      case 'date':
        return days === null
          ? null
          : days === 0
            ? 'published the same day'
            : days === 1
              ? 'published one day apart'
              : `published ${days} days apart`;
      case 'names': {
        const names = sharedNames(scene, a, b);
        return names.length > 0 ? `${count(names.length, 'shared name')}: ${names.slice(0, 4).join(', ')}` : null;
      }
      case 'quotes': {
        const quote = [...a.quoteGrams].find((gram) => b.quoteGrams.has(gram));
        return quote ? `both quote “${quote}”` : null;
      }
      case 'numbers': {
        const theirs = new Set(b.profile.numbers);
        const numbers = a.profile.numbers.filter((n) => theirs.has(n)).map((n) => n.replace('|', ' ').trim());
        return numbers.length > 0 ? `same figures: ${numbers.slice(0, 3).join(', ')}` : null;
      }
      case 'full':
        return rareWords(scene, a, b);
      default:
        return null;
    }
  }
}

function sharedNames(scene: Scene, a: Unpacked, b: Unpacked): string[] {
  return a.profile.names
    .filter((name) => name.key.split(' ').every((w) => b.all.has(scene.number(stem(w, b.profile.language)))))
    .map((name) => name.text);
}

function rareWords(scene: Scene, a: Unpacked, b: Unpacked): string | null {
  const terms = a.profile.terms.split(' ');
  const shared = [...a.all]
    .map((n, i) => ({ n, word: terms[i] ?? '' }))
    .filter(({ n }) => b.all.has(n) && scene.idf(n) > 4)
    .sort((x, y) => scene.idf(y.n) - scene.idf(x.n));
  return shared.length > 0 ? `${count(shared.length, 'shared rare word')}` : null;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
