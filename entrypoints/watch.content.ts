import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from '../lib/platform/watch-page';

/** Runs only on sites where the reader switched automatic comparing or collecting on. */
export default defineContentScript({ registration: 'runtime', main: () => watchPage(document) });
