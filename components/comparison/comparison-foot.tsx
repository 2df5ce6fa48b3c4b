import type { Comparison } from '../../lib/contracts/comparison';
import type { MarkReport } from '../../lib/contracts/tab';
import { Icon, type IconName } from '../base/icon';
import { t } from '../text';
import type { ShellActions } from './actions';
import { scope } from './scope';

interface ComparisonFootProps {
  compared: Comparison['compared'] | null;
  saved: boolean;
  savable: boolean;
  marks: MarkReport | null;
  actions: ShellActions;
  menuOpen: boolean;
  onMenu?: () => void;
}

/** What was compared, and the ways out of the popup. */
export function ComparisonFoot({ compared, saved, savable, marks, actions, menuOpen, onMenu }: ComparisonFootProps) {
  const save = saved ? t('savedArticle') : t('saveArticle');
  return (
    <footer class="foot">
      <p data-testid="compared">{compared ? scope(compared) : ''}</p>
      <div class="actions">
        {marks && (
          <Tool
            icon="marks"
            label={marks.shown ? t('marksOff') : t('marksOn')}
            pressed={marks.shown}
            action="marks"
            onClick={() => actions.marks(!marks.shown)}
          />
        )}
        {savable && (
          <Tool icon={saved ? 'saved' : 'save'} label={save} pressed={saved} action="save" onClick={actions.save} />
        )}
        {compared && (
          <Tool icon="compare" label={t('fullComparison')} action="compare" onClick={actions.openComparison} />
        )}
        {actions.openSidePanel && (
          <Tool icon="panel" label={t('sidePanel')} action="side-panel" onClick={actions.openSidePanel} />
        )}
        {onMenu && <Tool icon="site" label={t('siteMenu')} expanded={menuOpen} action="site-menu" onClick={onMenu} />}
        <Tool icon="options" label={t('options')} action="options" onClick={() => actions.openOptions()} />
      </div>
    </footer>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  action: string;
  pressed?: boolean;
  expanded?: boolean;
  onClick: () => void;
}

function Tool({ icon, label, action, pressed, expanded, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      data-action={action}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
