import { useState } from 'preact/hooks';
import type { TabState } from '../../lib/contracts/tab';
import { Tabs } from '../base/tabs';
import { t } from '../text';
import type { ShellActions } from './actions';
import { ComparisonFoot } from './comparison-foot';
import { ComparisonHead } from './comparison-head';
import { CoverageTab } from './coverage-tab';
import { FactsTab } from './facts-tab';
import { wordingRows } from './groups';
import { matchGroups, signalsOf } from './model';
import { NoMatch } from './no-match';
import { StateView } from './state-view';
import { VoicesTab } from './voices-tab';
import { WordingTab } from './wording-tab';

type TabId = 'coverage' | 'wording' | 'facts' | 'voices';

interface ComparisonShellProps {
  state: TabState;
  actions: ShellActions;
  mayLook: boolean;
  /** A short word about the last action, read out and shown. */
  said?: string | null;
  /** Opened from the foot: what concerns the site rather than the article. */
  menu?: preact.ComponentChildren;
  /** What happened while no screen was open. */
  notices?: preact.ComponentChildren;
}

/** Popup and side panel: the state of one tab, whatever it is. */
export function ComparisonShell({ state, actions, mayLook, said = null, menu, notices }: ComparisonShellProps) {
  const [menuOpen, setMenuOpen] = useState(false);
  const done = state.phase === 'done' ? state : null;
  return (
    <div class="shell" data-phase={state.phase}>
      {done && <ComparisonHead comparison={done.comparison} />}
      {done ? (
        <Body done={done} actions={actions} />
      ) : (
        <main class="pane">
          <StateView state={state as Exclude<TabState, { phase: 'done' }>} actions={actions} mayLook={mayLook} />
        </main>
      )}
      <p class={said ? 'said' : 'visually-hidden'} role="status" data-testid="said">
        {said}
      </p>
      {notices}
      {menuOpen && menu}
      <ComparisonFoot
        menuOpen={menuOpen}
        onMenu={menu ? () => setMenuOpen(!menuOpen) : undefined}
        compared={done?.comparison.compared ?? null}
        saved={done?.saved ?? false}
        savable={done !== null && !done.private}
        marks={done?.marks ?? null}
        actions={actions}
      />
    </div>
  );
}

function Body({ done, actions }: { done: Extract<TabState, { phase: 'done' }>; actions: ShellActions }) {
  const [tab, setTab] = useState<TabId>('coverage');
  const { comparison, marks } = done;
  const groups = matchGroups(comparison.matches);
  const notices = (
    <>
      {done.private && <p class="notice">{t('privateNote')}</p>}
      {done.state === 'paywall-stub' && <p class="notice">{t('paywallNote')}</p>}
      {marks?.problem && <p class="notice">{t('marksProblem', marks.anchored, marks.total, marks.problem)}</p>}
    </>
  );
  if (groups.told.length === 0)
    return (
      <main class="pane">
        {notices}
        <NoMatch comparison={comparison} actions={actions} />
        <CoverageTab comparison={comparison} actions={actions} />
      </main>
    );
  const items = [
    { id: 'coverage' as const, label: t('tabCoverage'), count: groups.told.length },
    { id: 'wording' as const, label: t('tabWording'), count: wordingRows(comparison).length },
    { id: 'facts' as const, label: t('tabFacts'), count: signalsOf(comparison, 'fact').length },
    { id: 'voices' as const, label: t('tabVoices') },
  ];
  const View = { coverage: CoverageTab, wording: WordingTab, facts: FactsTab, voices: VoicesTab }[tab];
  return (
    <main class="pane-frame">
      <Tabs items={items} selected={tab} label={t('tabsLabel')} onSelect={setTab} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel that scrolls is a tab stop (ARIA Authoring Practices, Tabs). */}
      <div class="pane" id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} key={tab}>
        {notices}
        <View comparison={comparison} actions={actions} />
      </div>
    </main>
  );
}
