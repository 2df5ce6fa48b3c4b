import { UPPER, WORD } from '../../text/characters';
import type { Rule } from '../block';
import { holding, holds, opening } from './asked';

/** A line that only says who reported, wrote, edited or translated, in English news style. */
export const CREDIT = opening(
  'additional further writing and edited reporting editing compiled translated translation with contributed produced written reported source sources agency agencies wire wires via credit quelle quellen fuente джерело источник',
  /^[([—–\s]*(?:(?:additional |further |writing and |edited and )?(?:reporting|writing|editing|compiled|translat(?:ed|ion)|with (?:files|reporting|reports|inputs?|information|contributions)|contributed reporting|additional reporting|produced|edited|written|reported|source|sources|agencies|wires?)\b[^.!?]{0,10}\b(?:by|from|of|in|:)\s|(?:source|sources|via|credit|quelle|quellen|fuente|джерело|источник)\s*:)/i,
);
export const CONTRIBUTED = holding(
  'contributed',
  /^(?:.{2,240}?\b(?:contributed (?:reporting|to this (?:report|story|article|piece))|also contributed|contributed from)\b.{0,80}|.{2,240}\bcontributed to this (?:report|story|article)\.?)$/i,
);
const AGENCY_SIGN = new RegExp(
  `^[([–—-]?\\s*(?:AFP|AP|Reuters|dpa|EFE|ANSA|TASS|Xinhua|PTI|ANI|IANS|UPI|PA|AAP)(?:\\s*[/,–-]\\s*[${UPPER}\\d][${WORD}.]*)*\\s*[)\\]]?\\.?$`,
);
/** Longer lines say more than a credit. */
const MAX_LENGTH = 320;

/** Whether a line is nothing but a credit. */
export function isCreditLine(text: string): boolean {
  return text.length <= MAX_LENGTH && (holds(CREDIT, text) || holds(CONTRIBUTED, text) || AGENCY_SIGN.test(text));
}

/** "Reporting by AFP also contributed to this article.", "(Reuters)": credits among the last blocks. The agencies they name are kept apart. */
export const creditRule: Rule = {
  reason: 'credit line',
  plainText: true,
  find(blocks) {
    const from = Math.max(1, blocks.length - 8);
    return blocks.flatMap((block, i) => (i >= from && isCreditLine(block.text) ? [i] : []));
  },
};
