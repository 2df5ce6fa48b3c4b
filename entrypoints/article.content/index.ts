import './highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { attachCard } from '../../components/card/attach-card';
import css from '../../components/card/card.css?inline';
import { cardText } from '../../components/card/strings';
import { openHighlighter } from '../../lib/highlight/highlighter';
import {
  message,
  type OpenPageView,
  openArticle,
  openComparison,
  startContentScript,
  tellMarks,
} from '../../lib/platform/content-script';

/** Marks and card of one comparison. */
const openView: OpenPageView = ({ notes, settings }, sentences) => {
  const say = cardText(message);
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
    onReport: tellMarks,
    onMoved: () => card.moved(),
  });
  const card = attachCard({
    document,
    highlighter,
    css,
    hoverDelay: settings.hoverDelay,
    theme: settings.theme,
    say,
    onOpenStored: (phrasing) => openArticle(phrasing.article, phrasing.text),
    onCompare: openComparison,
    onMarks: tellMarks,
  });
  return {
    report: highlighter.report,
    show: (shown) => {
      if (!shown) card.close();
      return highlighter.show(shown);
    },
    reveal: highlighter.reveal,
    destroy: () => {
      card.destroy();
      highlighter.destroy();
    },
  };
};

export default defineContentScript({
  registration: 'runtime',
  main: () => startContentScript(openView),
});
