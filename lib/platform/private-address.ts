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
  const numbers = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (numbers) return isPrivateV4(Number(numbers[1]), Number(numbers[2]));
  return !host.includes('.');
}

function isPrivateV4(first: number, second: number): boolean {
  return (
    first === 0 ||
    first === 10 ||
    first === 127 ||
    first >= 224 ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168)
  );
}

function isPrivateV6(host: string): boolean {
  if (host === '::' || host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host)) return true;
  const mapped = /^::ffff:([\da-f]{1,4}):[\da-f]{1,4}$/.exec(host);
  if (!mapped) return false;
  const high = Number.parseInt(mapped[1]!, 16);
  return isPrivateV4(high >> 8, high & 255);
}
