import { lemmaKey } from './lemma';
import verbs from './reporting-verbs.en.json';

/** What may follow a reporting verb: a that-clause, a clause without "that", a quotation, an infinitive, a noun phrase. */
export type Complement = 'that' | 'bare' | 'quote' | 'to' | 'np';

/** A verb that reports speech. `shade` groups verbs that cast the words alike; `why` is shown to the reader. */
export interface ReportingVerb {
  verb: string;
  shade: string;
  takes: Complement[];
  why: string;
}

const BY_KEY = new Map<string, ReportingVerb>();
for (const entry of verbs as ReportingVerb[])
  if (!entry.verb.includes(' ') && !BY_KEY.has(lemmaKey(entry.verb))) BY_KEY.set(lemmaKey(entry.verb), entry);

/** The reporting verb of which a normalised English word is a form; null for any other word. */
export function reportingVerb(norm: string): ReportingVerb | null {
  return BY_KEY.get(lemmaKey(norm)) ?? null;
}
