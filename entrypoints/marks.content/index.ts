import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type AttachedCard, attachCard } from '../../components/card/attach-card';
import css from '../../components/card/card.css?inline';
import { cardText } from '../../components/card/strings';
import { openHighlighter } from '../../lib/highlight/highlighter';
import { type OpenPageView, offerPageView } from '../../lib/platform/page-view';

/** Marks and card of one comparison. */
const openView: OpenPageView = ({ notes, settings }, sentences, host) => {
  const say = cardText(host.message);
  const highlighter = openHighlighter({
    document,
    notes,
    sentences,
    shown: settings.highlights,
    words: {
      unsupported: () => say('marksUnsupported'),
      translated: () => say('marksTranslated'),
      missing: (sentences) => say('marksMissing', sentences),
    },
    onReport: host.tellMarks,
    onMoved: () => card?.moved(),
  });
  let card: AttachedCard | null = null;
  let destroyed = false;
  const ready = highlighter.ready.then(() => {
    if (!destroyed) card = open();
    return highlighter.report();
  });
  const open = () =>
    attachCard({
      document,
      highlighter,
      css,
      hoverDelay: settings.hoverDelay,
      theme: settings.theme,
      say,
      onOpenStored: (phrasing) => host.openArticle(phrasing.article, phrasing.text),
      onCompare: host.openComparison,
      onMarks: host.tellMarks,
    });
  return {
    ready: () => ready,
    show: (shown) => {
      if (!shown) card?.close();
      return highlighter.show(shown);
    },
    reveal: highlighter.reveal,
    destroy: () => {
      destroyed = true;
      card?.destroy();
      highlighter.destroy();
    },
  };
};

/** Put into a page by the background once there is something to mark. */
export default defineContentScript({ registration: 'runtime', main: () => offerPageView(openView) });
