import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A line between two elements of one container, named by their `data-node`. */
export interface Connection {
  from: string;
  to: string;
  /** Becomes the path's `data-kind`. */
  kind: string;
  arrow?: boolean;
}

interface ConnectorsProps {
  /** Positioned (`position: relative`); the lines fill it. */
  container: RefObject<HTMLElement | null>;
  connections: Connection[];
  /** Both ends of a connection at this node are drawn strong. */
  active?: string | null;
}

/** Draws lines between the elements of a container and keeps them in place when these move. Decoration: say the same in words elsewhere. */
export function Connectors({ container, connections, active = null }: ConnectorsProps) {
  const [paths, setPaths] = useState<{ key: string; d: string; of: Connection }[]>([]);
  useLayoutEffect(() => {
    const root = container.current;
    if (!root) return;
    const draw = (): void => {
      const nodes = new Map(
        [...root.querySelectorAll<HTMLElement>('[data-node]')].map((node) => [node.dataset.node ?? '', node]),
      );
      const origin = root.getBoundingClientRect();
      setPaths(
        connections.flatMap((of) => {
          const [from, to] = [nodes.get(of.from), nodes.get(of.to)];
          if (!from || !to) return [];
          const d = curve(from.getBoundingClientRect(), to.getBoundingClientRect(), origin);
          return [{ key: `${of.from} ${of.to} ${of.kind}`, d, of }];
        }),
      );
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(root);
    return () => observer.disconnect();
  }, [container, connections]);
  return (
    <svg class="connectors" aria-hidden="true">
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M1 1l6 3-6 3" fill="none" stroke="context-stroke" stroke-width="1.3" />
        </marker>
      </defs>
      {paths.map(({ key, d, of }) => (
        <path
          key={key}
          d={d}
          data-kind={of.kind}
          data-active={active !== null && (of.from === active || of.to === active) ? true : undefined}
          marker-end={of.arrow ? 'url(#arrow)' : undefined}
        />
      ))}
    </svg>
  );
}

/** From the near edge of one box to the near edge of the other, in the container's pixels; boxes of one column are joined by an arc beside them. */
function curve(from: DOMRect, to: DOMRect, origin: DOMRect): string {
  const y1 = from.top + from.height / 2 - origin.top;
  const y2 = to.top + to.height / 2 - origin.top;
  const toRight = to.left >= from.right;
  const toLeft = to.right <= from.left;
  const x1 = (toLeft ? from.left : from.right) - origin.left;
  const x2 = (toRight ? to.left : toLeft ? to.right : to.right) - origin.left;
  const bend = toRight || toLeft ? (x2 - x1) / 2 : Math.min(30, Math.abs(y2 - y1) / 2);
  const x4 = toRight || toLeft ? x2 - bend : x2 + bend;
  return [`M${x1} ${y1}`, `C${x1 + bend} ${y1}`, `${x4} ${y2}`, `${x2} ${y2}`].map(rounded).join(' ');
}

const rounded = (part: string): string => part.replace(/-?\d+\.\d+/g, (n) => Number(n).toFixed(1));
