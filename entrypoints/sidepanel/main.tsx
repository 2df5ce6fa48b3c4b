import '../../components/styles/comparison.css';
import '../../components/styles/narrow.css';
import { render } from 'preact';
import { TabScreen } from '../../components/comparison/tab-screen';
import { TabStage } from '../../components/comparison/tab-stage';
import { applyTheme, preparePage } from '../../components/start';
import { call } from '../../lib/platform/messages';
import { activeTab, browserMessages, watchActiveTab, watchClosedTabs } from '../../lib/platform/page-client';
import { tabPort } from '../../lib/platform/tab-port';

preparePage(document, browserMessages);
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

const app = document.getElementById('app');
const stage = app && new TabStage(app);
/** The panel follows the tab in front. It has no power over a page whose button was not clicked, so it only asks what is known. */
function show(tab: number): void {
  stage?.show(tab, (root) => {
    const { get, openSidePanel: _, ...port } = tabPort(tab);
    render(<TabScreen port={{ ...port, open: (again) => (again ? port.open(true) : get()) }} mayLook={false} />, root);
  });
}
const tab = await activeTab();
if (tab !== null) show(tab);
watchActiveTab(show);
watchClosedTabs((closed) => stage?.forget(closed, (root) => render(null, root)));
