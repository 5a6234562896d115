import { expect, test } from 'vitest';
import { publicAddress, publicAddressNotice } from '../../../../scripts/build/public-address.ts';

const notice = (mode: 'column' | 'demo', isPublic: boolean) =>
  publicAddressNotice({ site: { mode }, address: { isPublic } });

test('an address is that of the host with the path of the site', () => {
  expect(publicAddress('http://shili.example:8080', '/zwgk/mingdi/')).toEqual({
    url: 'http://shili.example:8080/zwgk/mingdi/',
    isPublic: true,
  });
  expect(publicAddress(undefined, '/').isPublic).toBe(false);
});

test('a site with a public address is told nothing', () => {
  expect([notice('column', true), notice('demo', true)]).toEqual([null, null]);
});

test('a demonstration for this machine is told so; a column is refused', () => {
  expect(notice('demo', false)).toContain('本机');
  expect(() => notice('column', false)).toThrow('不能发布');
});

test.each(['www.shili.example', 'ftp://shili.example', ''])('%o is no web address', (given) => {
  expect(() => publicAddress(given, '/')).toThrow(`SITE_URL 是“${given}”`);
});
