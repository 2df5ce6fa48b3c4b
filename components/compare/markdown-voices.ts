/** Who speaks, most quoted first, with every quotation once and all who print it, as Markdown. Pure. */
import type { Comparison } from '../../lib/contracts/comparison';
import { speakersOf } from '../comparison/groups';
import { mostHeard } from '../comparison/heard';
import type { OutletView } from '../comparison/model';
import { t, tn } from '../text';
import { md, numbersOf, quoted } from './markdown-words';

export function voiceLines(comparison: Comparison): string[] {
  return mostHeard(comparison).flatMap(({ name, direct, indirect, views }) => {
    const counts = [
      ...(direct > 0 ? [t('wordsQuoted', tn('words', direct))] : []),
      ...(indirect > 0 ? [`${tn('words', indirect)} ${t('voiceIndirect')}`] : []),
    ];
    return [
      `- ${md(name)}: ${counts.join(', ')} ${numbersOf(views)}`,
      ...[...quotations(comparison, name, views)].map(([words, of]) => `  - ${numbersOf(of)} ${words}`),
    ];
  });
}

/** What a speaker is quoted with, and who prints it. */
function quotations(comparison: Comparison, name: string, views: OutletView[]): Map<string, OutletView[]> {
  const found = new Map<string, OutletView[]>();
  for (const view of views) {
    const speaker = speakersOf(comparison, view.id).find((one) => one.name === name);
    for (const { speech, content } of speaker?.voices ?? []) {
      if (speech === 'indirect') continue;
      const words = quoted(content.text);
      const known = found.get(words) ?? [];
      if (!known.includes(view)) found.set(words, [...known, view]);
    }
  }
  return found;
}
