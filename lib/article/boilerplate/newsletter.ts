import type { Rule } from '../block';
import { holding, holds, mayHold, opening } from './asked';
import { wordsIn } from './zones';

export const SIGN_UP = holding(
  'sign up|signing up|subscribe|register|to your |inbox|newsletter|join our |download |get |abonnieren|inscrivez|suscríbete|подпис|підпис|подпиш',
  /\b(?:(?:sign(?:ing)? up|subscribe|register) (?:for|to|now|here|today|below)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|updates?|briefing|inbox|youtube|channel|podcast|magazine|feed)|(?:delivered|sent|straight|right|directly) (?:(?:straight|right|directly) )?(?:in)?to your (?:inbox|e-?mail|phone)|(?:meet|in|hit) your inbox|our (?:free |daily |weekly )?newsletters?|join our (?:newsletter|mailing list|forums?|community|telegram|whatsapp)|(?:download|get) (?:our|the) (?:free )?.{0,30}\bapp\b.{0,40}(?:app store|google play|android|ios|today|now)|get (?:breaking|the latest|our|more|all the latest|unlimited)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|inbox)|subscribe to .{2,50} on (?:youtube|itunes|apple podcasts?|spotify)|abonnieren sie|newsletter abonnieren|inscrivez-vous à (?:notre|la) newsletter|suscríbete a|подписывайтесь на|підписуйтесь на|подпишитесь на)\b/i,
);
const MAX_WORDS = 60;

/** Invitations to a newsletter, an app, a channel. Short ones only: an article about newsletters stays. */
export const newsletterRule: Rule = {
  reason: 'newsletter sign-up',
  plainText: true,
  find: (blocks) =>
    !mayHold(SIGN_UP, blocks)
      ? []
      : blocks.flatMap((block, i) =>
          wordsIn(block.text) <= MAX_WORDS && holds(SIGN_UP, block.text) && !/[“"«]/.test(block.text) ? [i] : [],
        ),
};

export const FOLLOW = opening(
  'you please follow like find join connect watch listen tweet check got have think share tell what let more write contact email reach send',
  /^(?:(?:you can |please )?(?:follow|like|find|join|connect with|watch|listen to|tweet|check out) (?:us|me|him|her|them|@\w+|[^\s:;,!?()"“”][^:;,!?()"“”]{1,50}?) (?:on|at|via|live)\b.{0,120}|follow .{0,60}\b(?:twitter|facebook|instagram|telegram|youtube)\b.{0,80}|like this story\? share it.{0,40}|(?:got|have) (?:a )?(?:news )?tips?\b.{0,200}|(?:think your friends would be interested|share this story).{0,60}|tell us what you think.{0,20}|what do you think\?.{0,80}(?:comments?|below|tell us|let us know).{0,60}|let us know .{0,80}(?:comments?|below).{0,40}|more (?:ap|afp|reuters) [^:.,;!?\d]+: https?:.*|(?:write to|contact|email|reach) [^\s:;,!?()"“”][^:;,!?()"“”]{2,50} at \S+@\S+.{0,60}|send (?:us )?(?:your )?(?:tips|feedback|comments).{0,100})$/i,
);
export const FOLLOWED = holding('follow ', /^.{0,120}\bfollow (?:him|her|them|me|us) (?:on|at)\b.{0,100}$/i);

/** "Follow us on …", "Write to Ann Example at …", "More AP politics: https://…" */
export const followRule: Rule = {
  reason: 'invitation to follow',
  plainText: true,
  find: (blocks) =>
    blocks.flatMap((block, i) =>
      wordsIn(block.text) <= 45 &&
      (i >= blocks.length / 2 || block.text.length < 80) &&
      (holds(FOLLOW, block.text) || holds(FOLLOWED, block.text))
        ? [i]
        : [],
    ),
};
