/** Words, names and addresses as Markdown. Pure. */
import type { OutletView } from '../comparison/model';
import { t } from '../text';
import { label, plain, webAddress } from './export-words';

/** In one line, and what would be taken for markup is made text. */
export const md = (text: string): string =>
  plain(text)
    .replace(/([\\`*_[\]<>|~])/g, '\\$1')
    .replace(/&(?=#?\w+;)/g, '&amp;');

/** In quotation marks, unless the words hold some of their own: two pairs around each other would hide whose words the inner ones are. */
export function quoted(text: string): string {
  const words = md(text);
  return /[“”]/.test(words) ? words : `“${words}”`;
}

export const quotedOrNothing = (text: string | null): string => (text === null ? `(${t('absentHere')})` : quoted(text));

/** "[1] The Daily Harbour". */
export const nameOf = (view: OutletView | undefined): string =>
  view ? md(label(view)).replace(/^\\\[(\d+)\\\]/, '[$1]') : '–';

/** "[1] [2]". */
export const numbersOf = (views: OutletView[]): string => views.map(({ number }) => `[${number}]`).join(' ');

/** Behind a title; '' where the address leads nowhere on the web. */
export function link(url: string | null): string {
  const address = webAddress(url);
  return address ? ` <${address.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
}

/** A headed list; nothing where it has no rows. */
export function section(head: string, rows: string[], note = ''): string[] {
  return rows.length > 0 ? [`## ${head}`, '', ...(note ? [note, ''] : []), ...rows, ''] : [];
}
