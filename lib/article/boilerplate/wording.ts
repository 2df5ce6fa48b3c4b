/** Wording by which a rule tells a block, with a look that costs nothing before it. */
export interface Wording {
  readonly pattern: RegExp;
  readonly parts: Parts;
  test(text: string): boolean;
}

/** One of these, in lower case and separated by `|`, stands in (`holds`) or opens (`opens`) every text that the pattern fits. */
export interface Parts {
  holds?: string;
  opens?: string;
}

/**
 * A pattern that is asked only where one of its parts stands. A long pattern is compiled when it is first used, which takes half a millisecond, and
 * most pages hold none of its words. That the parts leave nothing out is checked by `tests/unit/article/wording.test.ts`.
 */
export function wording(pattern: RegExp, parts: Parts): Wording {
  const holds = parts.holds?.split('|') ?? [];
  const opens = parts.opens?.split('|') ?? [];
  return {
    pattern,
    parts,
    test(text) {
      const lower = text.toLowerCase();
      const may = holds.some((part) => lower.includes(part)) || opens.some((part) => lower.startsWith(part));
      return may && pattern.test(text);
    },
  };
}
