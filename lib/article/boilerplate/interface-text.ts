import { hasWord } from '../../text/characters';
import type { Rule } from '../block';
import { holding, holds, opening } from './asked';

export const ADVERT = opening(
  'advert adverts advertisement advertisements advertising sponsored promoted story article content continue scroll anzeige werbung publicidad publicité pubblicità publicidade reklama реклама iklan ads ad',
  /^[[(\s—–-]*(?:adverts?|advertisements?|advertising|advertisement\s*[-–—].{0,40}|sponsored(?: content| by .{0,40})?|promoted|(?:story|article|content) continues (?:below|after).{0,30}|continue reading (?:below|the main story).{0,40}|scroll (?:down )?(?:to|for) (?:continue|read|more).{0,40}|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|reklama|реклама|iklan|ads by .{0,30}|ad)[\])\s:—–-]*$/i,
);
export const LABEL = opening(
  'skip jump back top share tweet pin e email print save like follow copy link reprint reprints order text whatsapp facebook twitter linkedin pinterest reddit flipboard telegram messenger rss 0 comment comments shares view views likes replies read reads retweet retweets leave post add write show hide see no join start be load loading more next prev previous close open expand collapse dismiss continue cancel play playing autoplay autoplaying pause watch listen mute unmute replay up sign log login register subscribe subscriber subscribed my account donate become caption image photo photos slide gallery video videos toggle enlarge click tap full fullscreen this please enable activate your javascript tag tags topic topics category categories filed keyword keywords posted label labels related trending most recent popular latest highlights key table contents in by published updated menu search home compartir comparte partager compartilhar teilen condividi bagikan поделиться поділитися комментарии коментарі kommentare commentaires comentarios comentários weiterlesen lire leer leia читать читати baca',
  new RegExp(
    `^(?:${[
      'skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation)|back to top|top',
      'share(?: this)?(?: (?:story|article|post|page|on .{0,30}|via .{0,30}))?|tweet(?: this)?|pin(?: it)?|e-?mail(?: this)?|print(?: (?:this )?(?:article|page|story))?|save|like|follow|copy(?: link)?|link copied!?|reprints?|order reprints|text size|whatsapp|facebook|twitter|linkedin|pinterest|reddit|flipboard|telegram|messenger|rss',
      '(?:\\d+\\s+)?(?:comments?|shares?|views?|likes?|replies|reads?|retweets?)(?:\\s*\\(?\\d+\\)?)?|(?:leave|post|add|write|view|show|hide|read|see) (?:a |all |the |your )?(?:\\d+ )?(?:comments?|reply)|no comments(?: yet)?|join the (?:conversation|discussion)|start the (?:conversation|discussion)|be the first to comment',
      'read (?:more|next|now|the full (?:story|article))|show (?:more|less|all)|see (?:more|all)|view (?:more|all|gallery|slideshow|photos?)|load(?:ing)?(?: more| content)?(?: ?\\.\\.\\.)?|more|next|prev(?:ious)?|close|open|expand|collapse|dismiss|continue|cancel|play|pause|watch|watch (?:now|the video|live)|listen|listen now|mute|unmute|replay|(?:auto)?play(?:ing)? (?:next|video)|up next',
      'sign (?:up|in)|log ?in|register|subscribe(?: now)?|subscriber services|subscribed?|my account|join(?: now)?|donate(?: now)?|become a member',
      'caption|image \\d+ of(?: /)? ?\\d+|(?:photo|slide) \\d+ of \\d+|\\d+ ?(?:of|/) ?\\d+|gallery|photos?|videos?|image|hide caption|toggle caption|enlarge(?: this)? image|click to enlarge|tap to enlarge|full ?screen',
      "this (?:slideshow|video|content|site|page) requires (?:javascript|flash).{0,40}|(?:please )?(?:enable|activate) javascript.{0,60}|your browser (?:does not|doesn[’']t) support.{0,60}|javascript is (?:disabled|required).{0,60}|video (?:unavailable|not available).{0,30}",
      'tags?:?|topics?:?|categories|category:?|filed under:?|keywords?:?|posted in:?|labels?:?|related(?: topics| tags)?:?|trending(?: now)?|most (?:popular|read)|recent articles|popular this week|latest|popular',
      'highlights|key points|table of contents|contents|in this (?:article|story)|by|published|updated|posted|menu|search|home',
      'compartir|comparte|partager|compartilhar|teilen|condividi|bagikan|поделиться|поділитися|комментарии|коментарі|kommentare|commentaires|comentarios|comentários|weiterlesen|lire la suite|leer más|leia mais|читать далее|читати далі|baca juga',
    ].join('|')})[\\s.:!…|]*$`,
    'i',
  ),
);

/** Words of the page's controls, not of the article: "Share", "12 comments", "Skip to content". */
export const interfaceRule: Rule = {
  reason: 'button label',
  find: (blocks) =>
    blocks.flatMap((block, i) => (block.text.length < 90 && block.tag !== 'tr' && holds(LABEL, block.text) ? [i] : [])),
};

export const advertRule: Rule = {
  reason: 'advertisement',
  plainText: true,
  find: (blocks) => blocks.flatMap((block, i) => (block.text.length < 80 && holds(ADVERT, block.text) ? [i] : [])),
};

const CODE = /^(?:\/\*|\*\/|<!--|-->|\{\{.*\}\}|\[[a-z_-]+(?: [^\]]*=[^\]]*)\].*|\[\/[a-z_-]+\])$/;
const isMark = (text: string) => text.length <= 6 && !hasWord(text) && !text.includes('_');
/** What content systems leave behind unrendered: short codes, comment marks of scripts, template braces. */
export const residueOfCodeRule: Rule = {
  reason: 'markup residue',
  plainText: true,
  find: (blocks) => blocks.flatMap((block, i) => (CODE.test(block.text) || isMark(block.text) ? [i] : [])),
};

export const COOKIES = holding(
  'cookie',
  /\b(?:this (?:web)?site uses cookies|we use cookies|uses cookies to|cookie policy|accept (?:all )?cookies)\b/i,
);
export const cookieRule: Rule = {
  reason: 'cookie notice',
  find: (blocks) =>
    blocks.flatMap((block, i) =>
      (i < 3 || i >= blocks.length - 4) && block.text.length < 500 && holds(COOKIES, block.text) ? [i] : [],
    ),
};
