import type { Rule } from '../block';
import { appealRule, closingAppealRule, residueRule } from './appeal';
import { creditRule } from './credits';

/** All rules in the order in which they run. */
export const RULES: readonly Rule[] = [residueRule, appealRule, closingAppealRule, creditRule];

/** Those that need no markup. */
export const PLAIN_TEXT_RULES: readonly Rule[] = RULES.filter((rule) => rule.plainText === true);
