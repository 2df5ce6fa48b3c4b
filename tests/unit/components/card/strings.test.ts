import { expect, test } from 'vitest';
import { cardText, ENGLISH, typeWords } from '../../../../components/card/strings';
import english from '../../../../public/_locales/en/messages.json';

const table: Record<string, { message: string } | undefined> = english;

test('the words of the card are those of the message table', () => {
  for (const [key, words] of Object.entries(ENGLISH)) expect(table[key]?.message, key).toBe(words);
});
test('without a table the card speaks English, in the right number', () => {
  const say = cardText();
  expect(say('cardSentence', 2, 13)).toBe('Sentence 2 of 13');
  expect([say('cardPhrasings', 1), say('cardPhrasings', 2)]).toEqual(['1 other phrasing', '2 other phrasings']);
});
test('with a table it takes the plural form of its language', () => {
  const messages: Record<string, string> = { locale: 'uk', cardPhrasings_few: 'кілька', cardPhrasings_many: 'багато' };
  const say = cardText((key) => messages[key] ?? '');
  expect([say('cardPhrasings', 3), say('cardPhrasings', 5)]).toEqual(['кілька', 'багато']);
});
test('a type of difference is put into words, an unknown one is shown as it is', () => {
  expect(typeWords('actor-label', cardText())).toBe('label of an actor');
  expect(typeWords('new-type', cardText())).toBe('new-type');
});
