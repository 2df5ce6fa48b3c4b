import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginEarly } from '../lib/platform/early-tab';

/** The popup's first script. `popup.html?tab=ID` shows another tab: for pictures and tests, and for browsers that open the popup as a page. */
export default defineUnlistedScript(() => beginEarly(Number(new URLSearchParams(location.search).get('tab')) || null));
