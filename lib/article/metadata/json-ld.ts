/** A schema.org node as read from a page: untrusted JSON. */
export type LdNode = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES =
  /^(?:.*article|.*report|blogposting|liveblogposting|socialmediaposting|review|criticreview|claimreview|opinion|recipe)$/;
/** Bounds that keep a hostile page from costing time. */
const MAX_SCRIPTS = 40;
const MAX_LENGTH = 2_000_000;
const MAX_NODES = 2_000;

/** All schema.org nodes of a page, `@graph` and lists unfolded, in document order. Broken scripts are left out. */
export function jsonLdNodes(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    const raw = script.textContent ?? '';
    if (raw.length < MAX_LENGTH) unfold(parseLoosely(raw), nodes, 0);
  }
  return nodes;
}

/** The node that describes the page's article, null without one. With several, the one that names the page's headline or comes first. */
export function articleNode(nodes: readonly LdNode[]): LdNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)));
  return (
    articles.find((node) => stringOf(node, 'headline') && stringOf(node, 'datePublished')) ??
    articles.find((node) => stringOf(node, 'headline')) ??
    articles[0] ??
    null
  );
}

/** Lower-case types of a node, without the vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return listOf(own(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/, '').toLowerCase());
}

/** A text property; of a list the first; of `{"@value": …}` its value. Null where it is missing or empty. */
export function stringOf(node: LdNode, key: string): string | null {
  for (const value of listOf(own(node, key))) {
    const plain = isNode(value) ? (own(value, '@value') ?? null) : value;
    if (typeof plain === 'string' && plain.trim()) return decodeEntities(plain.trim());
  }
  return null;
}

/** Names of a person, organisation or list of them; `{"@id": …}` is looked up among the page's nodes. */
export function namesOf(node: LdNode, key: string, nodes: readonly LdNode[] = []): string[] {
  return listOf(own(node, key)).flatMap((value) => {
    if (typeof value === 'string') return value.trim() ? [decodeEntities(value.trim())] : [];
    if (!isNode(value)) return [];
    const id = own(value, '@id');
    const named =
      own(value, 'name') === undefined && typeof id === 'string'
        ? nodes.find((other) => own(other, '@id') === id && own(other, 'name') !== undefined)
        : value;
    return listOf(named && own(named, 'name'))
      .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
      .map((name) => decodeEntities(name.trim()));
  });
}

/** A property of the node itself, never one that came with a prototype. */
export function own(node: LdNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unfold(value: unknown, into: LdNode[], depth: number): void {
  if (depth > 6 || into.length >= MAX_NODES) return;
  if (Array.isArray(value)) for (const item of value) unfold(item, into, depth + 1);
  else if (isNode(value)) {
    if (own(value, '@type') !== undefined) into.push(value);
    unfold(own(value, '@graph'), into, depth + 1);
    unfold(own(value, 'mainEntity'), into, depth + 1);
    if (isNode(own(value, 'mainEntityOfPage'))) unfold(own(value, 'mainEntityOfPage'), into, depth + 1);
  }
}

/** Control characters (Unicode Cc). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x1f\x7f-\x9f]+/g;

/** JSON as it stands in real pages: in comments or CDATA, with raw line breaks inside strings. */
function parseLoosely(raw: string): unknown {
  const bare = raw
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '');
  const plain = () => bare.replace(CONTROLS, ' ');
  for (const text of [() => bare, plain, () => plain().replace(/,\s*(?=[}\]])/g, '')]) {
    try {
      return JSON.parse(text());
    } catch {
      // the next, more forgiving reading
    }
  }
  return null;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Character references that sites leave inside JSON or attributes. The result is text, never markup. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(ENTITIES, name.toLowerCase()) ? ENTITIES[name.toLowerCase()]! : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  });
}
