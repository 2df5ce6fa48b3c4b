/** Invented articles for benches and soaks: a vocabulary with Zipf's distribution, so that indexes behave as with real texts. */
const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ga go ka ke ki ko la le li lo lu ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te ti to va ve vo'.split(
    ' ',
  );
const VOCABULARY = 30_000;

/** A small generator of numbers 0..1 that gives the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The word of a rank; its length grows slowly, as in languages. */
export function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

/** One article as a row of an import: about `characters` of text, dated within 100 weeks, of one of 40 outlets. */
export function inventedArticle(number: number, characters = 4000): Record<string, string> {
  const random = randomFrom(number + 1);
  const pick = () => wordOf(Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1);
  const sentences: string[] = [];
  for (let length = 0; length < characters; ) {
    const words = Array.from({ length: 8 + Math.floor(random() * 20) }, pick);
    if (random() < 0.6) words[2] = capital(words[2]!);
    const sentence = `${capital(words.join(' '))}.`;
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 700) * 86_400_000);
  return {
    text: sentences.join(' '),
    title: `${capital(pick())} ${pick()} ${pick()} ${number}`,
    outlet: `The ${capital(wordOf(Math.floor(random() * 40)))} Post`,
    url: `https://news${Math.floor(random() * 40)}.example/story-${number}`,
    published: day.toISOString(),
    language: 'en',
  };
}

/** Articles `from` … `to` − 1 as JSON Lines. */
export function inventedLines(from: number, to: number, characters?: number): string {
  const lines: string[] = [];
  for (let number = from; number < to; number++) lines.push(JSON.stringify(inventedArticle(number, characters)));
  return lines.join('\n');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
