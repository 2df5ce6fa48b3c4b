import { useEffect, useState } from 'preact/hooks';
import type { Correction, Result } from '../../lib/contracts/comparison';
import type { ImportReport } from '../../lib/contracts/library';
import type { NoticesPort } from '../../lib/contracts/notices';
import type { MarkReport, TabState } from '../../lib/contracts/tab';
import { PendingNotices } from '../notices/pending-notices';
import { t } from '../text';
import type { ShellActions } from './actions';
import { ComparisonShell } from './comparison-shell';
import { failureWords } from './failure';
import { SiteMenu, type SitePort } from './site-menu';

/** What the popup and the side panel need of the outside, for one tab. */
export interface TabPort {
  open: (again: boolean) => Promise<Result<TabState>>;
  watch: (onState: (state: TabState) => void, signal: AbortSignal) => void;
  save: () => Promise<Result<unknown>>;
  reveal: (start: number) => Promise<Result<{ found: boolean }>>;
  marks: (shown: boolean) => Promise<Result<MarkReport>>;
  correct: (a: string, b: string, verdict: Correction['verdict'] | null) => Promise<Result<null>>;
  /** Access to the sites of these addresses; false = refused. */
  requestAccess: (urls: string[]) => Promise<Result<boolean>>;
  fetchPages: (urls: string[]) => Promise<Result<ImportReport>>;
  site: SitePort;
  notices: NoticesPort;
  openArticle: ShellActions['openArticle'];
  openComparison: ShellActions['openComparison'];
  openOptions: ShellActions['openOptions'];
  openSidePanel?: ShellActions['openSidePanel'];
}

/** One tab's state, live, with everything that can be done to it. `initial`: what is known of it before anyone is asked. */
export function TabScreen({ port, mayLook, initial }: { port: TabPort; mayLook: boolean; initial?: TabState }) {
  const [state, setState] = useState<TabState>(initial ?? { phase: 'working', step: 'reading', title: null, since: 0 });
  const [said, setSaid] = useState<string | null>(null);

  const take = (answer: Result<TabState>) =>
    setState(answer.ok ? answer.value : { phase: 'failed', error: answer.error });
  const tell = (answer: Result<unknown>, words: string | null) =>
    setSaid(answer.ok ? words : t('saidFailed', failureWords(answer.error)));

  useEffect(() => {
    const abort = new AbortController();
    let newest = false;
    port.watch((next) => {
      newest = true;
      setState(next);
    }, abort.signal);
    void port.open(false).then((answer) => !newest && !abort.signal.aborted && take(answer));
    return () => abort.abort();
  }, [port]);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 5000);
    return () => clearTimeout(timer);
  }, [said]);

  const fullTexts = async (urls: string[]) => {
    const access = await port.requestAccess(urls);
    if (!access.ok) return tell(access, null);
    if (!access.value) return setSaid(t('addRefused'));
    setSaid(t('feedWorking'));
    const answer = await port.fetchPages(urls);
    tell(answer, answer.ok ? fetchedWords(answer.value) : null);
  };

  const actions: ShellActions = {
    fullTexts: (urls) => void fullTexts(urls),
    again: () => void port.open(true).then(take),
    save: () => void port.save().then((answer) => tell(answer, t('saidSaved'))),
    marks: (shown) => void port.marks(shown).then((answer) => tell(answer, null)),
    reveal: (start) =>
      void port
        .reveal(start)
        .then((answer) => tell(answer, answer.ok && answer.value.found ? null : t('saidNotFound'))),
    correct: (article, verdict) => {
      if (state.phase !== 'done') return;
      void port
        .correct(state.comparison.article.id, article, verdict)
        .then((answer) => tell(answer, verdict ? t('saidCorrected') : t('saidUndone')));
    },
    openArticle: port.openArticle,
    openComparison: port.openComparison,
    openOptions: port.openOptions,
    openSidePanel: port.openSidePanel,
  };
  const menu = <SiteMenu port={port.site} onMarks={actions.marks} />;
  const notices = <PendingNotices port={port.notices} />;
  return (
    <ComparisonShell state={state} actions={actions} mayLook={mayLook} said={said} menu={menu} notices={notices} />
  );
}

function fetchedWords({ added, versions, rejected }: ImportReport): string {
  return t('saidFetched', added + versions, rejected.length);
}
