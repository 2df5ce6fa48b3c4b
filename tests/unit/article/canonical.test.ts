import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, canonicalAddress, hostOf } from '../../../lib/article/canonical';

const ADDRESS = 'https://example.org/2025/05/bridge';

describe('canonicalAddress', () => {
  it.each([
    'http://www.example.org/2025/05/bridge/',
    'https://example.org/2025/05/bridge?utm_source=x&fbclid=1#comments',
    'https://m.example.org/2025/05/bridge',
    'https://amp.example.org/2025/05/bridge',
    'https://example.org/amp/2025/05/bridge',
    'https://www.example.org/2025/05/bridge/amp/',
    'https://example.org/2025/05/bridge/print',
    'https://example.org/2025/05/bridge?print=true',
    'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2025/05/bridge',
    'https://www.google.com/amp/s/www.example.org/2025/05/bridge',
  ])('maps %s to one address', (url) => expect(canonicalAddress(url)).toBe(ADDRESS));

  it('keeps what names the article', () => {
    expect(canonicalAddress('https://example.org/view?id=7&page=2')).toBe('https://example.org/view?id=7&page=2');
    expect(canonicalAddress('https://example.org/view?page=2&id=7')).toBe('https://example.org/view?id=7&page=2');
  });

  it('trusts a declared address of the same site only', () => {
    expect(canonicalAddress('https://example.org/x?id=1', ADDRESS)).toBe(ADDRESS);
    expect(canonicalAddress('https://example.org/x', '/2025/05/bridge')).toBe(ADDRESS);
    expect(canonicalAddress(ADDRESS, 'https://example.org/')).toBe(ADDRESS);
    expect(canonicalAddress(ADDRESS, 'https://elsewhere.example/y')).toBe(ADDRESS);
    expect(canonicalAddress(ADDRESS, 'javascript:alert(1)')).toBe(ADDRESS);
    expect(canonicalAddress('file:///home/x.html', ADDRESS)).toBe(ADDRESS);
  });

  it('gives null for what is no address of the web', () => {
    for (const url of ['javascript:alert(1)', 'file:///x', 'about:blank', '', 'nonsense'])
      expect(canonicalAddress(url)).toBeNull();
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalAddress(url);
        expect(once && canonicalAddress(once)).toBe(once);
      }),
    );
  });
});

it('articleId goes by address, without one by text', () => {
  expect(articleId('http://www.example.org/2025/05/bridge/', 'a')).toBe(articleId(ADDRESS, 'b'));
  expect(articleId(null, 'a')).not.toBe(articleId(null, 'b'));
  expect(articleId(null, 'a')).toMatch(/^[0-9a-f]{22}$/);
  expect(hostOf('https://www.example.org/x')).toBe('example.org');
});
