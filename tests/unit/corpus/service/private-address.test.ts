import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../../lib/platform/private-address';

describe('addresses of the own device and network', () => {
  it.each([
    'http://localhost:8080/',
    'http://LOCALHOST./',
    'http://x.localhost/',
    'http://printer.local/',
    'http://router/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.2.3.4/',
    'http://172.20.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:192.168.0.1]/',
  ])('%s', (url) => expect(isPrivateAddress(url)).toBe(true));
  it.each([
    'https://courier.example/',
    'http://172.32.0.1/',
    'http://8.8.8.8/',
    'http://[2001:db8::1]/',
    'http://100.128.0.1/',
  ])('not %s', (url) => expect(isPrivateAddress(url)).toBe(false));
});
