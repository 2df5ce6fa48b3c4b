import type { Article } from '../contracts/comparison';
import { dateMentions } from '../text/dates';

/** Only the opening of an article dates it: later dates belong to its background. */
const OPENING = 3;

/**
 * The date an article's opening sentences state, as `2025-05-19`, without a year as `--05-19` (ISO 8601:2000), with the words it
 * comes from. Null where they state none. It says when something happened, not when the article was published.
 */
export function dateNoteOf(sentences: readonly { text: string }[]): Article['dateNote'] {
  for (const sentence of sentences.slice(0, OPENING)) {
    const mention = dateMentions(sentence.text)[0];
    if (!mention) continue;
    const day = `${pad(mention.month)}-${pad(mention.day)}`;
    return { value: mention.year === null ? `--${day}` : `${mention.year}-${day}`, from: mention.text };
  }
  return null;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
