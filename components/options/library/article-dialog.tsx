import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditableFields } from '../../../lib/contracts/library';
import { Icon } from '../../base/icon';
import { useLoaded } from '../../base/use-loaded';
import { OutletName } from '../../comparison/outlet-name';
import { formatDate } from '../../format';
import { t, tn } from '../../text';
import type { Notify } from '../notice';
import type { LibraryPort, StoredText } from '../ports';
import { ArticleForm } from './article-form';
import { ArticleVersions } from './article-versions';
import { sourceLabel } from './labels';

interface ArticleDialogProps {
  id: string;
  port: LibraryPort;
  notify: Notify;
  onClose: () => void;
  onChanged: () => void;
}

/** The stored text of one article with what was cut from it, its versions and its fields. */
export function ArticleDialog({ id, port, notify, onClose, onChanged }: ArticleDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [editing, setEditing] = useState(false);
  const stored = useLoaded(() => port.get(id), [id]);
  useEffect(() => dialog.current?.showModal(), []);
  const edit = async (changes: EditableFields) => {
    const answer = await port.edit(id, changes);
    notify({ text: answer.ok ? t('saved') : t('saidFailed', answer.error.message) });
    if (!answer.ok) return;
    setEditing(false);
    stored.reload();
    onChanged();
  };
  return (
    <dialog ref={dialog} class="drawer" aria-labelledby="article-head" onClose={onClose}>
      <button type="button" class="icon-button close" aria-label={t('close')} onClick={() => dialog.current?.close()}>
        <Icon name="close" />
      </button>
      {stored.error && (
        <p class="notice" role="alert">
          {stored.error.message}
        </p>
      )}
      {!stored.value && !stored.error && <h2 id="article-head">{t('loading')}</h2>}
      {stored.value && (
        <>
          <Head stored={stored.value} />
          <div class="tools">
            <button
              type="button"
              class="button"
              data-action="edit"
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              {t('edit')}
            </button>
            <button type="button" class="button" onClick={() => void edit({ pinned: !stored.value?.pinned })}>
              {stored.value.pinned ? t('unpin') : t('pin')}
            </button>
            <button type="button" class="button" data-action="compare" onClick={() => port.compare(id)}>
              {t('compareThis')}
            </button>
            {stored.value.article.url && (
              <a class="button" href={stored.value.article.url} target="_blank" rel="noreferrer">
                {t('openOriginal')}
              </a>
            )}
          </div>
          {editing && <ArticleForm article={stored.value.article} onSave={(changes) => void edit(changes)} />}
          <Text stored={stored.value} />
        </>
      )}
    </dialog>
  );
}

function Head({ stored: { article } }: { stored: StoredText }) {
  return (
    <header>
      <h2 id="article-head" class="quoted">
        {article.title ?? article.sentences[0]?.text ?? t('articleText')}
      </h2>
      <p class="note row-line dot-list">
        <OutletName outlet={article.outlet} url={article.url} />
        <span>
          {article.published
            ? formatDate(article.published, true)
            : article.dateNote
              ? t('dateFromText', formatDate(article.dateNote.value), article.dateNote.from)
              : t('dateUnstated')}
        </span>
        {article.authors.length > 0 && <span>{article.authors.join(', ')}</span>}
        {article.agencies.length > 0 && <span>{article.agencies.join(', ')}</span>}
        <span>{sourceLabel(article.source)}</span>
        <span>{article.language}</span>
      </p>
    </header>
  );
}

function Text({ stored: { article, versions } }: { stored: StoredText }) {
  return (
    <>
      <div class="stored-text quoted" lang={article.language === 'und' ? undefined : article.language}>
        {article.text.split('\n').map((block, i) => (
          <p key={i}>{block}</p>
        ))}
      </div>
      {article.removed.length > 0 && (
        <details data-testid="removed">
          <summary>{tn('articleRemoved', article.removed.length)}</summary>
          <ul class="stack">
            {article.removed.map((part) => (
              <li class="card" key={part.reason + part.text}>
                <p class="note">{t('articleRemovedReason', part.reason)}</p>
                <p class="quoted">{part.text}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {versions.length > 1 && <ArticleVersions versions={versions} present={article.text} />}
    </>
  );
}
