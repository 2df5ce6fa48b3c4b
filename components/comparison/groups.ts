/** Signals gathered into the rows the tabs show. Pure. */
import type { Comparison, FactSignal, NamingSignal, VoiceSignal, WordingSignal } from '../../lib/contracts/comparison';
import { signalsOf, tellers } from './model';

/** The same change of words, in one or several places or outlets. */
export interface WordingRow {
  type: WordingSignal['type'];
  from: string | null;
  to: string | null;
  signals: WordingSignal[];
  /** Ids of the other articles. */
  articles: string[];
}

/** Rows in the order of the signals; pure style stays out (only the hover card shows it). */
export function wordingRows(comparison: Comparison): WordingRow[] {
  const rows = new Map<string, WordingRow>();
  for (const signal of signalsOf(comparison, 'wording')) {
    if (signal.type === 'style') continue;
    const from = signal.a?.text ?? null;
    const to = signal.b?.text ?? null;
    const key = JSON.stringify([signal.type, from?.toLowerCase(), to?.toLowerCase()]);
    const row = rows.get(key) ?? { type: signal.type, from, to, signals: [], articles: [] };
    row.signals.push(signal);
    const other = signal.b?.article ?? signal.evidence.find((s) => s.article !== comparison.article.id)?.article;
    if (other && !row.articles.includes(other)) row.articles.push(other);
    rows.set(key, row);
  }
  return [...rows.values()];
}

export interface FactGroups {
  here: FactSignal[];
  notHere: FactSignal[];
  shared: FactSignal[];
}

const count = (fact: FactSignal): number => Object.values(fact.coverage).filter((c) => c === 'yes').length;

/** Facts only here, facts of others not found here (most told first), facts told by several (in the order of this article). */
export function factGroups(comparison: Comparison): FactGroups {
  const id = comparison.article.id;
  const facts = signalsOf(comparison, 'fact');
  return {
    here: facts.filter((f) => f.only === id),
    notHere: facts.filter((f) => f.coverage[id] === 'no').sort((x, y) => count(y) - count(x)),
    shared: facts.filter((f) => f.only !== id && f.coverage[id] !== 'no'),
  };
}

/** The sentence a fact is shown by: this article's own where it has one. */
export function factText(fact: FactSignal, id: string) {
  return fact.sentences.find((s) => s.article === id) ?? fact.sentences[0] ?? fact.evidence[0] ?? null;
}

export interface Speaker {
  name: string;
  /** Words in quotation marks (direct and mixed) and reported words. */
  direct: number;
  indirect: number;
  voices: VoiceSignal[];
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Who speaks in one article, the one with the most words first. */
export function speakersOf(comparison: Comparison, article: string): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const voice of signalsOf(comparison, 'voice')) {
    if (voice.article !== article) continue;
    // "Engineers" at the start of a sentence are the engineers of another.
    const key = voice.speaker.toLowerCase();
    const speaker = speakers.get(key) ?? { name: voice.speaker, direct: 0, indirect: 0, voices: [] };
    const words = wordsIn(voice.content.text);
    if (voice.speech === 'indirect') speaker.indirect += words;
    else speaker.direct += words;
    speaker.voices.push(voice);
    speakers.set(key, speaker);
  }
  return [...speakers.values()].sort((x, y) => y.direct + y.indirect - x.direct - x.indirect);
}

export interface ConceptRow {
  concept: string;
  variants: { variant: string; counts: NamingSignal[] }[];
}

/** Concepts with at least two different names among the compared articles, or one counted differently. */
export function conceptRows(comparison: Comparison): ConceptRow[] {
  const concepts = new Map<string, Map<string, NamingSignal[]>>();
  for (const signal of signalsOf(comparison, 'naming')) {
    const variants = concepts.get(signal.concept) ?? new Map<string, NamingSignal[]>();
    variants.set(signal.variant, [...(variants.get(signal.variant) ?? []), signal]);
    concepts.set(signal.concept, variants);
  }
  return [...concepts].map(([concept, variants]) => ({
    concept,
    variants: [...variants].map(([variant, counts]) => ({ variant, counts })),
  }));
}

/** Stored only as a summary: such texts say nothing about what is missing. */
export function stubCount(comparison: Comparison): number {
  const ids = new Set(tellers(comparison).map((v) => v.id));
  return comparison.matches.filter((m) => m.stub && ids.has(m.article)).length;
}
