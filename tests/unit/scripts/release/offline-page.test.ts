import { expect, test } from 'vitest';
import { offlinePage } from '../../../../scripts/release/offline-page.ts';

const page = 'projects/huzhou-001/index.html';

test.each([
  ['/', 'href="/"', 'href="../../index.html"'],
  [
    '/',
    'href="/policies/huzhou-2024-2/#c-1"',
    'href="../../policies/huzhou-2024-2/index.html#c-1"',
  ],
  ['/', 'src="/_astro/page.css"', 'src="../../_astro/page.css"'],
  ['/column/', 'href="/column/projects/"', 'href="../index.html"'],
  ['/', 'href="/corrections/?page=%2F"', 'href="../../corrections/index.html"'],
  ['/column/', 'href="/elsewhere/"', 'href="/elsewhere/"'],
  ['/', 'href="https://example.invalid/"', 'href="https://example.invalid/"'],
  ['/', 'href="#main"', 'href="#main"'],
])('under %s, %s becomes %s', (base, address, expected) => {
  expect(offlinePage(`<a ${address}>`, page, base)).toBe(`<a ${expected}>`);
});

test('the policy that only a server can keep is left out', () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
  expect(offlinePage(`<head>${meta}</head>`, 'index.html', '/')).toBe('<head></head>');
});
