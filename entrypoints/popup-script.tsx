import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TabScreen } from '../components/comparison/tab-screen';
import { applyTheme, preparePage, warmFormats } from '../components/start';
import { beginEarly } from '../lib/platform/early-tab';
import { browserMessages } from '../lib/platform/page-client';
import { afterFirstPicture, shown, step, whenLoaded } from '../lib/platform/steps';
import { tabPort } from '../lib/platform/tab-port';

/** The popup. `popup.html?tab=ID` shows another tab: for pictures and tests, and for browsers that open the popup as a page. */
export default defineUnlistedScript(async () => {
  const early = beginEarly(Number(new URLSearchParams(location.search).get('tab')) || null);
  const loaded = whenLoaded(document, window);
  preparePage(document, browserMessages);
  warmFormats();
  void early.settings.then((answer) => answer.ok && applyTheme(document, answer.value.theme));

  const [looked] = await Promise.all([early.tab, loaded]);
  const root = document.getElementById('app');
  if (!root || !looked) return;
  const { tab, initial, opened, watch, prepare } = looked;
  const { openSidePanel, ...port } = tabPort(tab);
  const open = (again: boolean) => (again ? port.open(true) : opened);
  const closing =
    openSidePanel &&
    (() => {
      openSidePanel();
      window.close();
    });
  const watched: typeof watch = (onState, signal) =>
    watch((state) => {
      onState(state);
      shown(state);
    }, signal);
  render(
    <TabScreen port={{ ...port, open, watch: watched, openSidePanel: closing }} mayLook initial={initial} />,
    root,
  );
  step('first state');
  shown(initial);
  afterFirstPicture(prepare);
});
