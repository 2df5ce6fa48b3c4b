import { countWords } from '../../text/characters';
import { tidy } from '../dom-blocks';
import { isoDate } from './iso-date';

/** What opens a line that says when an article was published, and one that says when it was changed. */
const PUBLISHED =
  /^[\s(–—-]*(?:by|von|par|por|di|da|door|автор|published|posted|first published|publié|veröffentlicht|erstellt|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано)(?:[\s:]|$)/i;
const MODIFIED =
  /^[\s(–—-]*(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|zaktualizowano|обновлено|оновлено)/i;
/** Longer lines tell a story. */
const MAX_LENGTH = 160;
const MAX_WORDS = 25;
/** A line without such a word is a date line only if it is as short as this and no sentence. */
const SHORT = 14;
/** Elements looked at behind the headline, on each of so many levels. */
const NEIGHBOURS = 4;
const LEVELS = 3;

/** Dates of lines that stand above the text without any markup: "By Ann Example, 22 May 2025", "Stand: 22. Mai 2025". Sentences are none. */
export function datesOfLines(lines: readonly string[]): { published: string | null; modified: string | null } {
  let published: string | null = null;
  let modified: string | null = null;
  for (const line of lines) {
    const words = line.length > MAX_LENGTH ? MAX_WORDS + 1 : countWords(line);
    if (words > MAX_WORDS) continue;
    if (MODIFIED.test(line)) modified ??= isoDate(line);
    else if (PUBLISHED.test(line) || (words <= SHORT && !/[.!?]["”’)]?$/.test(line))) published ??= isoDate(line);
  }
  return { published, modified };
}

/** The short texts behind the first headline: its next siblings, and those of the boxes around it. */
export function linesUnderHeadline(document: Document): string[] {
  const lines: string[] = [];
  let box: Element | null = document.querySelector('h1');
  for (let level = 0; box && level < LEVELS && !/^(?:body|main|article)$/i.test(box.localName); level++) {
    let next = box.nextElementSibling;
    for (let i = 0; next && i < NEIGHBOURS; i++, next = next.nextElementSibling)
      for (const element of next.children.length > 0 && next.children.length < 8 ? next.children : [next]) {
        const text = /^(?:script|style|nav|ul|ol|aside)$/i.test(element.localName) ? '' : (element.textContent ?? '');
        if (text.length < 2 * MAX_LENGTH && tidy(text) !== '') lines.push(tidy(text));
      }
    box = box.parentElement;
  }
  return lines;
}
