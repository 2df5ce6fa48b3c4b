/** Line icons of 16 × 16, drawn for this project. Decorative: the button around one carries the name. */
const PATHS = {
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  compare: 'M2.5 3h4.5v10H2.5zM9 3h4.5v10H9zM4 6h1.5M4 8.5h1.5M10.5 6H12M10.5 8.5H12',
  save: 'M4 2.5h8v11l-4-3-4 3z',
  saved: 'M4 2.5h8v11l-4-3-4 3zM6 6.5 7.5 8l2.5-3',
  options: 'M2.5 4.5h6M11.5 4.5h2M10 3v3M2.5 11.5h2M7.5 11.5h6M6 10v3',
  marks: 'M3 12.5h10M4.5 9.5 8 2.5l3.5 7M6 7h4',
  site: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM2.5 8h11M8 2.5c-3.5 3.5-3.5 7.5 0 11M8 2.5c3.5 3.5 3.5 7.5 0 11',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  close: 'M4 4l8 8M12 4l-8 8',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  pin: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
