import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';

const address = '/projects/huzhou-023/';

test('on a desk the map, whom to ask and what can be done begin beside the title', async () => {
  const page = await openPage(address, { viewport: { width: 1280, height: 900 } });
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (found === null) throw new Error(`${selector} is not shown`);
    return found;
  };
  const title = await box('.project-name');
  const map = await box('.project-locator');
  expect(Math.abs(map.y - title.y)).toBeLessThan(24);
  const facts = await box('.project-detail__main');
  for (const selector of ['.ask', '.page-actions']) {
    const beside = await box(selector);
    expect(beside.x).toBe(map.x);
    expect(beside.y + beside.height).toBeLessThan(facts.y + facts.height + 200);
  }
});

test.each([375, 768, 1280])(
  'the line of the stages ends at the last box, at %i px',
  async (width) => {
    const page = await openPage(address, { viewport: { width, height: 900 } });
    const ends = await page.locator('.ladder__rungs').evaluate((ladder) => {
      const lines = [...ladder.children].map((rung) => {
        const { content, insetInlineEnd } = getComputedStyle(rung, '::before');
        const { right } = rung.getBoundingClientRect();
        return content === 'none' ? 0 : right - Number.parseFloat(insetInlineEnd);
      });
      const last = ladder.lastElementChild?.querySelector('svg')?.getBoundingClientRect();
      return { line: Math.max(...lines), box: last?.left ?? NaN };
    });
    expect(Math.abs(ends.line - ends.box)).toBeLessThanOrEqual(1);
  },
);

test('on a phone the list of areas begins within a screen and a half', async () => {
  const page = await openPage('/projects/', { viewport: { width: 375, height: 812 } });
  const first = await page.locator('tr[data-project] a').first().boundingBox();
  expect(first?.y ?? Infinity).toBeLessThan(1.5 * 812 + 40);
});

test('that the link was copied is told beside its button', async () => {
  const page = await openPage(address, { permissions: ['clipboard-read', 'clipboard-write'] });
  const button = page.locator('.page-actions').getByRole('button', { name: '复制链接' });
  await button.click();
  const told = page.locator('.page-actions').getByText('已复制');
  await told.waitFor();
  const [pressed, said] = [await button.boundingBox(), await told.boundingBox()];
  const centre = (box: typeof said) => (box === null ? NaN : box.y + box.height / 2);
  expect(Math.abs(centre(said) - centre(pressed))).toBeLessThan(8);
  expect((said?.x ?? NaN) - (pressed?.x ?? 0) - (pressed?.width ?? 0)).toBeLessThan(24);
});
