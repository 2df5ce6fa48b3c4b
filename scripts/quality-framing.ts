/**
 * Quality of the framing signals on the invented stories of tests/fixtures/framing:
 *   npx tsx scripts/quality-framing.ts            all sets, as JSON
 *   npx tsx scripts/quality-framing.ts --list     with every miss and false row of what is looked at: `dev`, and `later`, `recent` and `looked` after their first counts
 */
import type { Alignment, Signal, VoiceSignal, WordingSignal } from '../lib/contracts/comparison';
import { frame } from '../lib/framing/frame';
import { passOf, SPLITS, type Story, stories } from './framing/stories';

const words = (text: string | null | undefined) => (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
function overlap(a: string[], b: string[]): number {
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const at = rest.indexOf(word);
    if (at >= 0) {
      shared++;
      rest.splice(at, 1);
    }
  }
  const all = a.length + b.length - shared;
  return all ? shared / all : 1;
}

class Tally {
  important = 0;
  importantFound = 0;
  importantAligned = 0;
  rows = 0;
  noise = 0;
  voices = 0;
  spans = 0;
  speakers = 0;
  extraVoices = 0;
  onlyShown = 0;
  onlyRight = 0;
  onlyThere = 0;
  copies = 0;
  copiesFound = 0;
  falseCopies = 0;
  independentPairs = 0;
  numbers = 0;
  numbersFound = 0;
  falseNumbers = 0;
  kinds = 0;
  kindsFound = 0;
  falseKinds = 0;
  withoutEvidence = 0;
  leaks = 0;
  notes: string[] = [];
}

function scoreStory(story: Story, tally: Tally): void {
  const pass = passOf(story);
  const signals = frame(pass);
  const note = (text: string) => tally.notes.push(`${story.slug}: ${text}`);
  tally.withoutEvidence += signals.filter((signal) => signal.evidence.length === 0).length;
  tally.leaks += leaks(story);
  if (story.gold.wording.length > 0) scoreWording(story, signals, pass.alignments, tally, note);
  scoreVoices(story, signals, tally, note);
  for (const signal of signals) {
    if (signal.kind !== 'fact' || !signal.only) continue;
    tally.onlyShown++;
    if (isOnly(story, signal.only, signal.sentences[0]!.text)) tally.onlyRight++;
    else note(`not only there: ${signal.sentences[0]!.text}`);
  }
  for (const one of story.articles.filter((one) => !one.rewriteOf))
    tally.onlyThere += one.sentences.filter(({ fact }) => onlyFact(story, one.id, fact)).length;
  const said = signals.filter((signal) => signal.kind === 'number');
  tally.numbers += story.gold.numbers.length;
  for (const gold of story.gold.numbers) {
    const found = said.some(
      (signal) =>
        Object.entries(gold.values).filter(([id, value]) =>
          signal.values.some((v) => v.article === `${story.slug}-${id}` && v.value === value),
        ).length >= 2,
    );
    if (found) tally.numbersFound++;
    else note(`number missed: ${JSON.stringify(gold.values)}`);
  }
  for (const signal of said.filter(
    (signal) =>
      !story.gold.numbers.some((gold) => signal.values.every((v) => Object.values(gold.values).includes(v.value))),
  )) {
    tally.falseNumbers++;
    note(`false number: ${signal.claim}`);
  }
  const kinds = signals.filter((signal) => signal.kind === 'kind');
  tally.kinds += Object.keys(story.gold.kinds).length;
  for (const signal of kinds) {
    if (story.gold.kinds[signal.article.slice(story.slug.length + 1)] === signal.value) tally.kindsFound++;
    else tally.falseKinds++;
  }
  scoreCopies(story, tally, note);
}

function scoreWording(
  story: Story,
  signals: Signal[],
  alignments: Alignment[],
  tally: Tally,
  note: (text: string) => void,
): void {
  for (const other of story.articles.filter((one) => !one.rewriteOf).slice(1)) {
    const id = `${story.slug}-${other.id}`;
    const rows = signals.filter(
      (s): s is WordingSignal => s.kind === 'wording' && s.type !== 'style' && s.evidence[1]?.article === id,
    );
    const gold = story.gold.wording.filter((one) => one.articles[1] === other.id);
    const pairs = gold
      .flatMap((g, i) =>
        rows.map((r, j) => ({
          i,
          j,
          c: (overlap(words(g.a), words(r.a?.text)) + overlap(words(g.b), words(r.b?.text))) / 2,
        })),
      )
      .filter(({ c }) => c >= 0.5)
      .sort((x, y) => y.c - x.c);
    const used = new Map<number, number>();
    for (const { i, j } of pairs) if (!used.has(i) && ![...used.values()].includes(j)) used.set(i, j);
    tally.rows += rows.length;
    rows.forEach((row, j) => {
      const answer = [...used].find(([, row]) => row === j);
      if (answer && gold[answer[0]]!.importance >= 2) return;
      tally.noise++;
      note(`noise ${row.type}: [${row.a?.text ?? ''}] / [${row.b?.text ?? ''}]`);
    });
    const changes = new Map<string, number[]>();
    gold.forEach((g, i) => {
      const change = g.change ?? `#${i}`;
      changes.set(change, [...(changes.get(change) ?? []), i]);
    });
    for (const ways of changes.values()) {
      const g = gold[ways[0]!]!;
      if (ways.every((i) => gold[i]!.importance < 3)) continue;
      tally.important++;
      if (
        alignments.some(
          (one) =>
            one.tier === 'strict' &&
            one.b[0]?.article === id &&
            (!g.a || one.a[0]!.text.includes(g.a)) &&
            (!g.b || one.b[0]!.text.includes(g.b)),
        )
      )
        tally.importantAligned++;
      if (ways.some((i) => used.has(i))) tally.importantFound++;
      else note(`wording missed: [${g.a ?? ''}] / [${g.b ?? ''}] ${other.id}`);
    }
  }
}

function scoreVoices(story: Story, signals: Signal[], tally: Tally, note: (text: string) => void): void {
  for (const one of story.articles.filter((one) => !one.rewriteOf)) {
    const own = signals.filter((s): s is VoiceSignal => s.kind === 'voice' && s.article === `${story.slug}-${one.id}`);
    const gold = story.gold.voices.filter((g) => g.article === one.id);
    if (gold.length === 0) continue;
    tally.voices += gold.length;
    const pairs = gold
      .flatMap((g, i) => own.map((v, j) => ({ i, j, c: overlap(words(g.content), words(v.content.text)) })))
      .filter(({ c }) => c >= 0.5)
      .sort((x, y) => y.c - x.c);
    const used = new Map<number, number>();
    for (const { i, j } of pairs) if (!used.has(i) && ![...used.values()].includes(j)) used.set(i, j);
    tally.extraVoices += own.length - used.size;
    own.forEach((v, j) => {
      if (![...used.values()].includes(j)) note(`extra voice ${one.id}: ${v.speaker} | ${v.content.text}`);
    });
    gold.forEach((g, i) => {
      const j = used.get(i);
      if (j === undefined) {
        note(`voice missed ${one.id}: ${g.speaker} | ${g.content}`);
        return;
      }
      tally.spans++;
      const small = new Set(['the', 'a', 'an', 'of', 'in', 's']);
      const [want, got] = [words(g.speaker), words(own[j]!.speaker)].map((list) =>
        list.filter((word) => !small.has(word)),
      ) as [string[], string[]];
      const shared = got.filter((word) => want.includes(word)).length;
      if (shared > 0 && shared >= got.length / 2 && (shared >= want.length / 2 || want.at(-1) === got.at(-1)))
        tally.speakers++;
      else note(`speaker ${one.id}: ${own[j]!.speaker} for ${g.speaker}`);
    });
  }
}

function scoreCopies(story: Story, tally: Tally, note: (text: string) => void): void {
  const rewrite = story.articles.find((one) => one.rewriteOf);
  const pass = passOf(story, true);
  if (rewrite) tally.copies++;
  for (const copy of pass.copies) {
    const pair = copy.articles
      .map((id) => id.slice(story.slug.length + 1))
      .sort()
      .join('-');
    if (rewrite && pair === [rewrite.id, rewrite.rewriteOf].sort().join('-')) tally.copiesFound++;
    else {
      tally.falseCopies++;
      note(`false copy: ${pair}`);
    }
  }
  const n = story.articles.filter((one) => !one.rewriteOf).length;
  tally.independentPairs += (n * (n - 1)) / 2;
}

function onlyFact(story: Story, article: string, fact: string): boolean {
  const parts = fact.split('+');
  return !story.articles.some(
    (one) =>
      !one.rewriteOf &&
      one.id !== article &&
      one.sentences.some((s) => s.fact.split('+').some((part) => parts.includes(part))),
  );
}

function isOnly(story: Story, article: string, text: string): boolean {
  const one = story.articles.find(({ id }) => `${story.slug}-${id}` === article);
  const sentence = one?.sentences.find((s) => s.text.includes(text) || text.includes(s.text));
  return one !== undefined && sentence !== undefined && onlyFact(story, one.id, sentence.fact);
}

/** Signals that touch an article of another event, when a careless caller passes one with all its alignments. */
function leaks(story: Story): number {
  const pass = passOf(story);
  for (const other of pass.others) other.match = { ...other.match, relation: 'same-topic' };
  const own = pass.article.id;
  return frame(pass).filter((signal) => signal.evidence.some((span) => span.article !== own)).length;
}

function report(tally: Tally) {
  const share = (x: number, of: number) => (of ? Number((x / of).toFixed(3)) : null);
  return {
    wording: {
      important: tally.important,
      inAlignedSentences: tally.importantAligned,
      found: tally.importantFound,
      recall: share(tally.importantFound, tally.important),
      shown: tally.rows,
      noise: share(tally.noise, tally.rows),
    },
    voices: {
      asked: tally.voices,
      spans: share(tally.spans, tally.voices),
      speakers: share(tally.speakers, tally.voices),
      extra: tally.extraVoices,
    },
    only: {
      shown: tally.onlyShown,
      precision: share(tally.onlyRight, tally.onlyShown),
      recall: share(tally.onlyRight, tally.onlyThere),
    },
    copies: {
      rewrites: tally.copies,
      found: tally.copiesFound,
      false: tally.falseCopies,
      independentPairs: tally.independentPairs,
    },
    numbers: { asked: tally.numbers, found: tally.numbersFound, false: tally.falseNumbers },
    kinds: { asked: tally.kinds, found: tally.kindsFound, false: tally.falseKinds },
    withoutEvidence: tally.withoutEvidence,
    acrossSameTopic: tally.leaks,
  };
}

/** Stories whose misses may be read; of the others only counts are given. */
const READ: readonly Story['split'][] = ['dev', 'later', 'recent', 'looked', 'blind', 'unseen'];

/**
 * All measures: `dev` is looked at while developing, `held` is only measured, `fresh` was written when the rules were already there and measured
 * before anyone looked at it. `later` and `recent` are the same for later states of the rules. `looked` and `blind` were written together for the
 * state after that; both are looked at now. `unseen` was written when those rules were there, and is only measured.
 */
export function framingQuality(): Record<Story['split'], ReturnType<typeof report>> & { notes: string[] } {
  const notes: string[] = [];
  const reports = SPLITS.map((split) => {
    const tally = new Tally();
    for (const story of stories(split)) scoreStory(story, tally);
    if (READ.includes(split)) notes.push(...tally.notes);
    return [split, report(tally)] as const;
  });
  return { ...(Object.fromEntries(reports) as Record<Story['split'], ReturnType<typeof report>>), notes };
}

if (process.argv[1]?.endsWith('quality-framing.ts')) {
  const { notes, ...rest } = framingQuality();
  if (process.argv.includes('--list')) for (const line of notes) console.error(line);
  console.log(JSON.stringify(rest, null, 1));
}
