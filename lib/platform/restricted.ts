/** Why an extension may not read a page, in words; null where it may. `undefined` = the browser did not tell the address. */
export function restriction(url: string | undefined): string | null {
  if (url === undefined || url === '') return null;
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return 'This page has no address that can be read.';
  }
  if (/^(?:chrome|edge|about|brave|opera|vivaldi|devtools|view-source|resource):$/.test(address.protocol))
    return 'This is a page of the browser itself; extensions may not read it.';
  if (/^(?:chrome|moz)-extension:$/.test(address.protocol)) return 'This is a page of an extension.';
  if (address.protocol === 'file:')
    return 'Files are read only where the browser allows it: switch on “Allow access to file URLs” for Parallax.';
  if (/^(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(address.hostname))
    return 'Browsers let no extension read their add-on stores.';
  if (!/^https?:$/.test(address.protocol)) return 'Only web pages can be read.';
  if (/\.pdf$/i.test(address.pathname)) return 'This is a PDF; Parallax reads web pages.';
  return null;
}
