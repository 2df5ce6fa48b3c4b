import { expect, test } from 'vitest';
import { cardText, typeWords } from '../../../../components/card/strings';
import { englishLookup } from '../../../../components/english';

const say = cardText(englishLookup);

test('the card speaks in the right number', () => {
  expect(say('cardSentence', 2, 13)).toBe('Sentence 2 of 13');
  expect([say('cardPhrasings', 1), say('cardPhrasings', 2)]).toEqual(['1 other phrasing', '2 other phrasings']);
  expect([say('cardAbsent', 1), say('cardAbsent', 3)]).toEqual([
    'Not found in the 1 other article of this story',
    'Not found in the 3 other articles of this story',
  ]);
});
test('it takes the plural form of its language', () => {
  const messages: Record<string, string> = { locale: 'uk', cardPhrasings_few: 'кілька', cardPhrasings_many: 'багато' };
  const ukrainian = cardText((key) => messages[key] ?? '');
  expect([ukrainian('cardPhrasings', 3), ukrainian('cardPhrasings', 5)]).toEqual(['кілька', 'багато']);
});
test('a type of difference is put into words, an unknown one is shown as it is', () => {
  expect(typeWords('actor-label', say)).toBe('label of an actor');
  expect(typeWords('new-type', say)).toBe('new-type');
});

test('asks the table for nothing before a word is needed: the first question waits for another process', () => {
  const asked: string[] = [];
  const later = cardText((key) => {
    asked.push(key);
    return '';
  });
  expect(asked).toEqual([]);
  later('cardSame');
  expect(asked[0]).toBe('locale');
});
