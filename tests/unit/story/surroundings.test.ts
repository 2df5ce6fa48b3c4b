import { expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { Scene } from '../../../lib/story/scene';
import { surroundings } from '../../../lib/story/surroundings';
import { profileOf } from '../../../lib/text/profile';

const OUTLANDISH =
  'zorble quindra faxel mirpo teglan wuffir nardel hoskip bralto yendri clupo vastrin jorquel dimfax'.split(' ');
const profile = (id: string, text: string) =>
  profileOf(articleFromDraft({ id, title: text, text: `${text}.`, language: 'en' }, 'import', '2025-01-01'));
const filler = Array.from({ length: 16 }, (_, i) =>
  profile(`f${i}`, `${OUTLANDISH[i % 14]}x${i} ${OUTLANDISH[(i * 5) % 14]}y${i} stood`),
);

function fieldOf(candidates: ReturnType<typeof profile>[]) {
  const scene = new Scene();
  const query = scene.unpack(profile('query', 'zorble quindra faxel mirpo teglan wuffir'));
  return surroundings(
    scene,
    query,
    [...candidates, ...filler].map((one) => scene.unpack(one)),
  ).pairs;
}

it('tells a candidate that finds the query from one that has nearer articles of its own', () => {
  const mate = profile('mate', 'zorble quindra faxel mirpo nardel hoskip');
  const other = profile('other', 'teglan wuffir bralto yendri clupo vastrin');
  const twin = profile('twin', 'wuffir bralto yendri clupo vastrin jorquel');
  const [ofMate, ofOther] = fieldOf([mate, other, twin]);
  expect(ofMate!.returned).toBeGreaterThan(1);
  expect(ofMate!.nearer).toBe(0);
  expect(ofOther!.returned).toBeLessThan(0.8);
  expect(ofOther!.nearer).toBeGreaterThan(0);
});

it('takes ordinary values where there are few candidates', () => {
  const scene = new Scene();
  const query = scene.unpack(profile('query', 'zorble quindra faxel'));
  const { pairs } = surroundings(scene, query, [scene.unpack(profile('one', 'zorble quindra mirpo'))]);
  expect(pairs[0]).toMatchObject({ closeness: 1, elsewhere: 0, nearer: 1 });
});
