import type { ArticleDraft } from '../../../lib/contracts/library';
import { t } from '../../text';

/** One article by hand. `onPaste` tells whether it was taken; then the form empties. */
export function PasteForm({ onPaste }: { onPaste: (draft: ArticleDraft) => Promise<boolean> }) {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string): string | null => String(data.get(name) ?? '').trim() || null;
    const taken = await onPaste({
      text: text('text') ?? '',
      title: text('title'),
      outlet: text('outlet'),
      url: text('url'),
      published: text('published'),
    });
    if (taken) form.reset();
  };
  return (
    <form class="form card" data-testid="paste" onSubmit={(event) => void submit(event)}>
      <h2>{t('addPasteHead')}</h2>
      <p class="note">{t('addPasteNote')}</p>
      <label>
        {t('fieldText')}
        <textarea name="text" rows={7} required />
      </label>
      <div class="form-columns">
        <label>
          {t('fieldTitle')}
          <input name="title" />
        </label>
        <label>
          {t('fieldOutlet')}
          <input name="outlet" />
        </label>
        <label>
          {t('fieldUrl')}
          <input name="url" type="url" />
        </label>
        <label>
          {t('fieldPublished')}
          <input name="published" pattern="\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?" placeholder="2026-03-10" />
        </label>
      </div>
      <button type="submit" class="button primary" data-action="add">
        {t('addPasteButton')}
      </button>
    </form>
  );
}
