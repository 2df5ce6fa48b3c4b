import type { MessageKey } from '../text';

export interface UpdateNote {
  version: string;
  lines: MessageKey[];
}

/**
 * What a reader would notice of each version, newest first; most versions have nothing here. CHANGELOG.md says everything, these are its
 * lines about what one sees or can do.
 */
export const UPDATE_NOTES: UpdateNote[] = [{ version: '0.2.0', lines: ['new020Stories', 'new020Panel', 'new020Keys'] }];

/**
 * The notes of the versions after `from`, up to and including `to`, in the order of `notes`.
 * @param from Version whose notes the reader knows, `1.2.3`.
 */
export function notesBetween(notes: UpdateNote[], from: string, to: string): UpdateNote[] {
  return notes.filter(({ version }) => isAfter(version, from) && !isAfter(version, to));
}

/** `0.2.0` as one says it: `0.2`. */
export function shortVersion(version: string): string {
  return version.replace(/^(\d+\.\d+)\.0$/, '$1');
}

function isAfter(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 4; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
