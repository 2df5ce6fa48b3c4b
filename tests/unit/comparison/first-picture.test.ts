import { expect, it } from 'vitest';
import { wordingRows } from '../../../components/comparison/groups';
import { copiesOf, headcount, matchGroups, signalsOf, textGroups } from '../../../components/comparison/model';
import { firstPicture } from '../../../lib/comparison/first-picture';
import { harbour } from '../../fixtures/comparison/harbour';

const picture = firstPicture(harbour);

it('has all that the first view shows, and the counts beside the other views', () => {
  expect(headcount(picture)).toEqual(headcount(harbour));
  expect(matchGroups(picture.matches)).toEqual(matchGroups(harbour.matches));
  expect(textGroups(picture)).toEqual(textGroups(harbour));
  for (const { article } of harbour.matches) expect(copiesOf(picture, article)).toEqual(copiesOf(harbour, article));
  expect(wordingRows(picture)).toHaveLength(wordingRows(harbour).length);
  expect(wordingRows(harbour).length).toBeGreaterThan(0);
  expect(signalsOf(picture, 'fact')).toHaveLength(signalsOf(harbour, 'fact').length);
});

it('is a fraction of the whole', () => {
  expect(JSON.stringify(picture).length).toBeLessThan(JSON.stringify(harbour).length / 2);
});
