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
