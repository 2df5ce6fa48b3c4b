import { t, tn } from '../text';
import type { Speaker } from './groups';
import { Basis } from './signal-basis';

interface SpeakerBarsProps {
  speakers: Speaker[];
  /** The longest bar of all outlets, in words. */
  most: number;
  reveal?: (start: number) => void;
}

/** A bar of words, as a share of the longest: solid what is quoted, hatched what is reported. */
export function SpeechBar({ direct, indirect, most }: { direct: number; indirect: number; most: number }) {
  return (
    <span class="bar" aria-hidden="true">
      <i style={{ width: `${(100 * direct) / most}%` }} />
      <i class="indirect" style={{ width: `${(100 * indirect) / most}%` }} />
    </span>
  );
}

/** Words per speaker: solid what is quoted, hatched what is reported. Each opens the words themselves. */
export function SpeakerBars({ speakers, most, reveal }: SpeakerBarsProps) {
  return (
    <ul>
      {speakers.map((speaker) => (
        <li key={speaker.name} data-speaker={speaker.name}>
          <details class="speaker-details">
            <summary class="bar-row">
              <span class="speaker">{speaker.name}</span>
              <SpeechBar direct={speaker.direct} indirect={speaker.indirect} most={most} />
              <span class="amount">{tn('words', speaker.direct + speaker.indirect)}</span>
            </summary>
            <ul class="why said">
              {speaker.voices.map((voice) => (
                <li key={voice.content.start}>
                  <span>
                    <span class="quoted">{voice.content.text}</span>{' '}
                    <span class="note">
                      {voice.speech === 'indirect' ? t('voiceIndirect') : t('voiceDirect')}
                      {voice.cue ? ` · “${voice.cue.text}”` : ''}
                      {voice.via ? ` · ${t('voiceVia', voice.via)}` : ''}
                    </span>{' '}
                    <Basis signal={voice} />{' '}
                    {reveal && (
                      <button
                        type="button"
                        class="link"
                        data-action="reveal"
                        onClick={() => reveal(voice.content.start)}
                      >
                        {t('reveal')}
                      </button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
