import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { beforeAll, expect, inject, test } from 'vitest';
import { filesBelow } from '../../scripts/build/site-folder.ts';
import { newPage } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';

const temporary = temporaryFolder();
const data = join(temporary, 'data');
let copy = '';

/** Runs `npm run release` on the built site; its archive goes beside the test's own copy of data. */
function release(): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/release.ts', '--portal', temporary],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        MINGDI_OUT_DIR: inject('siteFolder'),
        SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 5) / 1000),
      },
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

beforeAll(() => {
  cpSync('data', data, { recursive: true });
  rmSync(join(data, 'archive'), { recursive: true, force: true });
  const file = /离线包：(\S+\.zip)/.exec(release())?.[1] ?? '';
  for (const [path, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(temporary, path)), { recursive: true });
    writeFileSync(join(temporary, path), content);
  }
  rmSync(file);
  copy = join(temporary, 'mingdi-2027-01-05');
});

const onDisk = (path: string) => pathToFileURL(join(copy, path)).href;

/** Opens a page of the copy; whatever goes wrong in it is kept. */
async function openFile(path: string) {
  const page = await newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    // What a page still loads when the reader goes on is broken off, and no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(request.url());
  });
  await page.goto(onDisk(path));
  return { page, errors };
}

test('every link and asset of the copy is a file of the copy', () => {
  const files = new Set(filesBelow(copy));
  const broken: string[] = [];
  for (const file of [...files].filter((path) => path.endsWith('.html'))) {
    const $ = load(readFileSync(join(copy, file), 'utf8'));
    $('[href], [src], [action]').each((_, element) => {
      const address = ['href', 'src', 'action'].map((name) => $(element).attr(name)).find(Boolean);
      if (address === undefined || /^([a-z]+:|#)/.test(address)) return;
      const target = posix.join(posix.dirname(file), decodeURI(address.replace(/[?#].*$/, '')));
      if (!files.has(target)) broken.push(`${file} → ${address}`);
    });
  }
  expect(broken.slice(0, 5)).toEqual([]);
  expect(files.size).toBeGreaterThan(500);
});

test('opened from the disk, a page has its styles, its text and its links', async () => {
  const { page, errors } = await openFile('index.html');
  const banner = page.getByText('演示站，非政府网站').first();
  expect(await banner.evaluate((node) => getComputedStyle(node).fontWeight)).toBe('600');
  await page.getByRole('link', { name: '政策文件', exact: true }).first().click();
  await page
    .getByRole('link', { name: /湖州市人民政府关于印发/ })
    .first()
    .click();
  expect(page.url()).toBe(onDisk('policies/huzhou-2024-2/index.html'));
  expect(await page.locator('#c-1').innerText()).toContain('总体要求');
  await page.locator('[data-offline-copy]', { hasText: '截至 2027年1月5日' }).waitFor();
  expect(errors).toEqual([]);
});

test('lists filter, charts draw and the map moves without a server', async () => {
  const { page, errors } = await openFile('commitments/index.html');
  const rows = page.locator('[data-row]:visible');
  const all = await rows.count();
  await page.getByRole('combobox', { name: /^城市/u }).selectOption({ label: '合肥市' });
  expect(await rows.count()).toBeLessThan(all);
  await page.goto(onDisk('progress/index.html'));
  await page.locator('chart-figure').nth(1).hover();
  await page.locator('chart-figure canvas').first().waitFor();
  await page.goto(onDisk('projects/index.html'));
  await page.locator('project-map').first().scrollIntoViewIfNeeded();
  const frame = page.locator('.leaflet-container').first();
  await frame.waitFor();
  await expect.poll(() => frame.evaluate((one) => getComputedStyle(one).overflow)).toBe('hidden');
  expect(errors).toEqual([]);
});

test('the search, which needs a server, says so and offers the lists', async () => {
  const { page, errors } = await openFile('search/index.html');
  expect(await page.locator('main').innerText()).toContain('不能检索');
  await page.locator('#by-city').click();
  await page.getByRole('link', { name: '湖州市重点片区' }).click();
  expect(page.url()).toBe(onDisk('projects/index.html'));
  expect(errors).toEqual([]);
});

test('what was released on a day stays under its day, byte for byte', async () => {
  const archived = join(data, 'archive/2027-01-05/data/projects.json');
  const released = readFileSync(join(inject('siteFolder'), 'data/projects.json'));
  expect(readFileSync(archived).equals(released)).toBe(true);
  expect(release()).toContain('数据与上次存档相同');
  const { archivedFiles } = await import('../../scripts/release/archive.ts');
  const files = archivedFiles(join(data, 'archive'));
  const kept = files.find(({ path }) => path === 'data/archive/2027-01-05/projects.json');
  expect(kept && Buffer.from(kept.content).equals(released)).toBe(true);
  expect(existsSync(join('data/archive', '2027-01-05'))).toBe(false);
});
