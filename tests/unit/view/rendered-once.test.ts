import { expect, test } from 'vitest';
import { renderedOnce } from '../../../src/view/components/ui/rendered-once.ts';

test('a part is rendered once for each content, and never takes the words of another', async () => {
  let times = 0;
  const part = (of: string, by: readonly unknown[]) =>
    renderedOnce(of, by, () => {
      times += 1;
      return Promise.resolve(`${of} ${times}`);
    });
  const first = await part('甲', [{ id: 1 }, null]);
  expect(await part('甲', [{ id: 1 }, null])).toBe(first);
  expect(await part('甲', [{ id: 2 }, null])).not.toBe(first);
  expect(await part('乙', [{ id: 1 }, null])).not.toBe(first);
  expect(times).toBe(3);
});
