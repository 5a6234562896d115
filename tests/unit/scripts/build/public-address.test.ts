import { expect, test } from 'vitest';
import { publicAddressNotice } from '../../../../scripts/build/public-address.ts';

test('a site with a public address is told nothing', () => {
  expect(publicAddressNotice({ mode: 'column' }, 'https://www.shili.example')).toBeNull();
  expect(publicAddressNotice({ mode: 'demo' }, 'http://shili.example:8080')).toBeNull();
});

test('a demonstration for this machine is told so; a column is refused', () => {
  expect(publicAddressNotice({ mode: 'demo' }, undefined)).toContain('本机');
  expect(() => publicAddressNotice({ mode: 'column' }, undefined)).toThrow('不能发布');
});

test.each(['www.shili.example', 'ftp://shili.example', ''])('%o is no web address', (given) => {
  expect(() => publicAddressNotice({ mode: 'demo' }, given)).toThrow(`SITE_URL 是“${given}”`);
});
