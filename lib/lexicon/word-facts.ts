import { functionWords } from '../text/function-words';
import { numberOf } from '../text/numbers';
import { remembered } from '../text/remembered';
import { stem } from '../text/tokens';
import { CALENDAR, CONJUNCTIONS, DETERMINERS, isBetween, PREPOSITIONS, PRONOUNS } from './grammar-words';
import { IRREGULAR } from './lemma';
import { isQualifierPart } from './qualifiers';
import { type ReportingVerb, reportingVerb } from './reporting-verbs';
import { type StrongEntry, strongEntries } from './strong-words';
import { type TermEntry, termEntries } from './terms';

/** What the English lists and the ending tell of a normalised word by itself, wherever it stands. */
export interface WordFacts {
  norm: string;
  stem: string;
  /** A function word. */
  glue: boolean;
  ed: boolean;
  ing: boolean;
  /** The form of a verb, if it is one. */
  form: 'ing' | 'past' | 's' | 'base';
  /** Ends as a past participle does, or is an irregular one. */
  participle: boolean;
  verb: ReportingVerb | null;
  terms: readonly TermEntry[];
  /** One of `terms` is counted over whole articles. */
  counted: boolean;
  strong: readonly StrongEntry[];
  /** A describing word of the lists, or a part of one that is written with a hyphen. */
  qualifies: boolean;
  /** May open words that credit someone with a report: "according to", "told". */
  credits: boolean;
  /** A word that may open a cause: "because", "due". */
  causal: boolean;
  /** No determiner, preposition, conjunction or pronoun, and nothing of the calendar: may belong to a noun phrase. */
  nominal: boolean;
  /** An auxiliary or adverb that may stand between a subject and its verb. */
  between: boolean;
  /** A number in digits or words, or what multiplies one. */
  number: boolean;
  /** "not", "never" or "no". */
  negates: boolean;
  /** Ends in "n't". */
  denies: boolean;
}

const glue = functionWords('en');

/** Irregular forms that serve as past and as participle, or as participle alone. */
const PARTICIPLES = new Set(
  Object.entries(IRREGULAR)
    .filter(
      ([form, base]) =>
        !/ing$|ies$|ying$/.test(form) && !/^(?:be|have|do|say|person|man|woman|child|life|go|come)$/.test(base),
    )
    .map(([form]) => form),
);

const CREDITS =
  /^(?:according|reporting|as|first|citing|cited|cites|quoting|contributions|told|spoke|spoken|speaking|interview|statement|confirmed|reported|reports|has|had|writes|wrote|revealed|notes|noted|suggests|suggested)$/;

/** Worked out once per word: a comparison of nine articles asks for the same thousand words again and again. Takes a normalised word. */
export const wordFacts: (norm: string) => WordFacts = remembered(30_000, (norm): WordFacts => {
  const ed = norm.endsWith('ed');
  const ing = norm.endsWith('ing');
  const terms = termEntries(norm);
  return {
    norm,
    stem: stem(norm),
    glue: glue.has(norm),
    ed,
    ing,
    form: ing ? 'ing' : ed || IRREGULAR[norm] !== undefined ? 'past' : /[^s]s$/.test(norm) ? 's' : 'base',
    participle: norm.length >= 3 && (ed || PARTICIPLES.has(norm)),
    verb: reportingVerb(norm),
    terms,
    counted: terms.some(({ concept }) => concept.count === true),
    strong: strongEntries(norm),
    qualifies: isQualifierPart(norm),
    nominal:
      !CALENDAR.has(norm) &&
      !DETERMINERS.has(norm) &&
      !PREPOSITIONS.has(norm) &&
      !CONJUNCTIONS.has(norm) &&
      !PRONOUNS.has(norm),
    between: isBetween(norm),
    number: numberOf(norm) !== null,
    negates: norm === 'not' || norm === 'never' || norm === 'no',
    denies: norm.endsWith("n't"),
    credits: CREDITS.test(norm),
    causal: /^(?:because|due|caused|owing|thanks)$/.test(norm),
  };
});
