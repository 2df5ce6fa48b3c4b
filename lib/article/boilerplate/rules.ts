import type { Rule } from '../block';
import { appealRule, closingAppealRule, residueRule } from './appeal';
import { captionTextRule, figureRule } from './captions';
import { creditRule } from './credits';
import { ELEMENT_RULES, HINT_RULES } from './hints';
import { advertRule, cookieRule, interfaceRule, residueOfCodeRule } from './interface-text';
import { affiliateRule, leadingLineRule, leadingScrapRule, standfirstRule } from './leading';
import { cardsRule, linkListRule, plainTeaserRule, sectionRule, teaserRule } from './links';
import { followRule, newsletterRule } from './newsletter';
import { bioRule, noticeRule, tagsRule, trailingScrapRule } from './trailing';

/**
 * All rules in the order in which they run: markup first, then wording, then what is left hanging at both ends. Each is measured by
 * `npx tsx scripts/rules.ts`-style counts of wrong cuts on development pages before it stays.
 */
export const RULES: readonly Rule[] = [
  residueOfCodeRule,
  figureRule,
  ...ELEMENT_RULES,
  ...HINT_RULES,
  captionTextRule,
  linkListRule,
  sectionRule,
  cardsRule,
  advertRule,
  interfaceRule,
  cookieRule,
  teaserRule,
  plainTeaserRule,
  newsletterRule,
  residueRule,
  appealRule,
  closingAppealRule,
  affiliateRule,
  standfirstRule,
  leadingLineRule,
  leadingScrapRule,
  creditRule,
  tagsRule,
  noticeRule,
  followRule,
  bioRule,
  trailingScrapRule,
];

/** Those that need no markup. */
export const PLAIN_TEXT_RULES: readonly Rule[] = RULES.filter((rule) => rule.plainText === true);
