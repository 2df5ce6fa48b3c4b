import '../../components/styles/comparison.css';
import { render } from 'preact';
import { TabScreen } from '../../components/comparison/tab-screen';
import { applyTheme, preparePage } from '../../components/start';
import { call } from '../../lib/platform/messages';
import { activeTab, browserMessages, watchActiveTab } from '../../lib/platform/page-client';
import { tabPort } from '../../lib/platform/tab-port';

preparePage(document, browserMessages);
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

const root = document.getElementById('app');
/** The panel follows the tab in front. It has no power over a page whose button was not clicked, so it only asks what is known. */
function show(tab: number): void {
  const { get, openSidePanel: _, ...port } = tabPort(tab);
  if (root)
    render(
      <TabScreen key={tab} port={{ ...port, open: (again) => (again ? port.open(true) : get()) }} mayLook={false} />,
      root,
    );
}
const tab = await activeTab();
if (tab !== null) show(tab);
watchActiveTab(show);
