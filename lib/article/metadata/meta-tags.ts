import { tidy } from '../dom-blocks';
import { decodeEntities } from './json-ld';

/** `<meta>` contents by lower-case name, property or itemprop; the first value of each, and all of them. */
export interface MetaTags {
  first(...names: string[]): string | null;
  all(name: string): string[];
}

const ATTRIBUTES = ['property', 'name', 'itemprop', 'http-equiv'];
const MAX_LENGTH = 2_000;
const cleaned = (raw: string) => tidy(decodeEntities(raw));

export function metaTags(document: Document): MetaTags {
  const found = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const value = tag.getAttribute('content') ?? '';
    for (const attribute of ATTRIBUTES) {
      const names = tag.getAttribute(attribute)?.toLowerCase();
      if (!names) continue;
      for (const name of /\s/.test(names) ? names.split(/\s+/) : [names]) {
        const values = found.get(name);
        if (values) values.push(value);
        else found.set(name, [value]);
      }
    }
  }
  // Few of a page's tags are ever asked for.
  const valuesOf = (name: string) =>
    (found.get(name) ?? []).map(cleaned).filter((value) => value !== '' && value.length <= MAX_LENGTH);
  return {
    first(...names) {
      for (const name of names) {
        const value = found.has(name) ? valuesOf(name)[0] : undefined;
        if (value) return value;
      }
      return null;
    },
    all: valuesOf,
  };
}
