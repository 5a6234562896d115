import { expect, test } from 'vitest';
import { z } from 'zod';
import '../../../../src/facts/read/strict-file.ts';

const record = z.strictObject({
  day: z.iso.date(),
  page: z.url(),
  stage: z.enum(['储备', '在建']),
  name: z.string().min(2),
  areaMu: z.number().positive(),
  tags: z.array(z.string()).min(1),
});
const right = {
  day: '2026-07-02',
  page: 'https://a.example/',
  stage: '储备',
  name: '示例甲',
  areaMu: 10,
  tags: ['a'],
};

test.each([
  [{ day: undefined }, '没有写'],
  [{ day: '明天' }, '应是日期，写作 2026-07-02，写的是“明天”'],
  [{ page: 'a.example' }, '应是网址，以 https:// 或 http:// 开头，写的是“a.example”'],
  [{ stage: '未知' }, '应写其中之一：“储备”、“在建”，写的是“未知”'],
  [{ name: '甲' }, '内容太短或没有填，至少 2 个字'],
  [{ name: 20 }, '应是文字，写的是“20”'],
  [{ areaMu: '十亩' }, '应是数字，写的是“十亩”'],
  [{ areaMu: 0 }, '应大于 0'],
  [{ tags: 'a' }, '应是几条（每条前面写“- ”），写的是“a”'],
  [{ tags: [] }, '至少 1 条'],
  [{ nmae: '示例' }, '没有叫“nmae”的字段：字段名写错了，或者不属于这里'],
])('a clerk who writes %j is told what is wrong and what to write', (wrong, words) => {
  const { error } = record.safeParse({ ...right, ...wrong });
  expect(error?.issues.map(({ message }) => message)).toEqual([words]);
});
