import type { Signal } from '../contracts/comparison';
import { facts } from './fact';
import { independent } from './independent';
import { kinds } from './kind';
import { ledes } from './lede';
import { namings } from './naming';
import { numbers } from './number';
import { orders } from './order';
import { articlesOf, type CommonPass, gated } from './pass';
import { sources } from './source';
import { timeline } from './timeline';
import { voicesOf } from './voice';
import { wordings } from './wording';

/**
 * Every signal about one article and those it is compared with, the most telling kinds first. Each points at the words it rests on.
 * With fewer than two articles only voice, source and kind are left. Never touches an article of another event ({@link gated}).
 */
export function frame(input: CommonPass): Signal[] {
  const pass = gated(input);
  const credits = sources(pass);
  const alone = [...articlesOf(pass).flatMap(voicesOf), ...credits, ...kinds(pass, credits)];
  const compared =
    pass.others.length === 0
      ? []
      : [
          ...wordings(pass),
          ...facts(pass),
          ...namings(pass),
          ...ledes(pass),
          ...orders(pass),
          ...numbers(pass),
          ...timeline(pass),
        ];
  return [...compared, ...alone].filter((signal) => signal.evidence.length > 0);
}

/** Groups of articles (the open one included) that rest on one text or one original report; one group = one independent account. */
export function independentTexts(input: CommonPass, signals: Signal[]): string[][] {
  return independent(gated(input), signals);
}
