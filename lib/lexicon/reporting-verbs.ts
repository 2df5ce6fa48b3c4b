import { IRREGULAR } from './lemma';
import verbs from './reporting-verbs.en.json';

/** What may follow a reporting verb: a that-clause, a clause without "that", "whether", a quotation, an infinitive, a noun phrase. */
export type Complement = 'that' | 'bare' | 'whether' | 'quote' | 'to' | 'np';

/** A verb that reports speech. `shade` groups verbs that cast the words alike; `why` is shown to the reader. */
export interface ReportingVerb {
  verb: string;
  shade: string;
  takes: Complement[];
  why: string;
}

const BY_FORM = new Map<string, ReportingVerb>();
for (const entry of verbs as ReportingVerb[])
  for (const form of formsOf(entry.verb)) if (!BY_FORM.has(form)) BY_FORM.set(form, entry);
for (const [form, base] of Object.entries(IRREGULAR)) {
  const entry = BY_FORM.get(base);
  if (entry?.verb === base) BY_FORM.set(form, entry);
}

/** The reporting verb of which a normalised English word is a form; null for any other word ("reporter", "demanding" the adjective excepted). */
export function reportingVerb(norm: string): ReportingVerb | null {
  return BY_FORM.get(norm) ?? null;
}

/** The regular forms of a verb; doubled consonants and irregular ones come from the table of {@link IRREGULAR}. */
function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  // "sobbed", "sobbing": one short syllable doubles its last letter.
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb))
    return [verb, `${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`];
  if (/[aeiou]l$/.test(verb) && verb.length > 5)
    return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`, `${verb}led`, `${verb}ling`];
  return [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}
