import type { Span } from '../contracts/comparison';
import { functionWords } from '../text/function-words';
import type { Token } from '../text/tokens';
import type { SentenceView } from './sentence-view';
import type { Slot, TypedSlot } from './wording-slot';

/**
 * A row whose sides are no like parts of speech ("efforts for" ↔ "his administration's", "refused to" ↔ "did not") goes on to the word both
 * share after it, so that each side can be read by itself.
 */
export function wholePhrase(row: TypedSlot, a: SentenceView, b: SentenceView): Slot {
  if (!row.a || !row.b || row.type === 'style' || row.type === 'reporting-verb' || row.type === 'quote-dropped')
    return row;
  if (HANGING.test(row.a.text) === HANGING.test(row.b.text) && OWNER.test(row.a.text) === OWNER.test(row.b.text))
    return row;
  const [left, right] = [following(row.a, a), following(row.b, b)];
  let words = 0;
  while (
    words < LONGEST_SHARED &&
    left[words] !== undefined &&
    left[words]?.norm === right[words]?.norm &&
    !isGlue(left[words]!.norm)
  ) {
    words++;
    if (words === 1 && /ing$/.test(left[0]!.norm)) break;
  }
  const open = (rest: Token[]) =>
    rest[words] !== undefined && !isGlue(rest[words]!.norm) && !/ing$/.test(rest[words - 1]!.norm);
  if (words === 0 || open(left) || open(right)) return row;
  return { a: upTo(row.a, a.span, left[words - 1]!), b: upTo(row.b, b.span, right[words - 1]!) };
}
const HANGING = /\b(?:of|in|on|at|for|from|by|with|to|against|over|into)$/;
const OWNER = /['’]s?$|\b(?:not|never|his|her|its|their)$/;
const LONGEST_SHARED = 3;

function isGlue(norm: string): boolean {
  return functionWords('en').has(norm);
}

/** The words that go on after a span in its sentence, up to the next mark. */
function following(span: Span, { span: sentence, tokens }: SentenceView): Token[] {
  const from = span.end - sentence.start;
  const words: Token[] = [];
  let end = from;
  for (const token of tokens) {
    if (token.start < from) continue;
    if (sentence.text.slice(end, token.start) !== ' ') break;
    words.push(token);
    end = token.end;
  }
  return words;
}

function upTo(span: Span, sentence: Span, token: Token): Span {
  const end = sentence.start + token.end;
  return { ...span, end, text: sentence.text.slice(span.start - sentence.start, token.end) };
}
