/** Whether an address belongs to this device or its local network: pages and feeds must not be able to make the extension read those. */
export function isPrivateAddress(url: string): boolean {
  let host: string;
  try {
    host = new URL(url).hostname
      .toLowerCase()
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, '');
  } catch {
    return false;
  }
  if (host === 'localhost' || /\.(?:localhost|local|internal|home\.arpa|lan)$/.test(host)) return true;
  if (host.includes(':')) return isPrivateV6(host);
  // The URL parser has already turned every other notation of an IPv4 address into four decimal numbers.
  const numbers = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(host);
  if (numbers) return isPrivateV4(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  return !host.includes('.');
}

function isPrivateV4(first: number, second: number, third = 0): boolean {
  return (
    first === 0 ||
    first === 10 ||
    first === 127 ||
    first >= 224 ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 192 && second === 0 && third === 0) ||
    (first === 198 && (second === 18 || second === 19))
  );
}

/** Unique local, link-local, site-local, multicast, loopback; and every way to write an IPv4 address inside one of IPv6 (RFC 4291, 6052, 3056, 8215). */
function isPrivateV6(host: string): boolean {
  const groups = groupsOf(host);
  const [g0 = 0, g1 = 0, g2 = 0] = groups;
  if ((g0 & 0xfe00) === 0xfc00 || (g0 & 0xff80) === 0xfe80 || (g0 & 0xff00) === 0xff00) return true;
  if (g0 === 0x64 && g1 === 0xff9b && g2 === 1) return true;
  if (g0 === 0x2002) return isV4At(groups, 1);
  const inLast = groups.slice(0, 4).every((group) => group === 0) || (g0 === 0x64 && g1 === 0xff9b);
  return inLast && isV4At(groups, 6);
}

function isV4At(groups: number[], at: number): boolean {
  const [high = 0, low = 0] = groups.slice(at);
  return isPrivateV4(high >> 8, high & 255, low >> 8);
}

/** The eight groups of an address as the URL parser writes it: hexadecimal, at most one `::`. */
function groupsOf(host: string): number[] {
  const [before = '', after] = host.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [head, tail] = [read(before), read(after ?? '')];
  return [...head, ...new Array<number>(Math.max(0, 8 - head.length - tail.length)).fill(0), ...tail];
}
