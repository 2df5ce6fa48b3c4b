/** Invented reports, each of another event, so that a day of reading does not open the same page fifty times. */
const TOWNS = [
  'Harland',
  'Ostrava Point',
  'Millbeck',
  'Saint Orly',
  'Dunmere',
  'Kestrel Bay',
  'Varnholt',
  'Lower Asham',
];
const EVENTS = [
  ['closes its harbour after a crane collapse', 'harbour master', 'crane'],
  ['elects a new mayor by eleven votes', 'returning officer', 'count'],
  ['evacuates a school over a gas leak', 'head teacher', 'leak'],
  ['opens a tram line two years late', 'project manager', 'tram'],
  ['cancels its summer fair after floods', 'fair committee', 'flood'],
  ['sues a mining firm over dust', 'council lawyer', 'dust'],
  ['bans cars from the old market', 'traffic planner', 'market'],
] as const;

export interface InventedStory {
  headline: string;
  text: string;
}

/** Story number `n` (from 0); different numbers give different stories up to 56. */
export function inventedStory(n: number): InventedStory {
  const town = TOWNS[n % TOWNS.length]!;
  const [what, who, thing] = EVENTS[Math.floor(n / TOWNS.length) % EVENTS.length]!;
  const people = 120 + n * 7;
  return {
    headline: `${town} ${what}`,
    text: [
      `The town of ${town} ${what}, the council announced on Tuesday after a meeting that lasted until midnight.`,
      `“We looked at every other way and there was none,” said Nadia Ferris, the ${who}, who had asked for the decision in March.`,
      `About ${people} people are affected by the ${thing}, according to a report that the council published with its decision.`,
      `Residents had gathered ${people * 3} signatures against the plan. Their speaker, Tom Adeyemi, called the meeting “a formality”.`,
      `The regional government said it would look into the ${thing} in ${town} and report within ${3 + (n % 9)} weeks.`,
    ].join('\n'),
  };
}

/** An RSS feed with these stories as items. */
export function feedOf(host: string, stories: InventedStory[]): string {
  const items = stories.map(
    (story, i) =>
      `<item><title>${story.headline}</title><link>http://${host}/news/${i}.html</link><guid>http://${host}/news/${i}.html</guid><description>${story.text.replaceAll('\n', ' ')}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link><description>News</description>${items.join('')}</channel></rss>`;
}
