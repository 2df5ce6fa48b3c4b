import '../../components/styles/comparison.css';
import { render } from 'preact';
import { TabScreen } from '../../components/comparison/tab-screen';
import { applyTheme, preparePage } from '../../components/start';
import { call } from '../../lib/platform/messages';
import { activeTab, browserMessages } from '../../lib/platform/page-client';
import { tabPort } from '../../lib/platform/tab-port';

preparePage(document, browserMessages);
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

/** `popup.html?tab=ID` shows another tab's comparison: for pictures and tests, and for browsers that open the popup as a page. */
const named = Number(new URLSearchParams(location.search).get('tab'));
const tab = named || (await activeTab());
const root = document.getElementById('app');
if (root && tab !== null) {
  const { openSidePanel, ...port } = tabPort(tab);
  const closing =
    openSidePanel &&
    (() => {
      openSidePanel();
      window.close();
    });
  render(<TabScreen port={{ ...port, openSidePanel: closing }} mayLook />, root);
}
