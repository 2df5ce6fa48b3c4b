import type { Block, Rule } from '../block';
import { shareOf } from './zones';

/** What a hint cuts is never more than this share of the article: a class name on the wrapper of the whole text says nothing. */
const MAX_SHARE = 0.3;

/** A rule by class words, and beginnings of words one of which its pattern needs: see `asked.ts`. */
export interface HintRule extends Rule {
  beginnings: readonly string[];
  pattern: RegExp;
}

function hintRule(
  reason: string,
  beginnings: string,
  words: string,
  holds: (block: Block) => boolean = () => true,
): HintRule {
  const rule = {
    reason,
    beginnings: beginnings.split('|'),
    pattern: new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_\\d-])`),
    find(blocks: readonly Block[]) {
      if (!mayFind(rule, blocks)) return [];
      const cut = blocks.flatMap((block, i) =>
        rule.pattern.test(block.hints) && !block.inside.includes('blockquote') && holds(block) ? [i] : [],
      );
      return cut.length === 0 || shareOf(blocks, cut) > MAX_SHARE ? [] : cut;
    },
  };
  return rule;
}

interface Hints {
  all: string;
  /** The same with a space before each word and each part of one. */
  parts: string;
}
const known = new WeakMap<readonly Block[], Hints>();

/** Whether any block's class and id words hold the rule's: most rules find nothing on a page, and need not look at each block. */
export function mayFind({ beginnings, pattern }: HintRule, blocks: readonly Block[]): boolean {
  let hints = known.get(blocks);
  if (hints === undefined) {
    const all = [...new Set(blocks.map((block) => block.hints))].join(' ');
    hints = { all, parts: ` ${all.replace(/[_-]/g, ' ')}` };
    known.set(blocks, hints);
  }
  for (const beginning of beginnings) if (hints.parts.includes(` ${beginning}`)) return pattern.test(hints.all);
  return false;
}

/** Parts of the page told by the class or id their authors gave them. */
export const HINT_RULES: readonly HintRule[] = [
  hintRule(
    'newsletter sign-up',
    'newsletter|news letter|sign|email|subscri|mailing|opt|mc4wp|mailchimp',
    'newsletters?|news-?letter-?\\w*|sign-?up-?\\w*|email-?sign-?up|emailsignup|subscribe|subscription|subscribe-?\\w+|mailing-?list|signupforeground\\w*|signuptitle\\w*|opt-?in|mc4wp\\w*|mailchimp',
  ),
  hintRule(
    'related articles',
    'related|recommend|more|read|also|see|trending|most|popular|latest|outbrain|taboola|teaser|you|up next|upnext|next|prev|story timeline|storytimeline|syndigate',
    'related|related-?(?:articles?|posts?|stories|content|links?|news|topics|items?)|relatedarticles?|recommend(?:ed|ations?)?|more-?(?:from|stories|news|articles|on)|read-?(?:next|also|more)|readmore|also-?read|see-?also|trending\\w*|most-?(?:popular|read|viewed|shared)|popular-?(?:posts|articles)?|latest-?(?:news|posts|articles)|outbrain\\w*|taboola\\w*|teasers?|you-?may-?(?:also-?)?like|up-?next|next-?(?:article|post|story)|prev(?:ious)?-?(?:article|post|story)|story-?timeline|syndigate-?link',
  ),
  hintRule(
    'share buttons',
    'shar|social|addt|add t|article tools|articletools|user tools|toolbar|reprint',
    'shar(?:e|ing)|share-?(?:bar|buttons?|tools?|links?|this)|social|social-?(?:bar|links?|media|share|sharing|icons?|buttons?|follow)|sharedaddy|addthis\\w*|addtoany\\w*|article-?tools|user_tools|toolbar|reprints?',
  ),
  hintRule(
    'advertisement',
    'ad|sponsor|promo|dfp|commercial|affiliate|partner',
    'ads?|advert|advertisement|advertising|ad-?(?:container|slot|unit|wrapper|label)|sponsor(?:ed)?|promo|promotion|promoted|dfp|commercial|affiliate-?(?:disclaimer|disclosure)|partner-?content',
  ),
  hintRule(
    'navigation',
    'breadcrumb|site|nav|top nav|topnav|submenu|menu|pagination|pager|skip|tabs|quicktabs',
    'breadcrumbs?|breadcrumb-?\\w+|site-?nav|nav|navbar|navigation|top-?nav|submenu|submenucontainer|menu|pagination|pager|skip-?link|tabs|quicktabs\\w*',
  ),
  hintRule(
    'reader comments',
    'comment|disqus|respond|discussion',
    'comments?|comment-?(?:list|section|form|respond|body|thread)|disqus\\w*|respond|discussion|comments-?area',
  ),
  hintRule(
    'about the author',
    'author|post author|postauthor|bio|byline bio|bylinebio|articlebyline|about|contributor',
    'author-?(?:bio|box|info|description|about|card|profile)|post-?author|bio|byline-?bio|articlebyline__bio|about-?(?:the-?)?author|contributor-?bio|author-?details|articlebylinecontainer|author-?footer|author-?block',
  ),
  hintRule(
    'byline',
    'byline|by line|article|post meta|postmeta|entry meta|entrymeta|meta|story meta|storymeta|author|credit|contributor|dateline',
    'byline|by-line|article-?byline|post-?meta|entry-?meta|meta-?info|article-?meta|meta-?data|story-?meta|author|authors|author-?name(?:-text)?|credits?|contributors?|dateline-?author',
    (block) => block.text.length < 160,
  ),
  hintRule(
    'date line',
    'date|pub|time|post date|postdate|entry date|entrydate|update|last|article date|articledate|meta timestamp|metatimestamp|content  meta|read|estimated',
    'date|dates|pub-?date|published|publish-?(?:date|time)|published-?(?:date|time|at)|post-?date|entry-?date|timestamp|time-?stamp|datetime|date-?time|updated|last-?updated|article-?date|meta-?timestamp|content__meta-timestamp|read(?:ing)?-?time|estimated-?read-?time',
    (block) => block.text.length < 120,
  ),
  hintRule(
    'tags',
    'tag|article tags|articletags|post|entry tags|entrytags|topics|keywords|categor|filed|cat links|catlinks',
    'tags|tag-?list|article-?tags|post-?tags|entry-?tags|topics|keywords|categories|category|filed-?under|post-?categories|cat-?links|tag-?links',
    (block) => block.text.length < 300,
  ),
  hintRule(
    'caption',
    'caption|wp|image|photo|media|img|fig|e image|credit|pic|slide|gallery|carousel|lightbox',
    'caption|wp-?caption-?text|image-?(?:caption|credit|meta|source)|photo-?(?:caption|credit)|media-?(?:caption|credit|info)|img-?(?:caption|credit)|figcaption|figure-?caption|e-image__meta|caption-?text|credit-?line|photocredit|imagecredit|pic-?caption|slide-?count|gallery|slideshow|carousel|slider|lightbox|caption-?attachment',
    (block) => !/^(?:li|tr|blockquote)$/.test(block.tag) || block.text.length < 300,
  ),
  hintRule(
    'copyright notice',
    'copyright|legal|disclaimer|terms|syndigate|footer|site footer|sitefooter',
    'copyrights?|copyright-?\\w+|legal|disclaimer|terms|syndigate-?compyrights|footer-?(?:text|copyright)?|site-?footer',
  ),
  hintRule('cookie notice', 'cookie|consent|gdpr|privacy', 'cookies?|cookie-?\\w+|consent|gdpr|privacy-?\\w*'),
  hintRule(
    'video player',
    'video|player|jw|brightcove|embed|is video|media|audio',
    'video-?(?:player|caption|title|description|info|container|embed|wrapper)|player|jw-?player|brightcove|embed--type-video|is-video|media-?player|audio-?player',
    (block) => block.tag !== 'p' || block.text.length < 200,
  ),
  hintRule(
    'hidden text',
    'screen|sr only|visually|print|noscript|jetpack|off',
    'screen-reader-text|sr-only|visually-?hidden|visuallyhidden|print-?only|print-header|noscript|jetpack-slideshow-noscript|off-?screen',
  ),
  hintRule(
    'sidebar',
    'side|widget|aside|secondary|promo|callout|cta|call to|box out|boxout',
    'sidebar|side-?bar|widget|widget-?area|aside|secondary|promo-?box|callout|cta|call-to-action|box-?out',
  ),
];

/** Elements that are by their nature not part of the running text. */
export const ELEMENT_RULES: readonly Rule[] = [
  { reason: 'navigation', find: (blocks) => inElement(blocks, 'nav') },
  { reason: 'footer', find: (blocks) => inElement(blocks, 'footer') },
  { reason: 'sidebar', find: (blocks) => inElement(blocks, 'aside') },
];

function inElement(blocks: readonly Block[], tag: string): number[] {
  const cut = blocks.flatMap((block, i) => (block.inside.includes(tag) ? [i] : []));
  return cut.length === 0 || shareOf(blocks, cut) > MAX_SHARE ? [] : cut;
}
