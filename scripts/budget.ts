// npm run budget: weighs one page of each kind as a browser loads it and as it is read to its end,
// and fails where one is then too heavy.
import './plain-errors.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from './browser/launch-browser.ts';
import { limitOf } from './budget/limits.ts';
import { weighPage } from './budget/measure-page.ts';
import { pageKinds } from './budget/page-kinds.ts';
import { serveSite } from './serve/site-server.ts';
import { readSettings } from './settings.ts';

const { published: root, base } = readSettings();
const server = await serveSite({ root, base }, 4500);
const browser = await chromium.launch(await browserOptions());
let over = 0;

console.log('上限 kB  首屏 kB  读完 kB  请求  页面');
for (const { kind, address } of pageKinds(root, (file) => statSync(join(root, file)).size)) {
  const { requests, firstView, kilobytes } = await weighPage(
    browser,
    server.address + address.slice(1),
  );
  const limit = limitOf(kind);
  const mark = kilobytes > limit ? '  超出' : '';
  if (kilobytes > limit) over += 1;
  const figures = [
    String(limit).padStart(7),
    firstView.toFixed(1).padStart(9),
    kilobytes.toFixed(1).padStart(9),
    String(requests).padStart(6),
  ];
  console.log(`${figures.join('')}  ${kind === address ? kind : `${kind}（${address}）`}${mark}`);
}

await browser.close();
await server.close();
if (over > 0) {
  console.error(`${over} 类页面超出上限。`);
  process.exitCode = 1;
}
