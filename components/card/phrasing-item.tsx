import type { Phrasing } from '../../lib/contracts/tab';
import { addressAtQuote } from '../../lib/highlight/text-fragment';
import { ChangedText } from './changed-text';
import type { CardText } from './strings';

export interface PhrasingItemProps {
  phrasing: Phrasing;
  language: string;
  say: CardText;
  /** Opens the stored text of an article that has no address. */
  onOpenStored: (phrasing: Phrasing) => void;
}

/** One other outlet's sentence, with its number, name, date, and the way there. */
export function PhrasingItem({ phrasing, language, say, onOpenStored }: PhrasingItemProps) {
  const { number, outlet, title, url, published, text, changes } = phrasing;
  const address = url === null ? null : addressAtQuote(url, text);
  return (
    <li>
      <p class="from">
        <span class="number" data-hue={((number - 1) % 7) + 1}>
          {number}
        </span>
        <span class="outlet" title={title ?? undefined}>
          {outlet ?? say('outletUnstated')}
        </span>
        <span class="date">{published === null ? say('dateUnstated') : dateWords(published, language)}</span>
      </p>
      <blockquote dir="auto">
        <ChangedText text={text} changes={changes} say={say} />
      </blockquote>
      {address === null ? (
        <button type="button" class="go" onClick={() => onOpenStored(phrasing)}>
          {say('cardOpenStored')}
        </button>
      ) : (
        <a class="go" href={address} target="_blank" rel="noopener noreferrer">
          {say('cardOpenThere')}
          <span aria-hidden="true"> ↗</span>
          <span class="unseen"> ({say('cardNewTab')})</span>
        </a>
      )}
    </li>
  );
}

/** Formats by language and zone: making one takes tens of milliseconds the first time. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "22 May 2025"; a day without a time stays that day in every zone; what is no date stays as it is. */
export function dateWords(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const timeZone = iso.includes('T') ? undefined : 'UTC';
  const key = `${language} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
    formats.set(key, format);
  }
  return format.format(date);
}
