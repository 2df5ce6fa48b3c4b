import type { Article, ArticleKind } from '../../../lib/contracts/comparison';
import type { EditableFields } from '../../../lib/contracts/library';
import { kindLabel } from '../../comparison/labels';
import { t } from '../../text';

const KINDS: ArticleKind[] = ['news', 'opinion', 'live', 'other'];
const list = (text: string): string[] => text.split(',').flatMap((part) => part.trim() || []);

/** Every field that a reader may put right. What is emptied becomes "not stated". */
export function ArticleForm({ article, onSave }: { article: Article; onSave: (changes: EditableFields) => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    onSave({
      title: text('title') || null,
      outlet: text('outlet') || null,
      url: text('url') || null,
      authors: list(text('authors')),
      agencies: list(text('agencies')),
      section: text('section') || null,
      published: text('published') || null,
      language: text('language') || 'und',
      kind: text('kind') as ArticleKind,
      stub: data.has('stub'),
    });
  };
  return (
    <form class="form card" onSubmit={submit}>
      <Field name="title" label={t('fieldTitle')} value={article.title} />
      <Field name="outlet" label={t('fieldOutlet')} value={article.outlet} />
      <Field name="url" label={t('fieldUrl')} value={article.url} />
      <Field name="authors" label={t('fieldAuthors')} value={article.authors.join(', ')} />
      <Field name="agencies" label={t('fieldAgencies')} value={article.agencies.join(', ')} />
      <Field name="section" label={t('fieldSection')} value={article.section} />
      <Field
        name="published"
        label={t('fieldPublished')}
        value={article.published}
        pattern="\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?"
      />
      <Field name="language" label={t('fieldLanguage')} value={article.language} pattern="[a-z]{2,3}" />
      <label>
        {t('fieldKind')}
        <select name="kind" value={article.kind}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === article.kind}>
              {kindLabel(kind)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" name="stub" checked={article.stub} /> {t('fieldStub')}
      </label>
      <button type="submit" class="button primary" data-action="save-fields">
        {t('save')}
      </button>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string | null;
  pattern?: string;
}

function Field({ name, label, value, pattern }: FieldProps) {
  return (
    <label>
      {label}
      <input name={name} defaultValue={value ?? ''} pattern={pattern} />
    </label>
  );
}
