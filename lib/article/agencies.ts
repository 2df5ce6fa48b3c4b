import { hasWord } from '../text/characters';

/** Wire agencies by the names they are credited under; the first name of a row is the one that is kept. */
const AGENCIES: readonly (readonly string[])[] = [
  ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  ['AP', 'Associated Press', 'The Associated Press', 'AP News'],
  ['Reuters', 'Thomson Reuters'],
  ['dpa', 'Deutsche Presse-Agentur', 'dpa International'],
  ['EFE', 'Agencia EFE'],
  ['ANSA'],
  ['TASS', 'ITAR-TASS', 'ТАСС'],
  ['Interfax', 'Интерфакс'],
  ['Interfax-Ukraine', 'Інтерфакс-Україна'],
  ['Ukrinform', 'Укрінформ'],
  ['RIA Novosti', 'РИА Новости'],
  ['Xinhua', 'Xinhua News Agency'],
  ['Kyodo', 'Kyodo News'],
  ['Yonhap', 'Yonhap News Agency'],
  ['PTI', 'Press Trust of India'],
  ['ANI', 'Asian News International'],
  ['IANS', 'Indo-Asian News Service'],
  ['UPI', 'United Press International'],
  ['PA', 'PA Media', 'Press Association'],
  ['AAP', 'Australian Associated Press'],
  ['The Canadian Press', 'Canadian Press'],
  ['APA', 'Austria Presse Agentur'],
  ['SDA', 'Keystone-SDA'],
  ['Anadolu', 'Anadolu Agency'],
  ['PAP', 'Polska Agencja Prasowa'],
  ['CNA', 'Central News Agency'],
  ['Bloomberg News'],
];
/** Short names that are also ordinary abbreviations count only in credit lines, in capitals. */
const NAMES = AGENCIES.flatMap((names) => names.map((name) => ({ name, agency: names[0]! }))).sort(
  (a, b) => b.name.length - a.name.length,
);

/** The agency that a whole name stands for ("Agence France-Presse" → "AFP"); null if the name is no wire agency's. */
export function agencyNamed(name: string): string | null {
  const clean = name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/[.,]$/, '')
    .toLowerCase();
  return NAMES.find((known) => known.name.toLowerCase().replace(/^the\s+/, '') === clean)?.agency ?? null;
}

/** All agencies a credit line names, in the order of their standing there. Case counts for names in capitals. */
export function agenciesIn(line: string): string[] {
  const found: { at: number; agency: string }[] = [];
  let rest = line;
  for (const { name, agency } of NAMES) {
    const at = wholeAt(rest, name);
    if (at < 0) continue;
    found.push({ at, agency });
    rest = rest.slice(0, at) + ' '.repeat(name.length) + rest.slice(at + name.length);
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map((f) => f.agency))];
}

/** Where a name stands in a line as words of its own; -1 where it does not. */
function wholeAt(line: string, name: string): number {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1))
    if (!hasWord(line.charAt(at - 1)) && !hasWord(line.charAt(at + name.length))) return at;
  return -1;
}
