import { expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { CandidateFinder } from '../../../lib/story/candidates';
import { StoryMatcher } from '../../../lib/story/matcher';
import { profileOf } from '../../../lib/text/profile';

function made(id: string, published: string, title: string, text: string) {
  const article = articleFromDraft({ id, title, text, published, language: 'en' }, 'import', '2025-01-01');
  return { article, profile: profileOf(article) };
}

it('leaves places for articles of the same weeks in a library that holds many alike of other years', async () => {
  const theft = made(
    'theft',
    '2024-02-05',
    'Brass astrolabe vanishes from Tarnby museum',
    'A brass astrolabe vanished from the museum of Tarnby on Sunday night. Curator Oriel Vantongeren called it a loss; police questioned a guard.',
  );
  const everyYear = Array.from({ length: 80 }, (_, i) =>
    made(
      `y${i}`,
      `${1940 + i}-02-05`,
      'Astrolabe vanishes from museum',
      'An astrolabe vanished from a museum on Sunday night. The curator called it a loss; police questioned a guard.',
    ),
  );
  const sameWeek = made(
    'week',
    '2024-02-07',
    'Curator speaks of loss',
    'Oriel Vantongeren spoke of a museum without a guard.',
  );
  const found = await new CandidateFinder(new MemoryLibrary([...everyYear, sameWeek])).find(theft.profile, 51);
  expect(found).toContain('week');
  expect(found.filter((id) => id.startsWith('y')).length).toBeGreaterThan(40);
});

it('takes two reports for one story also where the whole library is of that story', async () => {
  const told = (id: string, title: string, text: string) => made(id, '2026-03-03', title, text);
  const wire = told(
    'wire',
    'Ferry runs aground off Skerrow',
    'The ferry Maid of Tarnby ran aground off Skerrow early on Tuesday with 140 people aboard. Captain Iver Solheim said the steering had failed. Lifeboats took everyone to Oddness harbour.',
  );
  const local = told(
    'local',
    'Maid of Tarnby passengers brought ashore at Oddness',
    'Families waited at Oddness on Tuesday as lifeboats came in from the Maid of Tarnby, the ferry that grounded near Skerrow before dawn. Iver Solheim, its captain, blamed the steering.',
  );
  const others = ['Hull of the Maid of Tarnby is holed', 'Owners of the grounded ferry promise an inquiry'].map(
    (title, i) =>
      told(
        `other${i}`,
        title,
        `${title}, rescuers off Skerrow said on Tuesday. The Maid of Tarnby had left Oddness with Captain Iver Solheim at six.`,
      ),
  );
  const matches = await new StoryMatcher(new MemoryLibrary([local, ...others])).match(wire.profile);
  expect(matches.map((match) => [match.article, match.relation])).toContainEqual(['local', 'same-story']);
});
