import { describe, expect, it, vi } from 'vitest';
import { whenLoaded } from '../../../lib/platform/steps';

describe('whenLoaded', () => {
  it('waits for the load event of a page, and lets its other listeners and the browser go first', async () => {
    const view = new EventTarget();
    const order: string[] = [];
    const loaded = whenLoaded({ readyState: 'interactive' } as Document, view).then(() => order.push('loaded'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(order).toEqual([]);
    view.dispatchEvent(new Event('load'));
    await Promise.resolve();
    order.push('told');
    await loaded;
    expect(order).toEqual(['told', 'loaded']);
  });

  it('waits for nothing where the page is loaded', async () => {
    const view = new EventTarget();
    const listen = vi.spyOn(view, 'addEventListener');
    await whenLoaded({ readyState: 'complete' } as Document, view);
    expect(listen).not.toHaveBeenCalled();
  });
});
