import { expect, test } from 'vitest';
import { linkKind } from '../../../../src/rules/site/links.ts';

const policy = { hostDomain: 'www.shili.example', allowedHosts: ['gov.example'] };

test.each([
  ['https://www.shili.example/', 'host'],
  ['https://zrzy.shili.example/a', 'host'],
  ['https://gov.example/', 'allowed'],
  ['http://www.gov.example:8080/x', 'allowed'],
  ['https://notgov.example/', 'foreign'],
  ['https://gov.example.ads.example/', 'foreign'],
])('%s is %s', (address, kind) => {
  expect(linkKind(address, policy)).toBe(kind);
});
