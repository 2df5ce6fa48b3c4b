import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../lib/highlight/fold';

test('white space, soft hyphens and zero-width characters do not count', () => {
  expect(fold('a\u00a0b\u00adc\u200bd\ufeff e\n\tf\u202f\u3000g')).toBe('abcdefg');
});

test('quotes and dashes count as their plain form', () => {
  expect(fold('“It’s – so—‘now’”')).toBe("\"It's-so-'now'\"");
});

test('letters of other scripts stay', () => {
  expect(fold('Київ — це місто')).toBe('Київ-цемісто');
  expect(fold('مرحبا بالعالم')).toBe('مرحبابالعالم');
  expect(fold('日本語　テスト')).toBe('日本語テスト');
});

test('folding a folded text changes nothing, and joins are folded part by part', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => fold(a + b) === fold(a) + fold(b)));
});
