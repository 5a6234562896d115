import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Answers, type Question } from '../../../../scripts/publish/answers.ts';
import { askReview } from '../../../../scripts/publish/ask-review.ts';
import { typedDay, typedPath } from '../../../../scripts/publish/typed.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const question: Question = {
  key: 'files › a › city',
  ask: '属于哪个城市？',
  choices: [
    { value: 'shili', label: '示例市' },
    { value: 'yunxi', label: '云溪市' },
  ],
};

/** A person who types these lines, and what they were told. */
function person(...typed: string[]) {
  const told: string[] = [];
  const prompt = (words: string): Promise<string> => {
    told.push(words);
    return Promise.resolve(typed.shift() ?? '');
  };
  return { answers: new Answers(prompt, (line) => told.push(line)), told };
}

test('a settings file answers before anybody is asked', async () => {
  const { answers, told } = person('2');
  expect(await answers.ask({ ...question, given: 'shili' })).toBe('shili');
  expect(told).toEqual([]);
});

test('a person chooses by number or by name, and is asked again where it is neither', async () => {
  const { answers, told } = person('9', '云海', '2');
  expect(await answers.ask(question)).toBe('yunxi');
  expect(told.filter((line) => line.includes('没有“'))).toHaveLength(2);
  expect(told.filter((line) => line.includes('请打前面的数字，1 到 2'))).toHaveLength(2);
  expect(await person('shili').answers.ask(question)).toBe('shili');
});

test('what an input method makes of a number is that number, and a choice may be written out', async () => {
  for (const typed of ['２', '2.', '２、', '云溪市', '云溪']) {
    expect(await person(typed).answers.ask(question)).toBe('yunxi');
  }
  const { answers, told } = person('', '1');
  expect(await answers.ask(question)).toBe('shili');
  expect(told.join('\n')).toContain('请打前面的数字，1 到 2');
});

test.each(['2026年9月3日', '2026-9-3', '2026/09/03', '２０２６．９．３', '20260903'])(
  'the day %s is read as it is meant',
  (typed) => {
    expect(typedDay(typed)).toBe('2026-09-03');
  },
);

test('a path is the file that was dragged in, however the window writes it', () => {
  const path = join(temporaryFolder(), '名 单.xlsx');
  writeFileSync(path, '');
  const escaped = path.replaceAll(' ', String.raw`\ `);
  for (const typed of [path, `'${path}' `, `"${path}"`, escaped, pathToFileURL(path).href]) {
    expect(typedPath(typed)).toBe(path);
  }
  expect(typedPath("'没有.xlsx'")).toBe('没有.xlsx');
});

test('the return key takes what is proposed', async () => {
  const proposed = { value: 'yunxi', because: '写有云溪市。' };
  const { answers, told } = person('');
  expect(await answers.ask({ ...question, proposed })).toBe('yunxi');
  expect(told.join('\n')).toMatch(/写有云溪市。[\s\S]*按回车：2/u);
});

test('without a person evidence answers, what only spares typing does not', async () => {
  const answers = new Answers(null, () => undefined);
  const proposed = { value: 'yunxi', because: '写有云溪市。' };
  expect(await answers.ask({ ...question, proposed })).toBe('yunxi');
  expect(await answers.ask({ ...question, proposed: { ...proposed, weak: true } })).toBeNull();
  expect(await answers.ask({ ...question, given: 'a' })).toBeNull();
  expect(await answers.ask({ key: 'page', ask: '网址？', optional: true })).toBe('');
  expect(answers.missing).toEqual([
    'files › a › city：没有写。属于哪个城市？可填：shili（示例市）、yunxi（云溪市）',
    'files › a › city：没有“a”，可选：shili、yunxi。',
  ]);
});

test.each(['张三', '保密审查员 张三', '局办公室（李小明）', '审查岗：王五'])(
  'a name is no post, and a person is asked again: %s',
  async (named) => {
    const { answers, told } = person('1', named, '信息公开审查岗', '', '看过全文');
    const reviews = await askReview([], {} as never, { answers, day: '2026-08-03' });
    expect(reviews).toEqual([]);
    expect(told.join('\n')).toContain('像是姓名。请只写岗位');
  },
);

test.each(['保密审查员', '信息公开 审查岗', '市资规局 办公室', '公开科、法规处', '市局分管领导'])(
  'a post is taken as it is written: %s',
  async (post) => {
    const { answers, told } = person('1', post, '', '看过全文');
    await askReview([], {} as never, { answers, day: '2026-08-03' });
    expect(told.join('\n')).not.toContain('像是姓名');
  },
);
