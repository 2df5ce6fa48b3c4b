import type { Block } from './block';
import { hostOf } from './canonical';

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg canvas audio video map form input select textarea button dialog head'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const GROUPS = new Set(['ul', 'ol', 'dl', 'table', 'figure']);
/** Deeper markup than this is read as if it were flat. */
const MAX_DEPTH = 400;
const ELEMENT = 1;
const TEXT = 3;

/** Boxes that open over a word of the text; their contents stand in the middle of its sentence. */
const POPUP = /(?:^|[\s_-])(?:tooltips?|pop-?(?:over|up)s?|rollover|hover-?cards?|glossary-?definition)(?=$|[\s_-])/;
/** Words by which such a box, not the word it belongs to, is called. */
const BOX =
  /(?:^|[\s_-])(?:tooltip-?text|content|contents|text|box|block|body|inner|bubble|panel|card|definition|message|description|details|indicator)(?=$|[\s_-])/;
const EMPTY: Block = {
  text: '',
  tag: 'p',
  hints: '',
  inside: [],
  linked: 0,
  internal: 0,
  italic: 0,
  bold: 0,
  group: null,
};

interface Style {
  link: boolean;
  internal: boolean;
  italic: boolean;
  bold: boolean;
}
const STYLED = new Set(['a', 'em', 'i', 'b', 'strong']);
const PLAIN: Style = { link: false, internal: false, italic: false, bold: false };

interface Open {
  tag: string;
  hints: string;
  inside: string[];
  group: number | null;
}

/**
 * The blocks of an element in reading order. White space inside a block is collapsed; `<br>` ends a block; the cells of a table row
 * are one block. Never changes the element.
 * @param host the page's own host, to tell its own links from others.
 */
export function blocksOf(root: Element, host: string | null = null): Block[] {
  const blocks: Block[] = [];
  const popups: Pick<Block, 'text' | 'hints'>[] = [];
  let groups = 0;
  let text = '';
  let linked = 0;
  let internal = 0;
  let italic = 0;
  let bold = 0;
  visit(root, { tag: 'div', hints: '', inside: [], group: null }, PLAIN, 0);
  flush({ tag: 'div', hints: '', inside: [], group: null });
  return blocks;

  function visit(element: Element, open: Open, style: Style, depth: number): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) add(node.nodeValue ?? '', style, open.tag === 'pre', open);
      else if (node.nodeType === ELEMENT) enter(node as Element, open, style, depth);
    }
  }

  function enter(child: Element, open: Open, style: Style, depth: number): void {
    const tag = child.localName.toLowerCase();
    if (SKIPPED.has(tag)) return;
    if (tag === 'br' || tag === 'hr') {
      flush(open);
      return;
    }
    if (depth > MAX_DEPTH) {
      add(child.textContent ?? '', style, false, open);
      return;
    }
    const next = STYLED.has(tag)
      ? {
          link: style.link || tag === 'a',
          internal: style.internal || (tag === 'a' && isOwn(child.getAttribute('href'))),
          italic: style.italic || tag === 'em' || tag === 'i',
          bold: style.bold || tag === 'b' || tag === 'strong',
        }
      : style;
    const own = ownHints(child);
    if (INLINE.has(tag) && POPUP.test(own) && isBox(child, own)) {
      popups.push({ text: tidy(child.textContent ?? ''), hints: join(open.hints, own) });
      return;
    }
    if (INLINE.has(tag) || ((tag === 'td' || tag === 'th' || tag === 'p') && open.inside.includes('tr'))) {
      if (tag === 'td' || tag === 'th' || tag === 'p') add(' ', style, false, open);
      visit(child, own ? { ...open, hints: join(open.hints, own) } : open, next, depth + 1);
      return;
    }
    flush(open);
    const inner: Open = {
      tag,
      hints: own ? join(open.hints, own) : open.hints,
      inside: [...open.inside, tag],
      group: GROUPS.has(tag) ? groups++ : open.group,
    };
    visit(child, inner, next, depth + 1);
    flush(inner);
  }

  function add(raw: string, style: Style, pre: boolean, open: Open): void {
    if (pre && raw.includes('\n')) {
      const [first, ...lines] = raw.split('\n');
      add(first ?? '', style, false, open);
      for (const line of lines) {
        flush(open);
        add(line, style, false, open);
      }
      return;
    }
    text += raw;
    if (style === PLAIN) return;
    const letters = raw.replace(/\s+/g, '').length;
    if (style.link) linked += letters;
    if (style.internal) internal += letters;
    if (style.italic) italic += letters;
    if (style.bold) bold += letters;
  }

  function flush(open: Open): void {
    const clean = tidy(text);
    if (clean) {
      const styled = linked > 0 || italic > 0 || bold > 0;
      const letters = styled ? clean.replace(/\s+/g, '').length || 1 : 1;
      blocks.push({
        text: clean,
        tag: open.tag,
        hints: open.hints,
        inside: open.inside,
        linked: Math.min(1, linked / letters),
        internal: Math.min(1, internal / letters),
        italic: Math.min(1, italic / letters),
        bold: Math.min(1, bold / letters),
        group: open.group,
      });
    }
    for (const popup of popups.splice(0)) {
      if (popup.text)
        blocks.push({ ...EMPTY, ...popup, tag: 'aside', inside: [...open.inside, 'aside'], group: open.group });
    }
    text = '';
    linked = internal = italic = bold = 0;
  }

  function isOwn(href: string | null): boolean {
    if (!href || /^(?:#|mailto:|tel:|javascript:)/i.test(href)) return false;
    const target = /^(?:https?:)?\/\//i.test(href) ? hostOf(href.replace(/^\/\//, 'https://')) : host;
    return (
      target !== null &&
      host !== null &&
      (target === host || target.endsWith(`.${host}`) || host.endsWith(`.${target}`))
    );
  }
}

/**
 * Whether a popup's element is its box rather than the word or name it opens over: that one is a link, carries the box's text as an attribute, or
 * holds the box beside the word.
 */
function isBox(element: Element, own: string): boolean {
  if (element.getAttribute('role') === 'tooltip' || BOX.test(own)) return true;
  if (element.localName.toLowerCase() === 'a' || element.localName.toLowerCase() === 'abbr') return false;
  if (/\s(?:title|tabindex|aria-describedby|aria-haspopup|data-[\w-]+)=/i.test(openingTag(element))) return false;
  for (const inner of element.querySelectorAll('*'))
    if (!INLINE.has(inner.localName.toLowerCase()) || (BOX.test(ownHints(inner)) && POPUP.test(ownHints(inner))))
      return false;
  return true;
}

function openingTag(element: Element): string {
  return [...element.attributes].map(({ name }) => ` ${name}=`).join('');
}

/** White space of any kind becomes one space; soft hyphens and zero-width marks go. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Class and id of an element; the topics that some systems write into classes ("tag-newsletter") are no hint at its part in the page. */
function ownHints(element: Element): string {
  const own = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!own && !id) return '';
  return `${own ?? ''} ${id ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word && !/^(?:tag|category|readability-page)-/.test(word) && word !== 'page')
    .join(' ');
}

function join(a: string, b: string): string {
  return a ? `${a} ${b}` : b;
}
