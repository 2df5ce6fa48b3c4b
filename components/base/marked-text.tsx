/** A verbatim text with stretches of it marked. Serif, because it is quoted. */
export interface Stretch {
  start: number;
  end: number;
}

/** `here`: words of the open article (solid line); otherwise words of another (dashed line). */
export function MarkedText({ text, marks, here = false }: { text: string; marks: Stretch[]; here?: boolean }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((x, y) => x.start - y.start)) {
    if (start < at || end > text.length) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark class={here ? 'here' : undefined}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <span class="quoted">{parts}</span>;
}
