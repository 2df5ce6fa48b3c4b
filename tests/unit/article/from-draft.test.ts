import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';

const NOW = '2026-01-01T00:00:00Z';
const STORY = [
  'The council of Springfield voted on May 19 to close the old bridge for repairs that are expected to take three weeks.',
  'Officials said that drivers should use the northern road, and that the ferry would run every hour until the work is done.',
  'The mayor told reporters that the bridge had not been repaired since it was built, and that further delay would cost more.',
];
const APPEAL = [
  'A Message from The Springfield Ledger:',
  'Dear readers,',
  'We need your help to go on. Please support us monthly.',
  '',
  'Remind me later.',
];
const make = (text: string, more = {}) => articleFromDraft({ text, ...more }, 'import', NOW);

describe('articleFromDraft', () => {
  it('leaves plain news as it is', () => {
    const article = make(STORY.join('\n'));
    expect(article.text).toBe(STORY.join('\n'));
    expect(article).toMatchObject({
      kind: 'news',
      language: 'en',
      outlet: null,
      published: null,
      url: null,
      title: null,
      removed: [],
      added: NOW,
      source: 'import',
    });
    for (const s of article.sentences) expect(article.text.slice(s.start, s.end)).toBe(s.text);
  });

  it('cuts a house message at the end and takes the outlet from it', () => {
    const article = make([...STORY, ...APPEAL].join('\n'));
    expect(article.text).toBe(STORY.join('\n'));
    expect(article.outlet).toBe('The Springfield Ledger');
    expect(article.removed.map((r) => r.text).join(' ')).toContain('Dear readers');
  });

  it('keeps a stated outlet', () =>
    expect(make([...STORY, ...APPEAL].join('\n'), { outlet: 'Shelbyville Post' }).outlet).toBe('Shelbyville Post'));

  it('moves wire credits to the agencies', () => {
    const article = make([...STORY, 'Reporting by AFP and Reuters also contributed to this article.'].join('\n'));
    expect(article.agencies).toEqual(['AFP', 'Reuters']);
    expect(article.text).toBe(STORY.join('\n'));
  });

  it('notes a date in the opening without inventing a year', () => {
    expect(make(STORY.join('\n')).dateNote).toEqual({ value: '--05-19', from: 'May 19' });
    expect(make(STORY.slice(1).join('\n')).dateNote).toBeNull();
    expect(make(STORY.join('\n'), { published: '2025-05-20' })).toMatchObject({
      dateNote: null,
      published: '2025-05-20',
    });
  });

  it('tells an argument from a report', () => {
    const text =
      'It is hard to avoid the impression that the council has given up. Let us be clear: the bridge is old. To put it mildly, the plan is a farce. I think the mayor ought to resign, of course. We must not accept this.';
    expect(make(text).kind).toBe('opinion');
    expect(make(`He said: “${text}”\n${STORY.join('\n')}`).kind).toBe('news');
    expect(make(text, { kind: 'news' }).kind).toBe('news');
  });

  it('normalises line ends and joins hand-wrapped lines', () => {
    expect(make(STORY.join('\r\n\r\n')).text).toBe(STORY.join('\n'));
    const wrapped = STORY.map((p) => p.replace(/(.{40,60}) /g, '$1\n')).join('\n\n');
    expect(make(wrapped).text).toBe(STORY.join('\n'));
  });

  it('keeps a given id and takes any text', () => {
    expect(make('x', { id: 'seed-000' }).id).toBe('seed-000');
    for (const text of ['', '\n\n', '\ufeff', 'A', '…', '<script>alert(1)</script>'])
      expect(() => make(text)).not.toThrow();
  });

  it.each([
    [
      'de',
      'Der Rat der Stadt hat am Dienstag beschlossen, die Brücke für drei Wochen zu sperren, und das ist nicht neu.',
    ],
    [
      'fr',
      'Le conseil de la ville a décidé mardi de fermer le pont pour trois semaines, selon une source qui est dans la mairie.',
    ],
    [
      'es',
      'El consejo de la ciudad decidió el martes cerrar el puente por tres semanas, según una fuente que no dio su nombre.',
    ],
    ['uk', 'Рада міста у вівторок вирішила закрити міст на три тижні, і це було очікувано для всіх, хто про це знав.'],
    ['ru', 'Совет города во вторник решил закрыть мост на три недели, и это было ожидаемо для всех, кто об этом знал.'],
  ])('recognises %s', (language, text) => expect(make(text).language).toBe(language));
});
