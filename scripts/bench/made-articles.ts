import type { ArticleDraft } from '../../lib/contracts/library';

/** Share of articles that belong to an event told by several outlets. */
const GROUPED = 0.05;
const OUTLETS_PER_EVENT = 4;
const DAY = 86_400_000;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla sti tro'.split(
  ' ',
);

/** A generator with a fixed seed (mulberry32, public domain): the same library at every run. 0 ≤ x < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface MadeOptions {
  count: number;
  /** Days over which the publication dates are spread, up to `until`. */
  days: number;
  until: string;
  seed?: number;
  /** Without dates: the undated path. */
  undated?: boolean;
}

/**
 * Articles for benches: words by Zipf's law over 30,000 invented words, names, figures, about 4 kB of text each, dates over `days`, 5 % of them
 * in groups of four that tell the same event in other sentences.
 */
export function* madeArticles(options: MadeOptions): Generator<ArticleDraft> {
  const random = seededRandom(options.seed ?? 7);
  const words = Array.from({ length: 30_000 }, (_, i) => wordOf(i));
  const until = Date.parse(options.until);
  const zipf = () => words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length))))]!;
  const name = () =>
    `${capital(words[200 + Math.floor(random() * 8_000)]!)} ${capital(words[200 + Math.floor(random() * 8_000)]!)}`;

  let made = 0;
  while (made < options.count) {
    const grouped = random() < GROUPED / OUTLETS_PER_EVENT;
    const at = until - random() * options.days * DAY;
    const theme = Array.from({ length: 30 }, () => words[300 + Math.floor(random() * 20_000)]!);
    const people = Array.from({ length: 5 }, name);
    for (let k = 0; k < (grouped ? OUTLETS_PER_EVENT : 1) && made < options.count; k++) {
      yield article(made++, at + k * 3_600_000, theme, people);
    }
  }

  function sentence(theme: string[], people: string[]): string {
    const parts: string[] = [];
    const length = 12 + Math.floor(random() * 16);
    for (let i = 0; i < length; i++) {
      const roll = random();
      if (roll < 0.08) parts.push(people[Math.floor(random() * people.length)]!);
      else if (roll < 0.25) parts.push(theme[Math.floor(random() * theme.length)]!);
      else if (roll < 0.27) parts.push(String(2 + Math.floor(random() * 900)));
      else parts.push(zipf());
    }
    return `${capital(parts[0]!)} ${parts.slice(1).join(' ')}.`;
  }

  function article(n: number, at: number, theme: string[], people: string[]): ArticleDraft {
    const paragraphs = Array.from({ length: 12 }, () => [sentence(theme, people), sentence(theme, people)].join(' '));
    return {
      text: paragraphs.join('\n'),
      title: capital([people[0]!, ...theme.slice(0, 5)].join(' ')),
      outlet: `Outlet ${n % 60}`,
      url: `https://outlet-${n % 60}.example/${n}`,
      published: options.undated ? null : new Date(at).toISOString(),
      language: 'en',
    };
  }
}

function wordOf(i: number): string {
  let n = i + 1;
  let word = '';
  while (n > 0) {
    word += SYLLABLES[n % SYLLABLES.length];
    n = Math.floor(n / SYLLABLES.length);
  }
  return word;
}
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
