import { squeeze, WORD } from '../../text/characters';
import type { Block, PageFacts, Rule } from '../block';
import { isoDate } from '../metadata/iso-date';
import { holding, holds, mayHold } from './asked';
import { bodyStart, endsSentence, isBody, isHeading, shareOf, wordsIn } from './zones';

const BYLINE =
  /^(?:by|von|par|por|di|автор|текст|words by|written by|posted by|story by|reported by|reviewed by|published by|publicado por|escrito por|author)[\s:]/i;
// `\b` knows no letters but a to z: words that begin or end with another have their edges named.
const DATE_WORDS =
  /\b(?:published|updated|posted|last (?:updated|modified)|first published|publicado|atualizado|actualizado|mis à jour|veröffentlicht|aktualisiert|pubblicato)\b|(?<![a-zа-яёіїєґ])(?:publié|опубликовано|обновлено|опубліковано|оновлено)(?![a-zа-яёіїєґ])/i;
const MONTH = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|fev|set|out|gen|mag|giu|lug|ott|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)[${WORD}.]*`;
const DATE = new RegExp(
  `(?:\\b\\d{1,2}(?:\\.|st|nd|rd|th)?\\s(?:de\\s)?${MONTH}|(?<![${WORD}])${MONTH}\\s\\d{1,2}\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\d{4}年)`,
  'i',
);
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/;
const READING =
  /^(?:\d+\s*min(?:ute)?s?\.?\s*(?:read|lesezeit|de lectura|de leitura|de lecture)?|tempo de leitura.{0,30}|reading time.{0,30}|lesezeit.{0,20}|время чтения.{0,20}|\d[\d.,]*\s*(?:views?|reads?|letture|words)?)$/i;
export const AFFILIATE = holding(
  'affiliate|referral|we may |earn a commission|our disclosure|sponsored post',
  /\b(?:affiliate (?:links?|and)|referral links?|we may (?:earn|receive) (?:a |an )?(?:commission|compensation)|earn a commission|our disclosure|sponsored post)\b/i,
);
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?title|sub-?head(?:line|ing)?|subhed|article-?summary|intro-?text|kicker|eyebrow|strapline|tagline|rubric|overline|flashline)(?=$|[\s_-])/;
/** So many blocks from the start on may be leading lines. */
const REACH = 12;
/** Only above so much of the text is a line a leading line. */
const MAX_SHARE = 0.4;

/** Date, byline, reading time, rubric, the headline once more: what stands above the first paragraph. */
export const leadingLineRule: Rule = {
  reason: 'line above the text',
  plainText: true,
  find(blocks, page) {
    const cut: number[] = [];
    for (let i = 0; i < Math.min(REACH, blocks.length - 1); i++) {
      if (isLeadingLine(blocks[i]!, page)) cut.push(i);
      else if (isBody(blocks[i]!)) break;
    }
    return shareOf(blocks, cut) > MAX_SHARE ? [] : cut;
  },
};

/** "This post may contain affiliate links": the house's note on its own income, near either end. */
export const affiliateRule: Rule = {
  reason: 'affiliate notice',
  plainText: true,
  find: (blocks) =>
    !mayHold(AFFILIATE, blocks)
      ? []
      : blocks.flatMap((block, i) =>
          (i < 4 || i >= blocks.length - 4) && wordsIn(block.text) <= 60 && holds(AFFILIATE, block.text) ? [i] : [],
        ),
};

/** Scraps of markup above the text that say nothing by their wording: a few words without an end stop, in markup other than the text's. */
export const leadingScrapRule: Rule = {
  reason: 'line above the text',
  find(blocks) {
    const start = bodyStart(blocks);
    const cut: number[] = [];
    for (let i = 0; i < start; i++) {
      const block = blocks[i]!;
      if (
        block.hints !== blocks[start]?.hints &&
        block.tag !== 'tr' &&
        !block.inside.includes('blockquote') &&
        wordsIn(block.text) <= 12 &&
        !endsSentence(block.text)
      )
        cut.push(i);
    }
    return start >= blocks.length || shareOf(blocks, cut) > 0.1 ? [] : cut;
  },
};

/** Summary or subtitle above the text, as the page's own class names say. */
export const standfirstRule: Rule = {
  reason: 'standfirst',
  find(blocks) {
    const limit = Math.min(6, bodyStart(blocks) + 1);
    const cut = blocks.flatMap((block, i) =>
      i < limit &&
      ((STANDFIRST.test(block.hints) && block.tag !== 'li' && wordsIn(block.text) <= 50) ||
        (isHeading(block) && block.inside.includes('header')))
        ? [i]
        : [],
    );
    return shareOf(blocks, cut) > MAX_SHARE ? [] : cut;
  },
};

function isLeadingLine(block: Block, page: PageFacts): boolean {
  const { text } = block;
  const words = wordsIn(text);
  if (page.title && squeeze(text) === squeeze(page.title)) return true;
  if (words > 40) return false;
  if (words <= 25 && (BYLINE.test(text) || namesAuthor(text, page))) return true;
  if (
    words <= 22 &&
    /\d/.test(text) &&
    (DATE.test(text) || isoDate(text)) &&
    (DATE_WORDS.test(text) || !endsSentence(text) || words <= 8)
  )
    return true;
  if (words <= 16 && DATE_WORDS.test(text) && (CLOCK.test(text) || /\bago\b/i.test(text))) return true;
  if (READING.test(text)) return true;
  return page.outlet !== null && words <= 8 && squeeze(text).includes(squeeze(page.outlet)) && !endsSentence(text);
}

function namesAuthor(text: string, page: PageFacts): boolean {
  if (endsSentence(text)) return false;
  const own = squeeze(text);
  return page.authors.some(
    (name) =>
      squeeze(name).length > 4 &&
      own.includes(squeeze(name)) &&
      own.length < squeeze(name).length * page.authors.length + 60,
  );
}
