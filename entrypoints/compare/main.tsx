import '../../components/styles/compare.css';
import { render } from 'preact';
import { CompareLoader } from '../../components/compare/compare-loader';
import { applyTheme, preparePage } from '../../components/start';
import { t } from '../../components/text';
import { articleComparison, tabComparison } from '../../lib/platform/compare-port';
import { call } from '../../lib/platform/messages';
import { browserMessages } from '../../lib/platform/page-client';

preparePage(document, browserMessages);
document.title = `Parallax: ${t('compareTitle')}`;
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

/** `?tab=ID`: the page of a tab; `?article=ID`: an article of the library; `#s=START`: at that sentence. */
const params = new URLSearchParams(location.search);
const [tab, article] = [Number(params.get('tab')), params.get('article')];
const sentence = /^#s=(\d+)$/.exec(location.hash)?.[1];
const port = article ? articleComparison(article) : tab ? tabComparison(tab) : null;
const root = document.getElementById('app');
if (root)
  render(
    port ? <CompareLoader port={port} start={sentence ? Number(sentence) : null} /> : <p class="state">{t('noTab')}</p>,
    root,
  );
