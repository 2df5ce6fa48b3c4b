import type { PageNote, Phrasing } from '../../lib/contracts/tab';
import { PhrasingItem } from './phrasing-item';
import { type CardText, KIND_KEYS } from './strings';

/** Phrasings shown at most in each part of the card; the popup has them all. */
export const SHOWN_PHRASINGS = 3;

export interface CardProps {
  note: PageNote;
  /** Place among the marked sentences of the page, from 1, and their number. */
  position: [number, number];
  pinned: boolean;
  /** BCP 47, for dates. */
  language: string;
  say: CardText;
  onStep: (by: 1 | -1) => void;
  onPin: () => void;
  onClose: () => void;
  onOpenStored: (phrasing: Phrasing) => void;
  /** Shows this sentence on the wide page of the comparison. */
  onCompare: () => void;
}

/** What other outlets have instead of one sentence of the page. */
export function Card(props: CardProps) {
  const { note, position, pinned, language, say } = props;
  const strict = note.phrasings.filter((p) => p.tier === 'strict');
  const loose = note.phrasings.filter((p) => p.tier === 'loose');
  const kind = strict.length === 0 && loose.length > 0 ? null : note.kind;
  const item = (phrasing: Phrasing) => (
    <PhrasingItem
      key={`${phrasing.article} ${phrasing.text}`}
      phrasing={phrasing}
      language={language}
      say={say}
      onOpenStored={props.onOpenStored}
    />
  );
  return (
    <>
      <header>
        <h2>
          {kind !== null && <span class={`sample ${kind}`} aria-hidden="true" />}
          {say(KIND_KEYS[kind ?? 'loose'])}
        </h2>
        <span class="place">
          <span aria-hidden="true">
            {position[0]} / {position[1]}
          </span>
          <span class="unseen">{say('cardSentence', ...position)}</span>
        </span>
        <IconButton label={say('cardPrevious')} path="M4 10l4-4 4 4" onClick={() => props.onStep(-1)} />
        <IconButton label={say('cardNext')} path="M4 6l4 4 4-4" onClick={() => props.onStep(1)} />
        {!pinned && (
          <IconButton label={say('cardPin')} path="M6 2h4l-.6 5 2.1 2v1h-7V9l2.1-2zM8 10v4" onClick={props.onPin} />
        )}
        <IconButton label={say('cardClose')} path="M4 4l8 8M12 4l-8 8" onClick={props.onClose} />
      </header>
      <div class="body">
        {note.others !== null && <p class="remark">{say('cardAbsent', note.others)}</p>}
        {strict.length > 0 && <ol>{strict.slice(0, SHOWN_PHRASINGS).map(item)}</ol>}
        {loose.length > 0 && (
          <section>
            {kind !== null && <h3>{say('cardLoose')}</h3>}
            <ol>{loose.slice(0, SHOWN_PHRASINGS).map(item)}</ol>
          </section>
        )}
        <More
          hidden={Math.max(0, strict.length - SHOWN_PHRASINGS) + Math.max(0, loose.length - SHOWN_PHRASINGS)}
          say={say}
        />
      </div>
      <footer>
        <span>{pinned ? say('cardKeys') : say('cardHint')}</span>
        <button type="button" class="go" onClick={props.onCompare}>
          {say('cardCompare')}
        </button>
      </footer>
    </>
  );
}

function More({ hidden, say }: { hidden: number; say: CardText }) {
  return hidden > 0 ? <p class="more">{say('cardMore', hidden)}</p> : null;
}

function IconButton({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
