import '../../components/styles/welcome.css';
import { render } from 'preact';
import { applyTheme, preparePage } from '../../components/start';
import { WelcomeScreen } from '../../components/welcome/welcome-screen';
import { call, failure } from '../../lib/platform/messages';
import { browserMessages, openPage, originsOf, requestAccess } from '../../lib/platform/page-client';

preparePage(document, browserMessages);
void call('settings.get', {}).then((answer) => answer.ok && applyTheme(document, answer.value.theme));

/** The supplied example that another one tells in other words. */
const EXAMPLE = 'seed-001';

const port = {
  demo: () => call('compare.article', { id: EXAMPLE }),
  starter: () => call('feeds.starter', {}),
  feeds: () => call('feeds.list', {}),
  follow: async (url: string) => {
    const access = await requestAccess(originsOf([url]));
    if (!access.ok) return access;
    if (!access.value) return failure<never>('refused', 'Without access to this address its feed cannot be fetched.');
    return call('feeds.add', { url });
  },
  openOptions: (section?: string) => void openPage(section ? `/options.html#${section}` : '/options.html'),
};

const root = document.getElementById('app');
if (root) render(<WelcomeScreen port={port} />, root);
