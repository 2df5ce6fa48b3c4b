import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../../lib/platform/content-script';

/** Reads the page and follows it. Marks and card are a script of their own (`marks.content`), for pages that have something to mark. */
export default defineContentScript({ registration: 'runtime', main: startContentScript });
