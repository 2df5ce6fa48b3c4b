import { startsUpper } from '../text/characters';
import { remembered } from '../text/remembered';
import outlets from './outlets.json';
import speakers from './speakers.en.json';

const NOUNS = new Set(speakers.nouns);
const BODIES = new Set(speakers.bodies);
const NAMES = new Set(outlets.names.map((name) => name.toLowerCase()));
const AGENCIES = new Set(outlets.agencies.map((name) => name.toLowerCase()));
const PRESS = new Set(outlets.pressWords.map((word) => word.toLowerCase()));
const PRESS_NOUNS = new Set(['newspaper', 'paper', 'outlet', 'magazine', 'broadcaster', 'network', 'daily', 'weekly']);

/** True for a noun that names someone able to speak ("officials", "court"), singular or plural. */
export function isSpeakerNoun(norm: string): boolean {
  return speakerNouns(norm);
}
const speakerNouns = remembered(30_000, namesSpeaker);

function namesSpeaker(norm: string): boolean {
  return (
    NOUNS.has(norm) ||
    /(?:ologist|onomist|icist|ivist)s?$/.test(norm) ||
    (norm.endsWith('ies') && NOUNS.has(`${norm.slice(0, -3)}y`)) ||
    (norm.endsWith('es') && NOUNS.has(norm.slice(0, -2))) ||
    (norm.endsWith('s') && NOUNS.has(norm.slice(0, -1)))
  );
}

/** True for a noun, in lower case, that names a body and not a person ("ministry"): a later "it" may mean it. */
export function isOrganisationNoun(noun: string): boolean {
  return BODIES.has(noun);
}

/** True for the name of a news outlet or agency, with or without "the". */
export function isOutletName(name: string): boolean {
  return outletNames(name);
}
const outletNames = remembered(10_000, namesOutlet);

function namesOutlet(name: string): boolean {
  const plain = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '');
  if (NAMES.has(plain)) return true;
  const words = plain.split(/\s+/);
  return words.length > 1 && words.length < 6 && PRESS.has(words.at(-1)!) && startsUpper(name);
}

const ALIASES = new Map(Object.entries(outlets.aliases).map(([short, full]) => [short.toLowerCase(), full]));

/** One name for the spellings of an outlet, without "the": "NYT", "the New York Times" → "New York Times". Other names as they stand. */
export function outletName(name: string): string {
  const plain = name.replace(/^the /i, '').replace(/['’]s?$/, '');
  return ALIASES.get(plain.toLowerCase()) ?? plain;
}

/** True for a wire agency (AFP, Reuters …). */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.toLowerCase().replace(/^the /, ''));
}

/** True for a noun that stands for an outlet named before ("the newspaper"). */
export function isPressNoun(norm: string): boolean {
  return PRESS_NOUNS.has(norm);
}
