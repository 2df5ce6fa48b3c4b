import type { Rule } from '../block';
import { wordsIn } from './zones';

const SIGN_UP =
  /\b(?:(?:sign(?:ing)? up|subscribe|register) (?:for|to|now|here|today|below)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|updates?|briefing|inbox|youtube|channel|podcast|magazine|feed)|(?:delivered|sent|straight|right|directly) (?:(?:straight|right|directly) )?(?:in)?to your (?:inbox|e-?mail|phone)|(?:meet|in|hit) your inbox|our (?:free |daily |weekly )?newsletters?|join our (?:newsletter|mailing list|forums?|community|telegram|whatsapp)|(?:download|get) (?:our|the) (?:free )?.{0,30}\bapp\b.{0,40}(?:app store|google play|android|ios|today|now)|get (?:breaking|the latest|our|more|all the latest|unlimited)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|inbox)|subscribe to .{2,50} on (?:youtube|itunes|apple podcasts?|spotify)|abonnieren sie|newsletter abonnieren|inscrivez-vous à (?:notre|la) newsletter|suscríbete a|подписывайтесь на|підписуйтесь на|подпишитесь на)\b/i;
const MAX_WORDS = 60;

/** Invitations to a newsletter, an app, a channel. Short ones only: an article about newsletters stays. */
export const newsletterRule: Rule = {
  reason: 'newsletter sign-up',
  plainText: true,
  find: (blocks) =>
    blocks.flatMap((block, i) =>
      wordsIn(block.text) <= MAX_WORDS && SIGN_UP.test(block.text) && !/[“"«]/.test(block.text) ? [i] : [],
    ),
};

const FOLLOW =
  /^(?:(?:you can |please )?(?:follow|like|find|join|connect with|watch|listen to|tweet|check out) (?:us|me|him|her|them|@\w+|[^\s:;,!?()"“”][^:;,!?()"“”]{1,50}?) (?:on|at|via|live)\b.{0,120}|follow .{0,60}\b(?:twitter|facebook|instagram|telegram|youtube)\b.{0,80}|like this story\? share it.{0,40}|(?:got|have) (?:a )?(?:news )?tips?\b.{0,200}|(?:think your friends would be interested|share this story).{0,60}|tell us what you think.{0,20}|what do you think\?.{0,80}(?:comments?|below|tell us|let us know).{0,60}|let us know .{0,80}(?:comments?|below).{0,40}|more (?:ap|afp|reuters) [^:.,;!?\d]+: https?:.*|(?:write to|contact|email|reach) [^\s:;,!?()"“”][^:;,!?()"“”]{2,50} at \S+@\S+.{0,60}|.{0,120}\bfollow (?:him|her|them|me|us) (?:on|at)\b.{0,100}|send (?:us )?(?:your )?(?:tips|feedback|comments).{0,100})$/i;

/** "Follow us on …", "Write to Ann Example at …", "More AP politics: https://…" */
export const followRule: Rule = {
  reason: 'invitation to follow',
  plainText: true,
  find: (blocks) =>
    blocks.flatMap((block, i) =>
      wordsIn(block.text) <= 45 && (i >= blocks.length / 2 || block.text.length < 80) && FOLLOW.test(block.text)
        ? [i]
        : [],
    ),
};
