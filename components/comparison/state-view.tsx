import type { Cue, TabState } from '../../lib/contracts/tab';
import { t } from '../text';
import type { ShellActions } from './actions';
import { FailureDetails, failureWords } from './failure';
import { FoundList } from './found-list';
import { refusalWords } from './state-words';

const STEPS = [
  ['reading', 'stepReading'],
  ['matching', 'stepMatching'],
  ['comparing', 'stepComparing'],
] as const;

interface StateViewProps {
  state: Exclude<TabState, { phase: 'done' }>;
  actions: ShellActions;
  /** The popup may look by itself; the side panel has no power over a tab whose button was not clicked. */
  mayLook: boolean;
}

/** Every state that shows no comparison: what it is, why, and a way on. */
export function StateView({ state, actions, mayLook }: StateViewProps) {
  if (state.phase === 'working') return <Working state={state} />;
  const again = (
    <button type="button" class="button primary" data-action="again" onClick={actions.again}>
      {state.phase === 'idle' ? t('stateIdleAction') : t('again')}
    </button>
  );
  const library = (
    <button type="button" class="button" data-action="options" onClick={() => actions.openOptions('library')}>
      {t('options')}
    </button>
  );
  if (state.phase === 'idle')
    return (
      <Message name="idle" title={t('stateIdleTitle')} text={mayLook ? t('stateIdle') : t('stateIdlePanel')}>
        {mayLook && again}
        {library}
      </Message>
    );
  if (state.phase === 'failed')
    return (
      <Message name="failed" title={t('stateFailedTitle')} text={failureWords(state.error)} alert>
        {again}
        {library}
        <FailureDetails error={state.error} />
      </Message>
    );
  const { title, text } = refusalWords(state);
  return (
    <Message name={state.state} title={title} text={text} cues={state.cues}>
      {state.state !== 'restricted' && again}
      {library}
    </Message>
  );
}

interface MessageProps {
  name: string;
  title: string;
  text: string;
  cues?: Cue[];
  alert?: boolean;
  children?: preact.ComponentChildren;
}

function Message({ name, title, text, cues = [], alert = false, children }: MessageProps) {
  return (
    <div class="state" data-state={name} role={alert ? 'alert' : 'status'}>
      <h1>{title}</h1>
      <p>{text}</p>
      {cues.length > 0 && (
        <details>
          <summary>{t('whatWasSeen')}</summary>
          <ul class="cues">
            {cues.map((cue) => (
              <li key={cue.cue + cue.detail}>
                {cue.cue}: {cue.detail}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="ways">{children}</div>
    </div>
  );
}

function Working({ state }: { state: Extract<TabState, { phase: 'working' }> }) {
  const at = STEPS.findIndex(([step]) => step === state.step);
  return (
    <>
      <div class="state" data-state="working" role="status">
        <h1>{state.title ?? t('stateWorkingTitle')}</h1>
        <ol>
          {STEPS.map(([step, label], i) => (
            <li class="progress" key={step} data-now={i === at}>
              {i === at ? <span class="spinner" /> : <span class="step-mark">{i < at ? '✓' : '·'}</span>}
              {t(label)}
            </li>
          ))}
        </ol>
      </div>
      {state.found && state.found.length > 0 && <FoundList found={state.found} />}
    </>
  );
}
