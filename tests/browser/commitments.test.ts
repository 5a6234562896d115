import { describe, expect, test } from 'vitest';
import { openPage, siteUrl } from '../support/browser.ts';

const rows = '[data-row]:visible';

describe('the tracker of commitments', () => {
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
      `符合条件 ${shown} 条，共 ${all} 条`,
    );

    await page.goto(page.url());
    expect(await page.locator(rows).count()).toBe(shown);
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => page.locator(rows).count()).toBe(all);
  });

  test('leads from one side of a contradiction to the other', async () => {
    const page = await openPage('/commitments/');
    const side = page.getByRole('row').filter({ hasText: '制定市级低效用地认定标准' });
    expect(await side.innerText()).toContain('不一致');
    await side.getByRole('link', { name: '2024年3月底前' }).click();
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
