import { UPPER, WORD } from '../../text/characters';
import type { Block, Rule } from '../block';
import { holding, holds } from './asked';
import { isHeading, wordsIn } from './zones';

const AGENCY =
  'Getty(?: Images)?|AFP|AP|Reuters|EPA|Shutterstock|iStock(?:photo)?|Alamy|Bloomberg|USA TODAY Sports|PA|Rex|Corbis|Unsplash|Flickr|Facebook|Twitter|Instagram|YouTube|NASA|ESA|Handout|Supplied|file';
/** A picture's credit in brackets at the end: "(Credit: …)", "(AP Photo/Name)", "(Image: © Name)". */
const BRACKETED = new RegExp(
  `\\((?:(?:image|photo|picture|credit|pic|foto|bild|crédit|crédito|фото|source|screenshot|video|file photo|photograph|illustration)s?(?: credit)?\\s*(?::|by|courtesy|via|/|©)[^)]{0,120}|AP Photo[^)]{0,80}|[^)]{0,60}(?:/|via\\s|\\|\\s?)(?:${AGENCY})[^)]{0,30}|Getty Images|Shutterstock)\\)\\.?$`,
  'i',
);
const BRACKET = /\)\.?$/;
/** A line that opens like a picture's credit or caption. */
const OPENING =
  /^(?:(?:image|photo|picture|pic|foto|bild|video|screenshot|illustration|photograph|file photo|file picture|getty|imagen|фото|фотография|photo credit|image credit|picture credit|photograph credit|image caption|image copyright|media caption|credit|copyright)s?\s*(?::|copyright|caption|by\s|courtesy|©|\.\.\.|via\s|\/)|file\s*[-–—:]\s|©\s|\(c\)\s|enlarge this image|toggle caption|hide caption|show caption|foto:)/i;
/** Nothing but who holds the rights: "Getty Images", "Name/Getty Images", "AP Photo/Name". */
export const RIGHTS = holding(
  AGENCY.replace('(?: Images)?', '').replace('(?:photo)?', '').toLowerCase(),
  new RegExp(
    `^(?:©\\s*)?(?:(?:[${UPPER}][${WORD}.’'-]*\\s?){0,5}(?:\\s?[/|,–-]\\s?|\\sfor\\s|\\svia\\s))?(?:${AGENCY})(?:\\s?[/|,]\\s?[${WORD}\\s]{2,30})*$|^AP Photo\\b.{0,60}$`,
  ),
);
const MAX_WORDS = 70;

/** `<figcaption>` and whatever a `<figure>` holds beside tables, lists and quotations. */
export const figureRule: Rule = {
  reason: 'caption',
  find: (blocks) =>
    blocks.flatMap((block, i) =>
      block.inside.includes('figcaption') ||
      (block.inside.includes('figure') && !/\b(?:table|blockquote|pre|ul|ol)\b/.test(block.inside.join(' ')))
        ? [i]
        : [],
    ),
};

/** Captions and credits that stand as ordinary paragraphs, told by their wording. A credit takes the caption above it along where both stand apart from the text. */
export const captionTextRule: Rule = {
  reason: 'caption',
  plainText: true,
  find(blocks) {
    const cut = new Set<number>();
    blocks.forEach((block, i) => {
      if (!isCaption(block)) return;
      cut.add(i);
      const above = blocks[i - 1];
      if (
        wordsIn(block.text) <= 12 &&
        above &&
        i + 1 < blocks.length &&
        above.hints === block.hints &&
        above.hints !== '' &&
        block.hints !== blocks[i + 1]!.hints &&
        (i < 2 || blocks[i - 2]!.hints !== above.hints)
      )
        cut.add(i - 1);
    });
    return [...cut];
  },
};

function isCaption(block: Block): boolean {
  if (isHeading(block) || block.tag === 'li' || block.tag === 'tr') return false;
  const words = wordsIn(block.text);
  if (words > MAX_WORDS) return false;
  if (BRACKET.test(block.text) && BRACKETED.test(block.text)) return true;
  return (words <= 25 && OPENING.test(block.text)) || (words <= 10 && holds(RIGHTS, block.text));
}
