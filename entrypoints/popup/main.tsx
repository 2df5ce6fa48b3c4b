import '../../components/styles/comparison.css';
import { render } from 'preact';
import { TabScreen } from '../../components/comparison/tab-screen';
import { applyTheme, preparePage } from '../../components/start';
import { openEarly } from '../../lib/platform/early-tab';
import { call } from '../../lib/platform/messages';
import { activeTab, browserMessages } from '../../lib/platform/page-client';
import { step } from '../../lib/platform/steps';
import { tabPort } from '../../lib/platform/tab-port';

step('script');
preparePage(document, browserMessages);
// Asked first: the answer wakes a sleeping background while this page finds its tab.
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

/** `popup.html?tab=ID` shows another tab's comparison: for pictures and tests, and for browsers that open the popup as a page. */
const named = Number(new URLSearchParams(location.search).get('tab'));
const tab = named || (await activeTab());
const root = document.getElementById('app');
if (root && tab !== null) {
  const { initial, opened, watch, prepare } = await openEarly(tab);
  const { openSidePanel, ...port } = tabPort(tab);
  const open = (again: boolean) => (again ? port.open(true) : opened);
  const closing =
    openSidePanel &&
    (() => {
      openSidePanel();
      window.close();
    });
  render(<TabScreen port={{ ...port, open, watch, openSidePanel: closing }} mayLook initial={initial} />, root);
  step('first state');
  requestAnimationFrame(() => setTimeout(prepare));
}
