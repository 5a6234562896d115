import { expect, test } from 'vitest';
import { contentSecurity } from '../../../../src/view/layouts/content-security.ts';

test('no other host is allowed, but 天地图 where its key is configured', () => {
  for (const search of [true, false]) {
    const closed = contentSecurity({ search, tiandituKey: null });
    expect(closed).not.toMatch(/https?:|unsafe-inline/u);
    const open = contentSecurity({ search, tiandituKey: 'key' });
    expect(open.replace(' https://*.tianditu.gov.cn', '')).toBe(closed);
    expect(open).toMatch(/img-src 'self' data: https:\/\/\*\.tianditu\.gov\.cn;/u);
  }
});
