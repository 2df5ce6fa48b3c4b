/** Pages that are no single article, to bring the popup into each of its states. */
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const HEADLINES = ['Harbour', 'Museum', 'Railway', 'Market', 'School', 'Bridge', 'Theatre', 'Ferry'];
const PARAGRAPH =
  'The council of Harland decided on Tuesday to repair the swing bridge over the winter, and asked the shipping companies to use the northern channel until the work is done in the spring.';

/** A front page: headlines that lead elsewhere. */
export const frontPage = page(
  'The Harland Post',
  `<main>${Array.from({ length: 40 }, (_, i) => `<div class="teaser"><h3><a href="/news/${i}.html">${HEADLINES[i % 8]} plans are put off for a year, number ${i + 1}</a></h3></div>`).join('')}</main>`,
);

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
