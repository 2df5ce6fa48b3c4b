import { idf } from '../text/document-frequency';
import { functionWords } from '../text/function-words';
import { stem } from '../text/tokens';
import { fingerprint } from './fingerprint';
import { isAttribution, isOutlet, weekdayOf } from './word-classes';

/** What is known of a word form by itself, wherever it stands. */
export interface WordForm {
  root: string;
  id: number;
  /** Idf by the background counts; null for a language that has none. */
  weight: number | null;
  function: boolean;
  /** The form is a weekday, an outlet's name or an attribution word. */
  special: 'weekday' | 'outlet' | 'attribution' | null;
  /** Begins with a digit. */
  digits: boolean;
}

/** Forms kept; news uses some 30,000 again and again, and looking one up is five times as fast as working it out. */
const KEPT = 60_000;
const known = new Map<string, WordForm>();

/** Takes a normalised word. */
export function wordForm(norm: string, language: string): WordForm {
  const key = language === 'en' ? norm : `${language}:${norm}`;
  let form = known.get(key);
  if (!form) {
    if (known.size >= KEPT) known.clear();
    const root = stem(norm, language);
    form = {
      root,
      id: fingerprint(root),
      weight: language === 'en' ? idf(root) : null,
      function: functionWords(language).has(norm),
      special:
        weekdayOf(norm) >= 0 ? 'weekday' : isOutlet(root) ? 'outlet' : isAttribution(root) ? 'attribution' : null,
      digits: /^\d/.test(norm),
    };
    known.set(key, form);
  }
  return form;
}
