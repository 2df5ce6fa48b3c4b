import { expect, test } from 'vitest';
import { addressAtQuote } from '../../../lib/highlight/text-fragment';

test('a short sentence is named whole, a long one by its ends', () => {
  expect(addressAtQuote('http://a.example/x', 'It is over, he said.')).toBe(
    'http://a.example/x#:~:text=It%20is%20over%2C%20he%20said.',
  );
  expect(addressAtQuote('http://a.example/x', 'a b c d e f g h i j k l m')).toBe(
    'http://a.example/x#:~:text=a%20b%20c%20d%20e%20f,h%20i%20j%20k%20l%20m',
  );
});
test('dashes are escaped, since they mark a context there; an own hash is kept', () => {
  expect(addressAtQuote('http://a.example/x#part', 'well-known & so')).toBe(
    'http://a.example/x#part:~:text=well%2Dknown%20%26%20so',
  );
});
test('an older directive is replaced', () => {
  expect(addressAtQuote('http://a.example/x#:~:text=old', 'new')).toBe('http://a.example/x#:~:text=new');
});
test('without a quote the address itself', () => {
  expect(addressAtQuote('https://a.example/x', null)).toBe('https://a.example/x');
});
test('nothing but web addresses', () => {
  expect(addressAtQuote('javascript:alert(1)', 'x')).toBeNull();
  expect(addressAtQuote('data:text/html,x', 'x')).toBeNull();
  expect(addressAtQuote('not an address', 'x')).toBeNull();
});
