import { type PreparedSentence, prepare, sentenceOf } from './prepare';

/** A text that stands alone (a headline, one sentence of a test set) as one prepared sentence. */
export function prepareText(text: string, language = 'en'): PreparedSentence {
  const span = { article: 'text', start: 0, end: text.length, text };
  const { sentences } = prepare({ id: 'text', text, language, outlet: null, sentences: [span] });
  return sentences[0] ?? sentenceOf(span, []);
}
