import { useState } from 'preact/hooks';
import type { Comparison, Result, Span, WordingSignal } from '../../lib/contracts/comparison';
import type { Feed } from '../../lib/contracts/library';
import { MarkedText } from '../base/marked-text';
import { useLoaded } from '../base/use-loaded';
import { failureWords } from '../comparison/failure';
import { StarterList } from '../options/feeds/starter-list';
import type { StarterFeed } from '../options/ports';
import { t } from '../text';

/** So many sentence pairs make the point. */
const SHOWN_PAIRS = 3;

export interface WelcomePort {
  /** The comparison of a supplied example; fails when the examples were removed. */
  demo: () => Promise<Result<Comparison>>;
  starter: () => Promise<Result<StarterFeed[]>>;
  feeds: () => Promise<Result<Feed[]>>;
  /** Asks for access to the feed's host, then follows it. */
  follow: (url: string) => Promise<Result<Feed>>;
  openOptions: (section?: string) => void;
}

/** The first page a new reader sees: what it does, shown live; what is read, stored and sent; outlets to begin with. */
export function WelcomeScreen({ port }: { port: WelcomePort }) {
  const demo = useLoaded(port.demo);
  const feeds = useLoaded(port.feeds);
  const [problem, setProblem] = useState<string | null>(null);
  const follow = (url: string) =>
    void port.follow(url).then((answer) => {
      setProblem(answer.ok ? null : failureWords(answer.error));
      feeds.reload();
    });
  return (
    <main class="welcome">
      <h1>{t('welcomeHead')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      {demo.value && <Demo comparison={demo.value} />}
      <h2>{t('welcomePromiseHead')}</h2>
      <ul class="promise">
        <li>{t('welcomeRead')}</li>
        <li>{t('welcomeStored')}</li>
        <li>{t('welcomeSent')}</li>
      </ul>
      <h2>{t('welcomeOutletsHead')}</h2>
      <p>{t('welcomeOutlets')}</p>
      {problem && <p role="alert">{problem}</p>}
      <StarterList
        load={port.starter}
        followed={new Set((feeds.value ?? []).map((feed) => feed.url))}
        onFollow={follow}
      />
      <p>
        <button type="button" class="button primary" onClick={() => port.openOptions()}>
          {t('welcomeLibrary')}
        </button>
      </p>
    </main>
  );
}

interface Pair {
  here: Span;
  there: Span;
  changes: WordingSignal[];
}

function Demo({ comparison }: { comparison: Comparison }) {
  const pairs = differingPairs(comparison).slice(0, SHOWN_PAIRS);
  if (pairs.length === 0) return null;
  return (
    <section class="demo" aria-label={t('welcomeDemoHead')}>
      <h2>{t('welcomeDemoHead')}</h2>
      {pairs.map(({ here, there, changes }) => (
        <div class="pair" key={here.start}>
          <blockquote>
            <MarkedText
              here
              text={here.text}
              marks={marks(
                here,
                changes.map((c) => c.a),
              )}
            />
          </blockquote>
          <blockquote>
            <MarkedText
              text={there.text}
              marks={marks(
                there,
                changes.map((c) => c.b),
              )}
            />
          </blockquote>
        </div>
      ))}
    </section>
  );
}

/** Sentence pairs of the best match whose wording differs in a typed way, most differences first. */
function differingPairs(comparison: Comparison): Pair[] {
  const wording = comparison.signals.filter((s): s is WordingSignal => s.kind === 'wording' && s.type !== 'style');
  return comparison.alignments
    .flatMap((alignment): Pair[] => {
      const [here, there] = [alignment.a[0], alignment.b[0]];
      if (!here || !there || alignment.tier !== 'strict' || here.text.length > 260) return [];
      const changes = wording.filter(({ a, b }) => (a === null || within(a, here)) && b !== null && within(b, there));
      return changes.length > 0 ? [{ here, there, changes }] : [];
    })
    .sort((x, y) => y.changes.length - x.changes.length);
}

function within(span: Span, sentence: Span): boolean {
  return span.article === sentence.article && span.start >= sentence.start && span.end <= sentence.end;
}
function marks(sentence: Span, spans: (Span | null)[]) {
  return spans.flatMap((s) => (s ? [{ start: s.start - sentence.start, end: s.end - sentence.start }] : []));
}
