import { squeeze, UPPER, WORD } from '../../text/characters';
import type { Block, PageFacts, Rule } from '../block';
import { holding, holds, opening } from './asked';
import { bodyEnd, endsSentence, isHeading, wordsIn } from './zones';

const WRITER =
  '(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|author|producer|critic|blogger|photographer|host|anchor|intern|fellow|professor|lecturer|researcher|analyst|director|founder|co-founder|president|freelancer?|editor-in-chief|editor-at-large|commentator|curator|lawyer|attorney|historian|economist|novelist|graduate|student|native|member)';
const BIO = new RegExp(
  `^(?:[${UPPER}][${WORD}.’'-]*,? ){1,5}(?:\\([^)]{0,60}\\) )?(?:is|was|has been|serves as|works as|writes|covers|reports|joined|hosts|edits|blogs|lives)\\b.{0,400}$`,
);
const BIO_WORDS = new RegExp(
  `\\b(?:is|was|as|been) (?:(?:a|an|the|our|its|one of)\\s)?(?:[${WORD}’'&.,/-]+\\s){0,9}?${WRITER}\\b|\\b(?:writes|reports|covers|blogs|hosts|edits)\\b.{0,60}\\b(?:for|about|on|the|at)\\b|\\bnative (?:now )?living\\b`,
);
/** A post with an employer: "is an analyst for Example Times". */
const POST = new RegExp(
  `^[${UPPER}]\\S+ (?:[${UPPER}]\\S+ )+(?:is|was) .{0,60}\\b${WRITER} (?:for|at|with|based|who|covering)\\b`,
);
export const ABOUT = holding(
  'follow |email |reach |contact |e-mail |tweet |be reached|be followed|be contacted|on twitter|@|expressed|his own|her own|their own|latest book|new book|is the author of|ly worked|ly wrote',
  /\b(?:(?:follow|email|reach|contact|e-mail|tweet) (?:him|her|them|me)\b|can be (?:reached|followed|contacted) (?:at|on|via)|on Twitter(?: at)? @?\w+|@\w{3,}\b|views? expressed|opinions? expressed|(?:his|her|their) (?:own|latest book|new book)|is the author of|(?:previously|formerly) (?:worked|wrote))\b/i,
);
export const TAGS = opening(
  'tag tags topic topics keyword keywords filed category categories categoria posted label labels etiquetas schlagworter schlagwörter теги метки mots more',
  /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|categoria|posted in|labels?|etiquetas|schlagw[oö]rter|теги|метки|mots-clés|more on|more about)\b\s*[:|–-]/i,
);
export const NOTICE = holding(
  '©|(c)|copyright|rights reserved|may not be|cannot be|reproduction|republication|무단전재|alle rechte|tous droits|derechos reservados|direitos reservados|права ',
  /(?:^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\b(?:may not|cannot) be (?:published|reproduced|broadcast|republished|rewritten|redistributed)\b|\b(?:reproduction|republication) (?:without|in whole)\b|©\s?\d{4}|copyright (?:©|ⓒ|\(c\)|\d{4})|무단전재|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|всі права захищені|©\s)/i,
);
export const NOTE = opening(
  'this story article updated first published last a comment comments note we to please log sign by',
  /^(?:(?:this (?:story|article|post|report) (?:has been|was)|(?:story|article) (?:has been )?) ?(?:updated|corrected)\b|updated (?:at|on)\b|first published\b|published (?:at|on)\b|last (?:updated|modified)\b|a version of this (?:article|story) (?:appears|appeared)|comments? (?:are|is) (?:closed|moderated)|(?:note: )?we .{0,40}moderat|to (?:comment|leave a comment)|(?:please )?(?:log|sign) in to|by (?:submitting|subscribing|signing up|clicking|registering)\b)/i,
);
export const CALL = opening(
  'do got have are what did want looking interested like enjoy enjoyed enjoying love need click visit shop buy order get see discover explore find learn read check browse listen watch stream tune join support help share send let comment subscribe',
  /^(?:(?:do you have|got|have you|are you|what do you|did you|want (?:to|more)|looking for|interested in|like (?:this|what)|enjoy(?:ed|ing)?|love|need|click|visit|shop|buy|order|get|see|discover|explore|find|learn|read|check|browse|listen|watch|stream|tune|join|support|help|share|send|let us|comment|subscribe)\b)/i,
);
/** Nothing but an address, a handle or a mailbox. */
const CONTACT =
  /^(?:(?:https?:\/\/|www\.|twitter\.com\/|facebook\.com\/|instagram\.com\/)\S+|@\w{3,}|\S+@[\w-]+(?:\.[\w-]+)+)$/i;
/** So many blocks from the end on may be a trailing matter. */
const REACH = 14;

/** About the writer, at the end: "Ann Example is a reporter for …". */
export const bioRule: Rule = {
  reason: 'about the author',
  plainText: true,
  find: (blocks, page) => fromEnd(blocks, 10, (block, i) => isBio(block, page, blocks.length - i)),
};

/** Copyright and licence notices, corrections and other notes of the house, tags. */
export const noticeRule: Rule = {
  reason: 'notice at the end',
  plainText: true,
  find: (blocks) =>
    fromEnd(
      blocks,
      REACH,
      (block) =>
        wordsIn(block.text) <= 70 &&
        (holds(NOTICE, block.text) || (holds(NOTE, block.text) && wordsIn(block.text) <= 60)),
    ),
};

export const tagsRule: Rule = {
  reason: 'tags',
  plainText: true,
  find: (blocks) =>
    fromEnd(
      blocks,
      REACH,
      (block) => holds(TAGS, block.text) && wordsIn(block.text) <= 60 && !/[.!?]$/.test(block.text),
    ),
};

/**
 * What is left hanging behind the last sentence: links, headings without a text, scraps. Runs last, from the end upwards, and stops at the
 * first block of running text, list or table.
 */
export const trailingScrapRule: Rule = {
  reason: 'scrap at the end',
  find(blocks) {
    const cut: number[] = [];
    const body = blocks[bodyEnd(blocks) - 1];
    for (let i = blocks.length - 1; i > 0; i--) {
      const block = blocks[i]!;
      const words = wordsIn(block.text);
      const scrap =
        isHeading(block) ||
        (block.linked >= 0.7 &&
          (block.internal >= 0.5 || block.hints !== body?.hints) &&
          words <= 30 &&
          block.tag !== 'tr' &&
          !block.inside.includes('blockquote')) ||
        (block.italic > 0.8 && words <= 40 && (holds(CALL, block.text) || block.linked > 0.2)) ||
        CONTACT.test(block.text) ||
        (words <= 4 &&
          block.hints !== body?.hints &&
          !endsSentence(block.text) &&
          block.group === null &&
          !block.inside.includes('blockquote'));
      if (!scrap) break;
      cut.push(i);
    }
    return cut;
  },
};

function isBio(block: Block, page: PageFacts, fromLast: number): boolean {
  const { text } = block;
  const words = wordsIn(text);
  if (words > 110 || isHeading(block)) return false;
  const author = page.authors.find((name) => opensWith(text, name));
  if (author && (BIO_WORDS.test(text) || holds(ABOUT, text))) return true;
  if (words <= 6 && page.authors.some((name) => text === name)) return true;
  if (
    fromLast <= 4 &&
    BIO.test(text) &&
    BIO_WORDS.test(text) &&
    (block.italic > 0.5 || holds(ABOUT, text) || (fromLast <= 2 && words <= 40 && POST.test(text))) &&
    !/\bsaid\b|[“”"]/.test(text)
  )
    return true;
  return (
    fromLast <= 4 &&
    holds(ABOUT, text) &&
    words <= 45 &&
    (block.italic > 0.5 || /^(?:follow|email|reach|contact)/i.test(text))
  );
}

function opensWith(text: string, name: string): boolean {
  const first = name.split(/\s+/)[0] ?? '';
  return (
    text.toLowerCase().startsWith(name.toLowerCase()) ||
    (first.length > 2 && new RegExp(`^${squeeze(first)} (?:is|was|covers|writes|has|lives|joined)\\b`, 'i').test(text))
  );
}

function fromEnd(blocks: readonly Block[], reach: number, holds: (block: Block, i: number) => boolean): number[] {
  return blocks.flatMap((block, i) => (i > 0 && i >= blocks.length - reach && holds(block, i) ? [i] : []));
}
