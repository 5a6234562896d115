import { expect, test } from 'vitest';
import { offlinePage } from '../../../../scripts/release/offline-page.ts';

const copy = { base: '/', scripts: new Map([['_astro/a.js', '']]), note: '离线副本' };
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
  expect(offlinePage(`<a ${address}>`, page, { ...copy, base })).toBe(`<a ${expected}>`);
});

test('the policy that only a server can keep is left out', () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
  expect(offlinePage(`<head>${meta}</head>`, 'index.html', copy)).toBe('<head></head>');
});

test('packed scripts start as plain ones, others are gone, and the words for no scripts show', () => {
  const script = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;
  const body = `${script('a')}${script('search')}<noscript><p>不能检索</p></noscript>`;
  expect(offlinePage(`<body>${body}</body>`, 'search/index.html', copy)).toBe(
    '<body><script defer src="../_astro/a.js"></script><p>不能检索</p>' +
      '<p class="wrap note" data-offline-copy>离线副本</p></body>',
  );
});
