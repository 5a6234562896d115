import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { atomProblems } from '../support/atom-problems.ts';
import { blank, openPage, siteUrl, sparePage } from '../support/browser.ts';
import { jsonFeedProblems } from '../support/json-feed-problems.ts';

const rows = '[data-row]:visible';
const feeds = join(inject('siteFolder'), 'feeds');
const feedFiles = (ending: string) => readdirSync(feeds).filter((name) => name.endsWith(ending));

describe('the change ledger', () => {
  test('stands complete on the page without scripts, with no form that would do nothing', async () => {
    const page = await openPage('/changes/', { javaScriptEnabled: false });
    const all = await page.locator('[data-row]').count();
    const ledger = JSON.parse(
      readFileSync(join(inject('siteFolder'), 'data/changes.json'), 'utf8'),
    ) as { publications: { changes: { kind: string }[] }[] };
    const listed = ledger.publications.flatMap(({ changes }) => changes);
    expect(all).toBe(listed.filter(({ kind }) => kind !== 'renumbered').length);
    expect(await page.locator('row-filter form:visible').count()).toBe(0);
  });

  test('filters by county and kind, and the choice can be shared', async () => {
    const page = await openPage('/changes/');
    const all = await page.locator('[data-row]').count();
    await page.getByRole('combobox', { name: '区县' }).selectOption('德清县');
    await page.getByRole('combobox', { name: '变动种类' }).selectOption({ label: '列入名单' });
    const shown = await page.locator(rows).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await page.locator(`${rows}:not([data-county="德清县"])`).count()).toBe(0);
    await page.goto(page.url());
    expect(await page.locator(rows).count()).toBe(shown);
  });

  test('each entry has an address that shows it, with its source', async () => {
    const page = await openPage('/changes/');
    await page.locator('details:has([data-row])').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await page.locator('[data-row]').last().getByRole('link', { name: '链接' }).click();
    const target = page.locator(':target');
    await target.waitFor();
    expect(await target.count()).toBe(1);
    expect(await target.locator('td').last().innerText()).not.toBe('');
  });

  test('prints with all rows and without the form', async () => {
    const page = await openPage('/changes/');
    const all = await page.locator('[data-row]').count();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(rows).count()).toBe(all);
    expect(await page.locator('form.change-filter').isVisible()).toBe(false);
  });
});

describe('the feeds', () => {
  test('all hold the rules of RFC 4287 and of JSON Feed 1.1', () => {
    const [atom, json] = [feedFiles('.xml'), feedFiles('.json')];
    expect(atom.length).toBeGreaterThan(70);
    expect(json.length).toBe(atom.length);
    const read = (name: string) => readFileSync(join(feeds, name), 'utf8');
    expect(atom.flatMap((name) => atomProblems(read(name)))).toEqual([]);
    expect(json.flatMap((name) => jsonFeedProblems(read(name)))).toEqual([]);
  });

  test('are well-formed XML for a browser', async () => {
    const page = await openPage(blank);
    const texts = feedFiles('.xml').map((name) => readFileSync(join(feeds, name), 'utf8'));
    const broken = await page.evaluate(
      (all) =>
        all.filter((xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
        ).length,
      [...texts, '<feed>'],
    );
    // The last one is broken on purpose.
    expect(broken).toBe(1);
  });

  test.each([
    ['/', ['all']],
    ['/changes/', ['all', 'city-huzhou', 'county-huzhou-deqing']],
    ['/progress/', ['city-huzhou', 'county-huzhou-deqing']],
    ['/projects/huzhou-001/', ['project-huzhou-001', 'city-huzhou', 'county-huzhou-wuxing']],
    ['/policies/huzhou-2024-2/', ['policy-huzhou-2024-2']],
  ])('of %s are announced in its head, and are there', async (path, names) => {
    const page = await openPage(path);
    const links = page.locator('head link[rel="alternate"]');
    const addresses = await links.evaluateAll((all) =>
      all.map((one) => [(one as HTMLLinkElement).type, (one as HTMLLinkElement).href]),
    );
    for (const name of names) {
      expect(addresses).toContainEqual(['application/atom+xml', siteUrl(`/feeds/${name}.xml`)]);
      expect(addresses).toContainEqual(['application/feed+json', siteUrl(`/feeds/${name}.json`)]);
    }
    for (const [, address = ''] of addresses) expect((await fetch(address)).status).toBe(200);
  });
});

describe('the data page', () => {
  test('states size and checksum of each file as it is', async () => {
    const page = await openPage('/data/', { javaScriptEnabled: false });
    const offered = page.getByRole('table', { name: '数据文件' }).locator('tbody a');
    const sums = page.locator('details', { hasText: '校验值（SHA-256）' }).locator('tbody tr');
    const count = await offered.count();
    expect(count).toBeGreaterThan(10);
    expect(await sums.count()).toBe(count);
    for (let at = 0; at < count; at += 1) {
      const row = sums.nth(at);
      const address = (await offered.nth(at).getAttribute('href')) ?? '';
      expect(address).toContain((await row.locator('th').textContent())?.trim());
      const content = Buffer.from(
        await (await fetch(new URL(address, siteUrl('/')))).arrayBuffer(),
      );
      const hash = createHash('sha256').update(content).digest('hex');
      expect(await row.locator('code').textContent()).toBe(hash);
    }
  });

  test('has a dictionary of every set, and the examples of the interface work', async () => {
    const page = await openPage('/data/');
    expect(await page.locator('details[id^="fields-"]').count()).toBeGreaterThan(5);
    await page.goto(siteUrl('/data/api/'));
    const addresses = (await page.locator('pre').allInnerTexts()).flatMap(
      (text) => text.match(/https?:\/\/[^\s"'<>)]+\.(?:json|csv|geojson|xml)/g) ?? [],
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      const { pathname } = new URL(address);
      expect.soft((await fetch(siteUrl(pathname))).status, address).toBe(200);
    }
  });

  test.each([
    ['/data/', 'Dataset'],
    ['/policies/huzhou-2024-2/', 'Legislation'],
    ['/policies/jinhua-draft/', 'Legislation'],
  ])('%s carries schema.org %s, which the policy of the page allows', async (path, type) => {
    const page = await sparePage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(siteUrl(path));
    const text = await page.locator('script[type="application/ld+json"]').innerText();
    expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org', '@type': type });
    expect(refused).toEqual([]);
  });
});

test.each(['/', '/progress/', '/projects/huzhou-001/', '/policies/hefei-2023/'])(
  'the share picture of %s is a picture of the size that the page says',
  async (path) => {
    const page = await openPage(path);
    const meta = (name: string) =>
      page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    const { pathname } = new URL((await meta('image')) ?? '');
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [String(image.naturalWidth), String(image.naturalHeight)];
    }, pathname);
    expect(size).toEqual([await meta('image:width'), await meta('image:height')]);
    expect(await meta('image:alt')).toContain('演示站');
  },
);
