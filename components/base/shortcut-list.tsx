import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../text';

export interface ShortcutPort {
  /** The commands with their present keys; `description` '' for the toolbar button. */
  shortcuts: () => Promise<{ name: string; description: string; keys: string | null }[]>;
  /** The browser's page for changing them; absent where it may not be opened. */
  openShortcuts?: () => void;
}

/** Keys that a page with marks listens to; the browser cannot give these others. */
const ON_PAGE: [keys: string, what: MessageKey][] = [
  ['Alt+J', 'keyNext'],
  ['Alt+K', 'keyPrevious'],
  ['Alt+Enter', 'keyPin'],
  ['Alt+M', 'keyMarks'],
];

/** Every key there is, as it is set now, and the way to change those that can be. */
export function ShortcutList({ port }: { port: ShortcutPort }) {
  const [commands, setCommands] = useState<Awaited<ReturnType<ShortcutPort['shortcuts']>>>([]);
  useEffect(() => {
    const abort = new AbortController();
    const read = () => void port.shortcuts().then((list) => !abort.signal.aborted && setCommands(list));
    read();
    // Keys are changed on a page of the browser: what was changed there shows at the return.
    addEventListener('focus', read, { signal: abort.signal });
    return () => abort.abort();
  }, [port]);
  return (
    <div class="shortcuts">
      <ul>
        {commands.map(({ name, description, keys }) => (
          <li key={name} data-command={name}>
            <span>{description || t('keyOpen')}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="note">{t('keyNone')}</span>}
          </li>
        ))}
        {ON_PAGE.map(([keys, what]) => (
          <li key={keys}>
            <span>{t(what)}</span>
            <kbd>{keys}</kbd>
          </li>
        ))}
      </ul>
      {port.openShortcuts && (
        <button type="button" class="link" data-action="shortcuts" onClick={port.openShortcuts}>
          {t('keyChange')}
        </button>
      )}
    </div>
  );
}
