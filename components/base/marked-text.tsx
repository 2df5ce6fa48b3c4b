/** A verbatim text with stretches of it marked. Serif, because it is quoted. */
export interface Stretch {
  start: number;
  end: number;
  /** Only a thin line: other words, no typed difference. */
  light?: boolean;
}

/** `here`: words of the open article (solid line); otherwise words of another (dashed line). */
export function MarkedText({ text, marks, here = false }: { text: string; marks: Stretch[]; here?: boolean }) {
  const parts = [];
  let at = 0;
  for (const { start, end, light } of [...marks].sort((x, y) => x.start - y.start)) {
    if (start < at || end > text.length) continue;
    if (start > at) parts.push(text.slice(at, start));
    const kind = [here && 'here', light && 'light'].filter(Boolean).join(' ');
    parts.push(<mark class={kind || undefined}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <span class="quoted">{parts}</span>;
}
