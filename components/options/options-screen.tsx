import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/contracts/library';
import { PendingNotices } from '../notices/pending-notices';
import { type MessageKey, t } from '../text';
import { AddSection } from './add/add-section';
import { BackupSection } from './backup-section';
import { CorrectionsSection } from './corrections-section';
import { FeedsSection } from './feeds/feeds-section';
import { ArticleDialog } from './library/article-dialog';
import { LibrarySection } from './library/library-section';
import { Notice, type NoticeContent } from './notice';
import type { OptionsPort } from './ports';
import { PrivacySection } from './privacy-section';
import { SettingsSection } from './settings/settings-section';
import { StoriesSection } from './stories-section';

const SECTIONS = [
  ['library', 'navLibrary'],
  ['stories', 'navStories'],
  ['add', 'navAdd'],
  ['feeds', 'navFeeds'],
  ['corrections', 'navCorrections'],
  ['settings', 'navSettings'],
  ['backup', 'navBackup'],
  ['privacy', 'navPrivacy'],
] as const satisfies readonly (readonly [string, MessageKey])[];
type Section = (typeof SECTIONS)[number][0];

/** `#feeds` names a section, `#article=ID` an article of the library. */
export function placeOf(hash: string): { section: Section; article: string | null } {
  const [name = '', value = ''] = hash.replace(/^#/, '').split('=');
  const section = SECTIONS.find(([id]) => id === name)?.[0] ?? 'library';
  return { section, article: name === 'article' && value ? decodeURIComponent(value) : null };
}

/** The options page: the library and everything around it. */
export function OptionsScreen({ port, onTheme }: { port: OptionsPort; onTheme: (theme: Settings['theme']) => void }) {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [changed, setChanged] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    addEventListener('hashchange', () => setPlace(placeOf(location.hash)), { signal: abort.signal });
    return () => abort.abort();
  }, []);
  const touch = useCallback(() => setChanged((n) => n + 1), []);
  const open = useCallback((id: string) => {
    location.hash = `article=${encodeURIComponent(id)}`;
  }, []);
  const { section, article } = place;
  return (
    <div class="options">
      <nav class="side" aria-label={t('navLabel')}>
        <p class="brand">Parallax</p>
        <ul>
          {SECTIONS.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
        <p class="note">
          <a href="welcome.html">{t('welcomeHead')}</a>
        </p>
      </nav>
      <main>
        <PendingNotices port={port.notices} />
        {section === 'library' && (
          <LibrarySection port={port.library} notify={setNotice} onOpen={open} changed={changed} />
        )}
        {section === 'stories' && <StoriesSection port={port.stories} changed={changed} />}
        {section === 'add' && <AddSection port={port.add} onAdded={touch} />}
        {section === 'feeds' && (
          <FeedsSection port={port.feeds} settings={port.settings} notify={setNotice} onAdded={touch} />
        )}
        {section === 'corrections' && <CorrectionsSection port={port.library} notify={setNotice} />}
        {section === 'settings' && <SettingsSection port={port.settings} notify={setNotice} onTheme={onTheme} />}
        {section === 'backup' && <BackupSection port={port.backup} notify={setNotice} onRestored={touch} />}
        {section === 'privacy' && <PrivacySection port={port.privacy} />}
      </main>
      {article && (
        <ArticleDialog
          key={article}
          id={article}
          port={port.library}
          notify={setNotice}
          onChanged={touch}
          onClose={() => {
            location.hash = 'library';
          }}
        />
      )}
      <Notice notice={notice} notify={setNotice} />
    </div>
  );
}
