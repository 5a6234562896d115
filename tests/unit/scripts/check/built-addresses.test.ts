import { expect, test } from 'vitest';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import { builtAddresses } from '../../../../scripts/check/built-addresses.ts';
import { folderOf } from '../../../support/temporary.ts';

test('a built site has an address where its page, its file, or the anchor on its page is there', () => {
  const folder = folderOf({
    'index.html': '',
    'data/projects.json': '{}',
    'policies/a/index.html': '<section class="clause" id="c-1">一</section>',
  });
  const asked = [
    ...['/', '/data/projects.json', '/policies/a/', '/policies/a/#c-1'],
    ...['/policies/a/#c-2', '/policies/b/', '/policies/b/#c-1', '/data/gone.json'],
  ];
  expect([...builtAddresses(folder, new Set(filesBelow(folder)), asked)]).toEqual(
    asked.slice(0, 4),
  );
});
