import '../../components/styles/options.css';
import { render } from 'preact';
import { OptionsScreen } from '../../components/options/options-screen';
import { applyTheme, preparePage } from '../../components/start';
import { t } from '../../components/text';
import { call } from '../../lib/platform/messages';
import { optionsPort } from '../../lib/platform/options-port';
import { browserMessages } from '../../lib/platform/page-client';

preparePage(document, browserMessages);
document.title = t('optionsTitle');
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

const root = document.getElementById('app');
if (root) render(<OptionsScreen port={optionsPort} onTheme={(theme) => applyTheme(document, theme)} />, root);
