import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';

const address = '/policies/huzhou-2024-2/';

test.each([
  [375, 'standard'],
  [375, 'large'],
  [768, 'standard'],
  [1280, 'standard'],
])(
  'the tools of each clause stand level with its first line, at %i px, %s',
  async (width, mode) => {
    const page = await openPage(address, { viewport: { width, height: 900 } });
    await page.evaluate((name) => {
      document.documentElement.dataset['mode'] = name;
    }, mode);
    const found = await page.locator('.clause').evaluateAll((clauses) =>
      clauses.map((clause) => {
        const first = clause.querySelector(':scope > :is(.clause__heading, .clause__text)');
        const summary = clause.querySelector(':scope > copy-clause summary');
        if (first === null || summary === null) return { id: clause.id, off: NaN, over: false };
        const range = document.createRange();
        range.selectNodeContents(first);
        const lines = [...range.getClientRects()].filter((line) => line.width > 1);
        const [line] = lines;
        const box = summary.getBoundingClientRect();
        const off =
          line === undefined ? NaN : box.top + box.height / 2 - line.top - line.height / 2;
        // Its word takes the right end of the box.
        const over = lines.some(
          ({ right, top, bottom }) =>
            right > box.right - 36 &&
            right < box.right + 9 &&
            top < box.top + box.height / 2 &&
            bottom > box.top + box.height / 2,
        );
        return { id: clause.id, off: Math.abs(off), over };
      }),
    );
    expect(found.length).toBeGreaterThan(20);
    // NaN, of a clause without tools, is not below it either.
    expect(found.filter(({ off }) => !(off <= 10))).toEqual([]);
    expect(found.filter(({ over }) => over)).toEqual([]);
  },
);

test.each([375, 1280])('what was copied is told beside the button, at %i px', async (width) => {
  const page = await openPage(address, {
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const tools = page.locator('#c-1-1 > copy-clause');
  await tools.locator('summary').click();
  const button = tools.getByRole('button', { name: '复制引文' });
  await button.click();
  const told = tools.getByText('已复制');
  await told.waitFor();
  const [pressed, said] = [await button.boundingBox(), await told.boundingBox()];
  const centre = (box: typeof said) => (box === null ? NaN : box.y + box.height / 2);
  expect(Math.abs(centre(said) - centre(pressed))).toBeLessThan(8);
  expect((said?.x ?? NaN) - (pressed?.x ?? 0) - (pressed?.width ?? 0)).toBeLessThan(24);
  await page.keyboard.press('Escape');
  expect(await tools.locator('details[open]').count()).toBe(0);
});

test('without scripts the permanent link is there', async () => {
  const page = await openPage(address, { javaScriptEnabled: false });
  const tools = page.locator('#c-1-1 > copy-clause');
  await tools.locator('summary').click();
  expect(await tools.locator('a').isVisible()).toBe(true);
  expect(await tools.locator('button:visible').count()).toBe(0);
});

test('gaps of line ends in the head stay in the words and take no room', async () => {
  const page = await openPage(address);
  const gaps = page.locator('.text-line__end');
  expect(await gaps.count()).toBeGreaterThan(0);
  const wide = await gaps.evaluateAll((all) => all.map((gap) => gap.getBoundingClientRect().width));
  expect(Math.max(...wide)).toBe(0);
  expect(await gaps.first().textContent()).toBe(' ');
});
