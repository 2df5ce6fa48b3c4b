import type { DiffToken } from './diff-tokens';
import { isAcronym } from './word-classes';

/** Words for a person by office, part or pronoun: what may stand for a name. Normalised, singular. */
const ROLES = new Set(
  `he she him her his they them president leader counterpart chief minister premier chancellor senator congressman congresswoman representative
   lawmaker governor mayor candidate nominee incumbent ambassador envoy secretary spokesman spokeswoman spokesperson chairman chairwoman chair
   director commissioner judge justice attorney lawyer prosecutor sheriff officer general colonel commander king queen prince princess pope pontiff
   bishop executive billionaire businessman businesswoman founder owner coach player star singer actor actress author journalist professor doctor
   suspect defendant victim gunman shooter attacker man woman husband wife father mother son daughter brother sister republican democrat
   politician official diplomat aide adviser advisor activist dictator ruler strongman`.split(/\s+/),
);
const POSSESSIVES = new Set('his her their its our my your the a an this that'.split(' '));

/**
 * Tells whether two stretches in one slot name the same person or body differently: a name against an office or pronoun ("Putin" ↔ "his
 * Russian counterpart"), two forms that share a name word, or two spellings of one name.
 */
export function namesTheSame(a: DiffToken[], b: DiffToken[]): boolean {
  if ((isName(a) && isRole(b)) || (isRole(a) && isName(b))) return true;
  if (!isLabel(a) || !isLabel(b)) return false;
  const theirs = nameWords(b);
  return (
    theirs.length > 0 && nameWords(a).some((x) => theirs.some((y) => x.key === y.key || sameSpelling(x.key, y.key)))
  );
}

/** A change of title or attribute that stands before a name both share: "President" ↔ "leader" before "Volodymyr Zelensky". */
export function labelsTheNext(a: DiffToken[], b: DiffToken[]): boolean {
  const titles = [...a, ...b].filter((t) => t.kind === 'word');
  return titles.length <= 6 && titles.every((t) => t.capital || isRoleWord(t)) && titles.some(isRoleWord);
}

function nameWords(tokens: DiffToken[]): DiffToken[] {
  return tokens.filter((t) => t.capital && t.kind === 'word' && !isRoleWord(t));
}
function isRoleWord(token: DiffToken): boolean {
  return ROLES.has(token.key) || (token.key.endsWith('s') && ROLES.has(token.key.slice(0, -1)));
}
/** An office, part or pronoun, whatever adjective stands before it ("his Russian counterpart"), but not one joined to a name. */
function isRole(tokens: DiffToken[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || tokens.length > 4 || !isRoleWord(last) || tokens.some((t) => t.kind === 'mark')) return false;
  return !first.capital || nameWords(tokens).length === 0;
}
/** Only capitalised words, roles and articles: a label, not a phrase that happens to hold a name. */
function isLabel(tokens: DiffToken[]): boolean {
  return tokens.every((t) => t.capital || isRoleWord(t) || POSSESSIVES.has(t.key));
}
function isName(tokens: DiffToken[]): boolean {
  const names = nameWords(tokens);
  return isLabel(tokens) && names.length > 0 && !names.every((t) => isAcronym(t.text));
}
/** "Zelensky" and "Zelenskyy": first letter kept, at most two letters of six or more changed. */
function sameSpelling(x: string, y: string): boolean {
  if (x[0] !== y[0] || Math.min(x.length, y.length) < 6 || Math.abs(x.length - y.length) > 2) return false;
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[y.length]! <= 2;
}
