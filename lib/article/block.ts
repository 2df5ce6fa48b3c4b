/**
 * One block of an article as plain data: what a reader sees as a paragraph, heading, list item, table row. The rules of
 * `boilerplate/` judge blocks, never DOM nodes, so that each can be tested without a page and serves plain text as well.
 */
export interface Block {
  /** White space collapsed; no line break inside. */
  text: string;
  /** Lower-case name of the innermost block element: p, h2, li, tr, figcaption, pre, div … Plain text: always p. */
  tag: string;
  /** Class and id words of the block and of its ancestors inside the article, lower case, separated by spaces. */
  hints: string;
  /** Lower-case names of its ancestors inside the article, outermost first. */
  inside: readonly string[];
  /** Share of the text that is inside links, 0..1. */
  linked: number;
  /** Share of the text that is inside links to the page's own site, 0..1. */
  internal: number;
  /** Share of the text that is italic, 0..1. */
  italic: number;
  /** Share of the text that is bold, 0..1. */
  bold: number;
  /** Number of the list, table or figure the block belongs to; null outside of one. */
  group: number | null;
}

/** What the rules may know of the page besides its blocks. */
export interface PageFacts {
  title: string | null;
  authors: readonly string[];
  outlet: string | null;
  host: string | null;
}

/** One boilerplate rule. It names the blocks to cut; it never changes them. */
export interface Rule {
  /** In words, shown to the reader: "photo caption", "newsletter sign-up". */
  reason: string;
  /** Also applies to text without markup. */
  plainText?: boolean;
  find(blocks: readonly Block[], page: PageFacts): number[];
}

/** A block of plain text, without any markup known. */
export function plainBlock(text: string, known: Partial<Block> = {}): Block {
  return { text, tag: 'p', hints: '', inside: [], linked: 0, internal: 0, italic: 0, bold: 0, group: null, ...known };
}
