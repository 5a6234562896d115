import { expect, test } from 'vitest';
import { agreesToEach } from '../../../../scripts/publish/confirmations.ts';

const items = ['来历写得对。', '行数与原件一致。'];

/** What comes of typed lines, and what was asked. */
async function typing(...typed: string[]) {
  const asked: string[] = [];
  const said: string[] = [];
  const rest = [...typed];
  const terminal = {
    prompt: (words: string) => {
      asked.push(words);
      const line = rest.shift();
      return line === undefined ? Promise.reject(new Error('输入已结束')) : Promise.resolve(line);
    },
    close: () => undefined,
  };
  const say = (line: string): void => void said.push(line);
  const signal = new AbortController().signal;
  const agreed = await agreesToEach(items, terminal, { say, signal }).catch(() => 'ended');
  return { agreed, asked, said };
}

test('one yes in the terminal is a yes to nothing: each item is asked about', async () => {
  expect((await typing('y')).agreed).toBe('ended');
  expect((await typing('y', '', 'y')).agreed).toBe('ended');
  const whole = await typing('y', 'y', '是');
  expect(whole.agreed).toBe(true);
  expect(whole.asked.slice(1)).toEqual([
    expect.stringContaining(`1/2 ${items[0] ?? ''}`),
    expect.stringContaining(`2/2 ${items[1] ?? ''}`),
  ]);
});

test('an item that was not looked at leads back to the question, and no leaves all as it was', async () => {
  const { agreed, said } = await typing('y', 'y', 'n', 'n');
  expect(agreed).toBe(false);
  expect(said.join('')).toContain('第 2 项还没有核对好，没有写入');
  expect((await typing('n')).agreed).toBe(false);
});
