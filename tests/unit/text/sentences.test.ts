import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/text/sentences';
import cases from './sentence-cases.json';

/** Own labelled cases: "|" marks the break. */
describe('splitSentences', () => {
  it.each(cases as [string, string][])('%s: %s', (language, marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    const text = marked.replaceAll('|', '');
    const spans = splitSentences(text, language, 'a');
    expect(spans.map((span) => span.text)).toEqual(expected);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('never crosses a block and keeps offsets into the whole text', () => {
    const text = 'A heading without a stop\nFirst. Second.\n\n___\nLast';
    const spans = splitSentences(text, 'en', 'a');
    expect(spans.map((span) => span.text)).toEqual(['A heading without a stop', 'First.', 'Second.', 'Last']);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('takes any language tag', () => {
    for (const language of ['und', 'xx', 'tlh', 'zh'])
      expect(splitSentences('One. Two.', language, 'a').length).toBeGreaterThan(0);
  });
});
