import { expect, it } from 'vitest';
import { decodeHtml } from '../../../scripts/cli/html-file';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['a document', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
  ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
])('%s under the name of a page is refused in words', (_, content) => {
  expect(() => decodeHtml(content)).toThrow('binary file');
});

it.each([
  ['UTF-8', bytes('<p>Київ</p>'), '<p>Київ</p>'],
  ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('<p>é</p>')]), '<p>é</p>'],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0]), '<p>'],
  [
    'the encoding the page states',
    Uint8Array.from([...bytes('<meta charset="windows-1251"><p>'), 0xca, 0xe8, 0xe5, 0xe2]),
    '<meta charset="windows-1251"><p>Киев',
  ],
  ['an encoding nobody knows', bytes('<meta charset="none"><p>é'), '<meta charset="none"><p>é'],
])('%s is read', (_, content, html) => {
  expect(decodeHtml(content)).toBe(html);
});
