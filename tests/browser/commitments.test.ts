import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openPage, siteUrl } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';

const rows = '[data-row]:visible';

describe('the tracker of deadlines', () => {
  test('shows every row without JavaScript, and no form that would do nothing', async () => {
    const page = await openPage('/commitments/', { javaScriptEnabled: false });
    const all = await page.locator('[data-row]').count();
    expect(all).toBeGreaterThan(60);
    expect(await page.locator(rows).count()).toBe(all);
    expect(await page.locator('row-filter form:visible').count()).toBe(0);
  });

  test('filters by city and state, keeps the choice in the address, and shows all again', async () => {
    const page = await openPage('/commitments/');
    const all = await page.locator(rows).count();
    await page.getByRole('combobox', { name: /^城市/u }).selectOption({ label: '合肥市' });
    await page.getByRole('combobox', { name: /^状态/u }).selectOption({ label: '到期' });
    const shown = await page.locator(rows).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await page.locator(`${rows}:not([data-city="hefei"])`).count()).toBe(0);
    expect(await page.locator('row-filter').getByRole('status').innerText()).toBe(
      `符合条件 ${shown} 项，共 ${all} 项`,
    );

    await page.goto(page.url());
    expect(await page.locator(rows).count()).toBe(shown);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => page.locator(rows).count()).toBe(all);
  });

  test('narrows to the year of the last day, and saves the lines that are shown with their source', async () => {
    const page = await openPage('/commitments/');
    const all = await page.locator(rows).count();
    await page.getByRole('combobox', { name: /年份/u }).selectOption('2027');
    const shown = await page.locator(rows).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('year')).toBe('2027');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载表格（CSV）' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^时限.*（筛选结果，\d{4}-\d\d-\d\d生成）\.csv$/u);
    const file = join(temporaryFolder(), 'lines.csv');
    await download.saveAs(file);
    const lines: Record<string, string>[] = parse(readFileSync(file), {
      bom: true,
      columns: true,
    });
    // A row is one duty: what a text prints in several places has a line for each of them.
    const duties = Map.groupBy(lines, ({ 事项编号 }) => 事项编号);
    expect(duties.size).toBe(shown);
    for (const own of duties.values()) {
      expect(own.map(({ 不晚于, 结束 }) => [不晚于, 结束].join()).join()).toContain('2027');
    }
    for (const line of lines) {
      expect([
        line['城市代号'],
        line['文件代号'],
        line['文件标题'],
        line['效力状态'],
      ]).not.toContain('');
    }
  });

  test('says that nothing is left, and how to go on', async () => {
    const page = await openPage('/commitments/?city=jiaxing&year=2027');
    expect(await page.locator(rows).count()).toBe(0);
    const status = page.locator('row-filter').getByRole('status');
    expect(await status.innerText()).toBe('没有符合条件的。可以放宽或清除筛选。');
  });

  test('counts in its cards what the filter leaves, texts in force apart from the others', async () => {
    const page = await openPage('/commitments/?city=jiaxing');
    const card = page.locator('a[href="#state-past"]');
    expect(await card.innerText()).toMatch(/^0\s+到期$/u);
    const doubted = page.locator('a[href="#state-unsettled"]');
    expect(await doubted.innerText()).toMatch(/^[1-9]\d*\s+效力待核文件所写\s+不计入其他各数$/u);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => card.innerText()).toMatch(/^[1-9]/u);
    const own = page.locator('[data-row][data-state="past"][data-in-force]');
    expect(await card.innerText()).toMatch(new RegExp(`^${await own.count()}\\s`, 'u'));
  });

  test('has no 0 above rows, with scripts or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const viewport = { width: 375, height: 812 };
      const page = await openPage('/commitments/?city=jiaxing', { javaScriptEnabled, viewport });
      const noughts = await page
        .locator('a[data-tallies]')
        .evaluateAll((cards) =>
          cards
            .filter((card) => (card as HTMLElement).innerText.startsWith('0'))
            .map((card) => card.getAttribute('href') ?? ''),
        );
      for (const state of noughts) {
        expect(await page.locator(`${state} [data-row]:not([hidden])`).count(), state).toBe(0);
      }
      const folded = await page.locator('summary [data-tallies]:visible').allInnerTexts();
      expect(folded.filter((words) => /列出\s*0/u.test(words))).toEqual([]);
    }
  });

  test('folds long groups on a phone; cards and links from elsewhere unfold them, paper has all', async () => {
    const page = await openPage('/commitments/', { viewport: { width: 375, height: 812 } });
    expect(await page.locator('#state-past [data-row]').first().isVisible()).toBe(true);
    const undated = page.locator('#state-undated [data-row]').first();
    expect(await undated.isVisible()).toBe(false);
    await page.locator('a[href="#state-undated"]').click();
    expect(await undated.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(rows).count()).toBe(await page.locator('[data-row]').count());
    // A block a row: each value stands beside the name of its column, in a line wide enough to be read.
    const values = await page.locator('#state-past td[data-label]').evaluateAll((all) =>
      all.map((cell) => ({
        named: getComputedStyle(cell, '::before').content.includes('：'),
        wide: cell.getBoundingClientRect().width,
      })),
    );
    expect(values).not.toEqual([]);
    expect(values.filter(({ named, wide }) => !named || wide < 120)).toEqual([]);
  });

  test('begins with what has come due: the first of it on the first screen of a phone, its absence said once', async () => {
    const page = await openPage('/commitments/', { viewport: { width: 375, height: 812 } });
    const first = page.locator('#state-past [data-row]').first();
    expect((await first.boundingBox())?.y).toBeLessThan(1.1 * 812);
    const group = await page.locator('[data-rows]', { has: first }).innerText();
    expect(group.split('也没有查询记录').length - 1).toBeLessThanOrEqual(1);
    // The fold of the filter opens where something is chosen.
    expect(await page.getByRole('combobox', { name: /年份/u }).isVisible()).toBe(false);
    await page.goto(siteUrl('/commitments/?year=2027'));
    expect(await page.getByRole('combobox', { name: /年份/u }).isVisible()).toBe(true);
  });

  test('leads from a contradiction to the clause of its other side', async () => {
    const page = await openPage('/commitments/');
    const side = page.getByRole('row').filter({ hasText: '制定市级低效用地认定标准' });
    expect(await side.innerText()).toContain('不一致');
    await side.getByRole('link', { name: '2024年3月底前' }).click();
    expect(new URL(page.url()).pathname).toContain('/policies/hefei-2023/');
    expect(await page.locator(':target').innerText()).toContain('制定低效用地认定标准');
  });

  test('offers a calendar for each city and one for all', async () => {
    const page = await openPage('/commitments/');
    for (const scope of ['all', 'huzhou', 'hefei', 'jinhua', 'jiamusi', 'jiaxing']) {
      const answer = await page.request.get(siteUrl(`/commitments/${scope}.ics`));
      expect(answer.status()).toBe(200);
      const file = await answer.text();
      expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
      expect(file).toContain('BEGIN:VEVENT');
    }
  });
});
