/** Pages that are no single article, to bring the popup into its states. */
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const HEADLINES = ['Harbour', 'Museum', 'Railway', 'Market'];
const PARAGRAPH =
  'The council of Harland decided on Tuesday to repair the swing bridge over the winter, and asked the shipping companies to use the northern channel until the work is done in the spring.';

/** Several full articles on one page. */
export const severalArticles = page(
  'Monday in Harland',
  `<main>${[0, 1, 2, 3]
    .map(
      (i) =>
        `<article><h2>${HEADLINES[i]} news of the day</h2>${`<p>${HEADLINES[i]}: ${PARAGRAPH}</p>`.repeat(6)}</article>`,
    )
    .join('')}</main>`,
);

/** A front page: headlines with a line each, nothing told at length. */
export const frontPage = page(
  'The Harland Example',
  `<main><h1>The Harland Example</h1>${Array.from(
    { length: 18 },
    (_, i) =>
      `<section><h2><a href="/news/${i}.html">${HEADLINES[i % 4]} decision number ${i + 1} awaited</a></h2><p>What is known so far.</p></section>`,
  ).join('')}</main>`,
);

/** The opening of an article whose rest is for subscribers, as the page itself declares. */
export const paywalledPage = page(
  'Reservoir towns count the cost - The Upland Ledger',
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Reservoir towns count the cost',
    isAccessibleForFree: false,
  })}</script><main><article><h1>Reservoir towns count the cost</h1>
  <p>Two days after the spillway of the dam above them was damaged, the people of the valley are still waiting to be told when they can go home.</p>
  <p>The evacuation order, which covers about 3,400 residents, was extended on Sunday evening.</p>
  <div class="paywall"><h2>Subscribe to continue reading</h2><p>This article is for subscribers. <a href="/subscribe">Subscribe now</a></p></div>
  </article></main>`,
);

/** Another event of a theme that the library has: listed, and not compared sentence by sentence. */
export const topicPage = page(
  'Kyiv reports a quiet night - The Evening Example',
  `<main><article><h1>Kyiv reports a quiet night as drone barrages pause</h1>${[
    'For the first night in weeks no drones were reported over Kyiv, the city administration of the Ukrainian capital said in its morning bulletin.',
    'President Volodymyr Zelensky thanked the crews of the air defence in his evening address and asked partners for more interceptors before the winter.',
    'Russian officials did not comment on the pause. President Vladimir Putin is to speak to parliament in Moscow next month, the Kremlin said.',
    'In the capital the metro ran to its usual timetable and schools opened on time; repair crews restored heating in the last of the districts hit in March.',
    'The United States said a further package of spare parts would be shipped by the end of the month.',
  ]
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></main>`,
);
