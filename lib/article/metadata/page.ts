import { hostOf } from '../canonical';
import { articleNode, jsonLdNodes, type LdNode, typesOf } from './json-ld';
import { type MetaTags, metaTags } from './meta-tags';

/** What the readers of metadata share: the page's markup, parsed once. */
export interface PageMarkup {
  document: Document;
  url: string;
  host: string | null;
  meta: MetaTags;
  nodes: readonly LdNode[];
  /** The schema.org node of the article. */
  ld: LdNode | null;
  types: readonly string[];
}

export function pageMarkup(document: Document, url: string): PageMarkup {
  const nodes = jsonLdNodes(document);
  const ld = articleNode(nodes);
  return { document, url, host: hostOf(url), meta: metaTags(document), nodes, ld, types: ld ? typesOf(ld) : [] };
}
