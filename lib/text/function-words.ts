/** English function words: they carry grammar, not content. Normalised forms, see `normalizeWord`. */
const ENGLISH = `a about above across after again against all also although always am among an and another any anyone anything are aren't around as at
away back be became because become been before being below between both but by can can't cannot could couldn't did didn't do does doesn't
doing don't done down during each either else even ever every few for from further get gets getting got had hadn't has hasn't have haven't
having he he'd he'll he's hence her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in instead into is isn't
it it's its itself just let let's like many may maybe me might more most much must my myself neither no nor not now of off often on once one
only onto or other others ought our ours ourselves out over own per perhaps quite rather same she she'd she'll she's should shouldn't since so
some someone something still such than that that's the their theirs them themselves then there there's therefore these they they'd they'll
they're they've this those though through throughout thus to together too toward towards under until up upon us very was wasn't we we'd we'll
we're we've were weren't what what's when where where's whether which while who who's whom whose why will with within without won't would
wouldn't yet you you'd you'll you're you've your yours yourself yourselves`;

const SETS: Record<string, ReadonlySet<string>> = { en: new Set(ENGLISH.split(/\s+/)) };
const NONE: ReadonlySet<string> = new Set();

/** Function words of a language; empty where there is no list, so that callers lose precision but never words. */
export function functionWords(language: string): ReadonlySet<string> {
  return SETS[language] ?? NONE;
}
