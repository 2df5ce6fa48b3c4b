import type { Phrasing } from '../../lib/contracts/tab';
import { type CardText, typeWords } from './strings';

/** A verbatim sentence with the words that differ marked: dashed underline, or a solid one and a word why where the difference is typed. */
export function ChangedText({ text, changes, say }: Pick<Phrasing, 'text' | 'changes'> & { say: CardText }) {
  const parts = [];
  let at = 0;
  for (const { start, end, label } of changes) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start));
    const reason = label === null ? null : typeWords(label, say);
    parts.push(
      <mark class={reason ? 'typed' : undefined} title={reason ?? undefined}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
