import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGINALS } from './fill';

/** What is known of a filled library. */
export interface Filled {
  /** ms per article that came the ordinary way. */
  bulk: number;
  /** Measurements made in it. */
  runs: number;
}

/** A browser profile with the library of one size. */
export interface KeptProfile {
  /** Folder of the profile within the folder of all. */
  name: string;
  /** null: still to be filled. */
  filled: Filled | null;
  /** Articles in it already, taken from the profile of the originals. */
  from: number;
  /** Notes that it is filled; to be called once it is. */
  done(filled: Filled): void;
}

/** Filled libraries kept between runs, since filling takes minutes. A large one starts as a copy of the one that holds its originals. */
export class Profiles {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  of(size: number, days: number, undated: boolean): KeptProfile {
    const name = `${size}-${undated ? 'undated' : `${days}-days`}`;
    const note = join(this.folder, `${name}.json`);
    const filled = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Filled) : null;
    let from = 0;
    // What a run that was cut off has left.
    if (!filled) rmSync(join(this.folder, name), { recursive: true, force: true });
    if (!filled && size > ORIGINALS && this.of(ORIGINALS, days, undated).filled) {
      cpSync(join(this.folder, this.of(ORIGINALS, days, undated).name), join(this.folder, name), { recursive: true });
      from = ORIGINALS;
    }
    return { name, filled, from, done: (now) => writeFileSync(note, JSON.stringify(now)) };
  }
}
