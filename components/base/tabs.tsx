import { useRef } from 'preact/hooks';

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number;
}

interface TabsProps<Id extends string> {
  items: TabItem<Id>[];
  selected: Id;
  label: string;
  onSelect: (id: Id) => void;
}

/** A tab list with one tab stop and arrow keys. The panel carries `id="panel"` and `aria-labelledby="tab-ID"`. */
export function Tabs<Id extends string>({ items, selected, label, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const rtl = list.current && getComputedStyle(list.current).direction === 'rtl' && event.key.startsWith('Arrow');
    const next = ((rtl ? 2 * at - to : to) + items.length) % items.length;
    const item = items[next];
    if (!item) return;
    onSelect(item.id);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          id={`tab-${item.id}`}
          data-tab={item.id}
          aria-selected={item.id === selected}
          aria-controls={item.id === selected ? 'panel' : undefined}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
        >
          {item.label}
          {item.count !== undefined && (
            <>
              {' '}
              <span class="count">{item.count}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
