import { isLower, isUpper } from '../../text/characters';
import type { Block, Rule } from '../block';
import { holds, opening } from './asked';
import { endsSentence, isBody, isHeading, wordsIn } from './zones';

export const LEAD_IN = opening(
  'read also must related see more watch listen download don dont in icymi you recommended further up next previous previously click check opinion video gallery photos live baca leia veja le lea lee te lire à voir mehr lesen siehe leggi читайте читать дивіться смотрите',
  /^[\s[(▶►→>»*•|-]*(?:read(?: more| also| next| on| this| the (?:full|original) (?:story|article))?|also read|must read|related(?: (?:articles?|stories|posts?|content|news|coverage|video|links?))?|see (?:also|more|next)|more(?: from .{2,40}| on .{2,60}| news| stories| coverage| great .{2,40}| reading)?|also (?:on|in) [\w.]+|watch(?: more| now| next| also| the video)?|listen(?: to)?|download|don[’']?t miss|in case you missed it|icymi|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended|further reading|up next|next|previous(?:ly)?|click here|check out|opinion|video|gallery|photos|live|baca juga|leia (?:também|mais)|veja (?:também|mais)|lea? (?:también|más)|lee también|te puede interesar|lire aussi|à lire aussi|voir aussi|mehr zum thema|lesen sie auch|siehe auch|leggi anche|читайте также|читайте также|читать также|читайте також|дивіться також|смотрите также)\s*(?:[:|–—-]|…|\.\.\.|»|>)/i,
);
export const SECTION = opening(
  'related more you also read see recommended trending most popular latest recent top up don dont what from around promoted sponsored comment comments leave about share tag tags topics tell mehr lesen das lire à sur article articles notícias leia veja noticias te lea potrebbe leggi artikel baca читайте по похожие схожі материалы',
  /^(?:related(?: (?:articles?|stories|posts?|content|news|coverage|videos?|links?|topics|reading).{0,60})?|more(?: (?:from|on|in|about) .{1,60}| news| stories| coverage| great .{1,40}| like this)?|you (?:may|might) (?:also )?(?:like|enjoy).{0,20}|you[’']ll also like|also (?:read|on|in|see).{0,30}|read (?:more|also|next|this next).{0,40}|see also|recommended(?: (?:for you|stories|articles|reading))?|trending(?: (?:now|stories|articles|news))?|(?:most|more) (?:popular|read|viewed|shared|recent)(?: .{1,30})?|popular .{1,30}|latest(?: (?:news|stories|posts|articles|videos?).{0,30})?|recent (?:posts|articles|stories|news)|top stories.{0,30}|up next|don[’']?t miss.{0,20}|what to (?:read|watch) next|from (?:our|the) (?:partners|web).{0,20}|around the web|promoted (?:stories|content)|sponsored (?:stories|content)|comments?|leave a (?:reply|comment)|about the authors?|share this.{0,30}|tags?|topics|tell us what you think.{0,10}|mehr (?:zum thema|aus .{1,40})|lesen sie auch|das könnte sie auch interessieren|lire aussi|à lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|relacionados)|notícias relacionadas|leia (?:também|mais)|veja também|noticias relacionadas|te puede interesar|lea también|potrebbe interessarti(?: anche)?|leggi anche|artikel terkait|baca juga|читайте также|читайте також|по теме|похожие (?:статьи|материалы)|схожі матеріали|материалы по теме)\s*[:…»]*$/i,
);
/** A teaser in plain text. */
export const PLAIN = opening(
  'read also related see don dont lire lesen lea читайте',
  /^\W{0,3}(?:read more|also read|read also|related|see also|don[’']?t miss|lire aussi|lesen sie auch|lea también|читайте также|читайте також)\s?(?::|–|—|\|)\s?\S/i,
);
/** From this share on a block is a link rather than text with a link. */
const LINKED = 0.6;

/** Lists whose items are links to other pages of the site, with the line that introduces them. A list of products or places links elsewhere, and stays. */
export const linkListRule: Rule = {
  reason: 'list of links',
  find(blocks) {
    const cut: number[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const group = blocks[i]!.group;
      if (group === null || blocks[i]!.tag === 'tr') continue;
      let end = i;
      while (end < blocks.length && blocks[end]!.group === group) end++;
      const list = blocks.slice(i, end);
      const introduced = i > 0 && introduces(blocks[i - 1]!);
      const links = list.filter((block) => block.linked >= LINKED && (block.internal >= LINKED || introduced)).length;
      const some = list.filter((block) => block.linked >= 0.3).length;
      if (
        (links >= Math.max(1, list.length * 0.7) && (list.length > 1 || introduced)) ||
        (introduced && holds(SECTION, blocks[i - 1]!.text) && some >= list.length * 0.7)
      ) {
        if (introduced) cut.push(i - 1);
        for (let k = i; k < end; k++) cut.push(k);
      }
      i = end - 1;
    }
    return cut;
  },
};

/** "Read more: …", "Related: …" as a paragraph of its own, wherever it stands. */
export const teaserRule: Rule = {
  reason: 'teaser of another article',
  find: (blocks) => blocks.flatMap((block, i) => (block.tag !== 'tr' && isTeaser(block) ? [i] : [])),
};

/** "Read more: Headline" in plain text: only as a line without an end stop. */
export const plainTeaserRule: Rule = {
  reason: 'teaser of another article',
  plainText: true,
  find: (blocks) =>
    blocks.flatMap((block, i) =>
      holds(PLAIN, block.text) && wordsIn(block.text) <= 30 && block.tag !== 'li' ? [i] : [],
    ),
};

/**
 * "Related articles", "You may also like", "Comments": the heading, and what follows as long as it is links, headings and scraps.
 * The first paragraph of running text ends the cut, so that a teaser in the middle costs nothing.
 */
export const sectionRule: Rule = {
  reason: 'related articles',
  find(blocks) {
    const cut: number[] = [];
    for (let i = 1; i < blocks.length; i++) {
      const block = blocks[i]!;
      if (wordsIn(block.text) > 12 || !holds(SECTION, block.text) || endsSentence(block.text.replace(/:$/, '')))
        continue;
      let end = i + 1;
      while (end < blocks.length && !isBody(blocks[end]!, 10) && (blocks[end]!.linked >= 0.5 || isScrap(blocks[end]!)))
        end++;
      const last = end === blocks.length;
      if (!isHeading(block) && block.bold < 0.5 && end === i + 1 && !last) continue;
      for (let k = i; k < (last ? end : lastLink(blocks, i, end)); k++) cut.push(k);
      i = end - 1;
    }
    return cut;
  },
};

/** At least so many linked headlines in a row make cards of other articles. */
const MIN_CARDS = 3;
const CARD_WORDS = 70;

/** Headlines that are links, each with a line or two: other articles, appended to this one. */
export const cardsRule: Rule = {
  reason: 'related articles',
  find(blocks) {
    const heads = blocks.flatMap((block, i) =>
      isHeading(block) && block.linked >= 0.9 && block.internal >= 0.9 && i > 0 ? [i] : [],
    );
    let first = heads.length - 1;
    if (first < MIN_CARDS - 1 || wordsBetween(blocks, heads[first]!, blocks.length) > CARD_WORDS) return [];
    while (first > 0 && wordsBetween(blocks, heads[first - 1]!, heads[first]!) <= CARD_WORDS) first--;
    if (heads.length - first < MIN_CARDS) return [];
    let from = heads[first]!;
    if (from > 1 && !isBody(blocks[from - 1]!) && wordsIn(blocks[from - 1]!.text) <= 8) from--;
    return blocks.slice(from).map((_, k) => from + k);
  },
};

function wordsBetween(blocks: readonly Block[], from: number, to: number): number {
  return blocks.slice(from + 1, to).reduce((sum, block) => sum + wordsIn(block.text), 0);
}

function introduces(block: Block): boolean {
  return (
    wordsIn(block.text) <= 14 &&
    (holds(SECTION, block.text) || (isHeading(block) && /:$/.test(block.text)) || holds(LEAD_IN, block.text))
  );
}

function isTeaser(block: Block): boolean {
  const words = wordsIn(block.text);
  if (words > 40 && block.linked < 0.75) return false;
  if (holds(LEAD_IN, block.text) && (block.linked >= 0.5 || block.internal > 0.3)) return true;
  if (/^(?:also on|see also|read more)\b/i.test(block.text) && block.linked >= 0.8) return true;
  if (/\[[A-Z ]{3,20}\]$/.test(block.text) && block.linked >= LINKED) return true;
  if (
    block.linked >= 0.75 &&
    block.internal >= 0.75 &&
    words >= 15 &&
    (block.text.includes('|') || !endsSentence(block.text))
  )
    return block.tag !== 'li';
  return (
    block.linked >= 0.95 &&
    block.internal >= 0.95 &&
    words >= 4 &&
    (isShouted(block.text) || (block.bold >= 0.9 && !endsSentence(block.text))) &&
    block.tag !== 'li'
  );
}

/** A headline in capitals, as some sites set the links between paragraphs. */
function isShouted(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const letter of text) {
    if (isUpper(letter)) upper++;
    else if (isLower(letter)) lower++;
  }
  return upper + lower > 12 && upper / (upper + lower) > 0.85;
}

function isScrap(block: Block): boolean {
  return (isHeading(block) || !endsSentence(block.text)) && wordsIn(block.text) <= 20;
}

/** Behind the last link of a stretch: unlinked lines after it may belong to the text again. */
function lastLink(blocks: readonly Block[], from: number, to: number): number {
  for (let k = to - 1; k > from; k--) if (blocks[k]!.linked >= 0.5) return k + 1;
  return from + 1;
}
