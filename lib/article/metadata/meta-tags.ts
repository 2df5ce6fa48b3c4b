import { tidy } from '../dom-blocks';
import { decodeEntities } from './json-ld';

/** `<meta>` contents by lower-case name, property or itemprop; the first value of each, and all of them. */
export interface MetaTags {
  first(...names: string[]): string | null;
  all(name: string): string[];
}

export function metaTags(document: Document): MetaTags {
  const found = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const value = tidy(decodeEntities(tag.getAttribute('content') ?? ''));
    if (!value || value.length > 2000) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name) found.set(name, [...(found.get(name) ?? []), value]);
      }
    }
  }
  return {
    first(...names) {
      for (const name of names) {
        const value = found.get(name)?.[0];
        if (value) return value;
      }
      return null;
    },
    all: (name) => found.get(name) ?? [],
  };
}
