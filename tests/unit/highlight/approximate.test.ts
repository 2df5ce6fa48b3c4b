import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approximate } from '../../../lib/highlight/approximate';

const SENTENCE = 'TheferrycompanysaiditcancarryatmostninehundredpeopleanHour,athirdofthosewhocross.';
const before = 'Somethingelsestandsbefore.';
const behind = 'Andsomethingbehind.';
const find = (stretch: string) => {
  const page = before + stretch + behind;
  const place = approximate(page, SENTENCE, 0, page.length);
  return place && page.slice(place.start, place.end);
};

test('an insertion, a gap and a changed letter', () => {
  expect(find(SENTENCE.replace('people', 'people[3]'))).toBe(SENTENCE.replace('people', 'people[3]'));
  expect(find(SENTENCE.replace('nine', ''))).toBe(SENTENCE.replace('nine', ''));
  expect(find(SENTENCE.replace('carry', 'carri'))).toBe(SENTENCE.replace('carry', 'carri'));
});
test('a long insertion between two parts that stand letter by letter', () => {
  const popup = `popup:${'abouttheferrycompany,'.repeat(10)}`;
  const stretch = SENTENCE.replace('carry', `carry${popup}`);
  expect(find(stretch)).toBe(stretch);
  expect(find(SENTENCE.replace('carry', `carry${popup.repeat(10)}`))).toBeNull();
});
test('another sentence with the same ends is none', () => {
  expect(find('Theferrycompanysaidithadnothingtosayaboutanyofthisuntiltheend,athirdofthosewhocross.')).toBeNull();
});
test('a sentence too short to be told apart is not guessed', () => {
  expect(approximate('Yes,hesaid.Nothingmore.', 'Yes,shesaid.', 0, 23)).toBeNull();
});
test('whatever the page, the place lies in the part that was searched', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: 60 }), fc.nat(60), (noise, cut) => {
      const page = noise + SENTENCE.slice(0, cut) + noise + SENTENCE.slice(cut);
      const place = approximate(page, SENTENCE, 5, page.length - 5);
      if (place) {
        expect(place.start).toBeGreaterThanOrEqual(5);
        expect(place.end).toBeLessThanOrEqual(page.length - 5);
        expect(place.end).toBeGreaterThan(place.start);
      }
    }),
  );
});
