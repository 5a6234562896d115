import { expect, test } from 'vitest';
import { renderedOnce } from '../../../src/view/components/ui/rendered-once.ts';

test('a part is rendered once for each content of a portal, and never takes the words of another', async () => {
  let times = 0;
  const part = (within: object, of: string, by: readonly unknown[]) =>
    renderedOnce(within, { of, by }, () => {
      times += 1;
      return Promise.resolve(`${of} ${times}`);
    });
  const portal = {};
  const fact = { one: 1 };
  const first = await part(portal, '甲', [fact, '二']);
  expect(await part(portal, '甲', [fact, '二'])).toBe(first);
  expect(await part(portal, '甲', [{ one: 1 }, '二'])).toBe(first);
  expect(times).toBe(1);
  const others = [
    await part(portal, '甲', [{ one: 2 }, '二']),
    await part(portal, '甲', ['二', fact]),
    await part(portal, '甲', [fact, '二', null]),
    await part(portal, '乙', [fact, '二']),
    await part({}, '甲', [fact, '二']),
  ];
  expect(new Set([first, ...others]).size).toBe(6);
});
