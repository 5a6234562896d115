import { expect, test } from 'vitest';
import { agrees } from '../../../../scripts/publish/terminal.ts';

test('who answers neither yes nor no is told how to', async () => {
  const typed = ['好的', '', '是'];
  const asked: string[] = [];
  const prompt = (words: string) => {
    asked.push(words);
    return Promise.resolve(typed[asked.length - 1] ?? 'n');
  };
  expect(await agrees({ prompt, close: () => undefined }, '写入吗？')).toBe(true);
  const question = '? 写入吗？（y 是，n 否） ';
  const again = `  请打 y 或者 n，再按回车。\n${question}`;
  expect(asked).toEqual([question, again, again]);
});
