interface SiteListProps {
  label: string;
  sites: string[];
  onChange: (sites: string[]) => void;
}

/** A list of hosts as lines of text, kept when the field is left. */
export function SiteList({ label, sites, onChange }: SiteListProps) {
  return (
    <label class="stacked">
      {label}
      <textarea
        rows={Math.min(6, Math.max(2, sites.length))}
        defaultValue={sites.join('\n')}
        placeholder="news.example"
        onChange={(event) => onChange(hostsOf(event.currentTarget.value))}
      />
    </label>
  );
}

/** Hosts from lines that may hold whole addresses. */
export function hostsOf(text: string): string[] {
  const hosts = text.split(/\s+/).flatMap((line) => {
    try {
      return line ? [new URL(line.includes('://') ? line : `https://${line}`).hostname] : [];
    } catch {
      return [];
    }
  });
  return [...new Set(hosts)];
}
