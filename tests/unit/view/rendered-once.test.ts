import { expect, test } from 'vitest';
import { renderedOnce } from '../../../src/view/components/ui/rendered-once.ts';

test('a part is rendered once for each content of a portal, and never takes the words of another', async () => {
  let times = 0;
  const part = (within: object, key: string) =>
    renderedOnce(within, key, () => {
      times += 1;
      return Promise.resolve(`${key} ${times}`);
    });
  const portal = {};
  const first = await part(portal, '甲 1');
  expect(await part(portal, '甲 1')).toBe(first);
  expect(await part(portal, '甲 2')).not.toBe(first);
  expect(await part(portal, '乙 1')).not.toBe(first);
  expect(await part({}, '甲 1')).not.toBe(first);
  expect(times).toBe(4);
});
