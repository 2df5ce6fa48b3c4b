import type { SavedTabs } from './library';

/** Something that happened while no screen was open, told by the next one: an update, or what came of *save all open tabs* in the menu. */
export type PendingNotice = { kind: 'update'; from: string; to: string } | { kind: 'saved-tabs'; outcome: SavedTabs };

/** What a screen needs to tell what is pending. */
export interface NoticesPort {
  pending: () => Promise<PendingNotice[]>;
  /** It was read: it is not told again. */
  read: (kind: PendingNotice['kind']) => Promise<void>;
}
