/** An `<article>` with so many words in paragraphs is a whole one, not a teaser. */
const WHOLE = 200;
const MAX_ARTICLES = 60;
/** The height of the window, from its top, at which a reader reads. */
const EYE = 0.4;

/** The whole articles of a page, in document order: outermost `<article>`s with a heading and running text. */
export function wholeArticles(document: Document): Element[] {
  const all = [...document.querySelectorAll('article')].slice(0, MAX_ARTICLES);
  if (all.length < 2) return [];
  const outer = all.filter((article) => !all.some((other) => other !== article && other.contains(article)));
  return outer.filter(
    (article) => (article.querySelector('h1, h2')?.textContent ?? '').trim() !== '' && paragraphWords(article) > WHOLE,
  );
}

/** The one of several articles that the reader looks at: at two fifths of the window's height, else the nearest. The first where there is no layout. */
export function articleInView(document: Document, articles: readonly Element[]): Element | null {
  const height = document.defaultView?.innerHeight;
  if (!height) return articles[0] ?? null;
  let best: { article: Element; distance: number } | null = null;
  for (const article of articles) {
    const { top, bottom } = article.getBoundingClientRect();
    const distance = Math.max(top - height * EYE, height * EYE - bottom, 0);
    if (!best || distance < best.distance) best = { article, distance };
  }
  return best?.article ?? null;
}

function paragraphWords(element: Element): number {
  let count = 0;
  for (const p of [...element.querySelectorAll('p')].slice(0, 200))
    count += (p.textContent ?? '').trim().split(/\s+/).length;
  return count;
}
