/** What a newspaper page is made of. */
export interface Story {
  headline: string;
  /** One paragraph a line; empty lines are skipped. */
  text: string;
  masthead: string;
  /** ISO 8601; null: the page states none. */
  published?: string | null;
  byline?: string | null;
  /** Words of the text that are links, as in most papers. */
  links?: string[];
  /** Only masthead and text: no sections, picture and further headlines of an invented paper. */
  bare?: boolean;
  /** Set at the foot of the page: what this page is. */
  note?: string;
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function paragraph(line: string, links: Set<string>): string {
  let html = escapeHtml(line);
  for (const words of links) {
    if (!html.includes(words)) continue;
    html = html.replace(words, `<a href="/topic/${encodeURIComponent(words.toLowerCase())}">${words}</a>`);
    links.delete(words);
  }
  return `<p>${html}</p>`;
}

const STYLE = `
  body { margin: 0; font: 18px/1.55 Georgia, 'Liberation Serif', 'DejaVu Serif', serif; color: #1c1b1a; background: #fffefb; }
  header.top { border-bottom: 3px double #1c1b1a; text-align: center; padding: 14px 16px 10px; }
  header.top .name { font-size: 38px; font-weight: 700; letter-spacing: -.5px; }
  nav ul { list-style: none; display: flex; gap: 22px; justify-content: center; margin: 8px 0 0; padding: 0; }
  nav a, aside, .meta, footer, figcaption { font: 14px/1.45 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; }
  nav a { color: inherit; text-decoration: none; text-transform: uppercase; letter-spacing: .6px; font-size: 12px; }
  .columns { max-width: 1060px; margin: 26px auto; padding: 0 20px; display: grid; grid-template-columns: minmax(0, 680px) 1fr; gap: 48px; }
  h1 { font-size: 38px; line-height: 1.15; margin: 0 0 12px; }
  .meta { color: #6a6660; margin-bottom: 18px; }
  figure { margin: 0 0 20px; } figure svg { display: block; width: 100%; height: 160px; background: #cfd8dc; }
  figcaption { color: #6a6660; margin-top: 6px; }
  article p { margin: 0 0 18px; } article a { color: inherit; }
  aside h2 { font-size: 13px; text-transform: uppercase; letter-spacing: .6px; border-top: 2px solid #1c1b1a; padding-top: 8px; }
  aside ul { list-style: none; padding: 0; } aside li { border-bottom: 1px solid #ddd8cf; padding: 8px 0; }
  .letter { background: #f2eee5; padding: 14px 16px; margin-top: 26px; }
  footer { border-top: 1px solid #ddd8cf; color: #6a6660; text-align: center; padding: 20px; }`;

const PICTURE = `<svg viewBox="0 0 680 260" role="img" aria-label="Flags in front of a building"><rect width="680" height="260" fill="#cfd8dc"/>
<path d="M60 230V110l130-50 130 50v120z" fill="#90a4ae"/><path d="M90 230v-90h30v90zm60 0v-90h30v90zm60 0v-90h30v90z" fill="#eceff1"/>
<path d="M420 230V40h4v190zM424 44h90v52h-90zM560 230V60h4v170zM564 64h80v46h-80z" fill="#546e7a"/><rect y="230" width="680" height="30" fill="#78909c"/></svg>`;

const FIGURE = `<figure>${PICTURE}<figcaption>Illustration: flags before a government building.</figcaption></figure>`;

const SECTIONS = `<nav><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/opinion">Opinion</a></li><li><a href="/culture">Culture</a></li><li><a href="/sport">Sport</a></li></ul></nav>`;

const FURTHER = `<aside>
      <h2>Most read</h2>
      <ul>
        <li><a href="/culture/theatre">A theatre reopens after nine years of repairs</a></li>
        <li><a href="/business/harbour">Harbour fees to rise from autumn</a></li>
        <li><a href="/sport/rowing">Rowers win by a hand in the lake regatta</a></li>
        <li><a href="/world/bridge">The long argument over a short bridge</a></li>
      </ul>
      <div class="letter"><strong>The morning letter</strong><br>Five stories before breakfast, every weekday. <a href="/letter">Sign up</a></div>
    </aside>`;

/**
 * A page as a newspaper of today sets it: masthead, sections, picture with caption, links in the text, most-read list, newsletter box.
 * Everything is in the one document; opening it makes no further request.
 */
export function newspaperPage(story: Story): string {
  const links = new Set(story.links ?? []);
  const body = story.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line, links))
    .join('\n      ');
  const day = story.published ? new Date(story.published).toUTCString().slice(0, 16) : null;
  const meta = [story.byline ? `By ${escapeHtml(story.byline)}` : null, day].filter(Boolean).join(' · ');
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${escapeHtml(story.headline)} - ${escapeHtml(story.masthead)}</title>
  <meta property="og:type" content="article">
  <meta property="og:title" content="${escapeHtml(story.headline)}">
  <meta property="og:site_name" content="${escapeHtml(story.masthead)}">
  ${story.published ? `<meta property="article:published_time" content="${story.published}">` : ''}
  <link rel="icon" href="data:,">
  <style>${STYLE}</style>
</head>
<body>
  <header class="top">
    <div class="name">${escapeHtml(story.masthead)}</div>
    ${story.bare ? '' : SECTIONS}
  </header>
  <div class="columns">
    <main><article>
      <h1>${escapeHtml(story.headline)}</h1>
      ${meta ? `<div class="meta">${meta}</div>` : ''}
      ${story.bare ? '' : FIGURE}
      ${body}
    </article></main>
    ${story.bare ? '' : FURTHER}
  </div>
  <footer>${escapeHtml(story.note ?? `© ${story.masthead}`)}</footer>
</body>
</html>
`;
}
