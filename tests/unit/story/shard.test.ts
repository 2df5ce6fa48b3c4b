import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { Query } from '../../../lib/story/query';
import { Shard } from '../../../lib/story/shard';
import { signature } from '../../../lib/story/signature';
import { type Profile, profileOf } from '../../../lib/text/profile';

const THINGS = 'harbour ferry bridge orchard quarry library tram clinic stadium reservoir bakery observatory'.split(
  ' ',
);

function profile(n: number): Profile {
  const words = [0, 1, 5].map((step) => THINGS[(n + step * (1 + (n % 3))) % THINGS.length]!);
  const text = `The ${words[0]} of Tarnby closed. Visitors to the ${words[1]} asked why the ${words[2]} stayed open.`;
  return profileOf(articleFromDraft({ id: `a${n}`, title: `The ${words[0]}`, text, language: 'en' }, 'import', ''));
}
const query = (n: number) => new Query(signature(profile(n), 30));

function filled(count: number): Shard {
  const shard = Shard.empty();
  shard.put(Array.from({ length: count }, (_, n) => profile(n)));
  return shard;
}

/** Every third article gone, one rewritten, one new. */
function change(shard: Shard): void {
  shard.keepOnly(new Set(Array.from({ length: 60 }, (_, n) => `a${n}`).filter((_, n) => n % 3 !== 0)));
  shard.put([{ ...profile(5), id: 'a1' }, profile(77)]);
}

describe('Shard', () => {
  it('gives the same hits by its MiniSearch as by going through the hashes, also after changes', () => {
    const plain = filled(60);
    const indexed = filled(60);
    indexed.index();
    expect([plain.isIndexed, indexed.isIndexed]).toEqual([false, true]);
    for (const changed of [false, true]) {
      if (changed) for (const shard of [plain, indexed]) change(shard);
      for (let n = 0; n < 12; n++) {
        const hits = indexed.search(query(n), 10);
        expect(hits).toHaveLength(10);
        expect(hits).toEqual(plain.search(query(n), 10));
      }
    }
  });

  it('does not take an index made in steps that missed a change', async () => {
    const shard = filled(120);
    const making = shard.indexInSteps();
    change(shard);
    await making;
    expect(shard.isIndexed).toBe(false);
    await shard.indexInSteps();
    expect(shard.isIndexed).toBe(true);
    expect(shard.search(query(1), 60).map((hit) => hit.id)).not.toContain('a3');
  });

  it('comes back from what is stored, terms apart, and refuses the terms of another state', () => {
    const shard = filled(20);
    shard.stamp = 4;
    const back = Shard.parse(structuredClone(shard.storedKeys()))!;
    expect([back.articles, back.hasTerms, back.id(3)]).toEqual([20, false, 'a3']);
    expect(back.parseTerms({ ...shard.storedTerms(), stamp: 3 })).toBe(false);
    expect(back.parseTerms(structuredClone(shard.storedTerms()))).toBe(true);
    expect(back.search(query(2), 5)).toEqual(shard.search(query(2), 5));
  });
});
