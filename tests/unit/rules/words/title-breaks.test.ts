import { expect, test } from 'vitest';
import { titlePieces } from '../../../../src/rules/words/title-breaks.ts';

const lines = (title: string) => titlePieces(title).map(({ text }) => text);

test('the lines of a title end between words, never beside a single character', () => {
  expect(lines('某市关于加快推进城镇低效用地再开发试点工作的实施意见')).toEqual([
    '某市',
    '关于',
    '加快',
    '推进',
    '城镇低效用地再开发试点工作的实施',
    '意见',
  ]);
});

test('years and the words before a title that is issued stay whole', () => {
  expect(titlePieces('关于印发方案（2023—2027年）的通知')).toEqual([
    { text: '关于印发', whole: true },
    { text: '方案', whole: false },
    { text: '（2023—2027年）', whole: true },
    { text: '的通知', whole: false },
  ]);
});

test('pieces together are the title, character for character', () => {
  for (const title of ['', '甲', '吴兴区城市有机更新片区（一期）', 'A 地块 2024年 B']) {
    expect(lines(title).join('')).toBe(title);
  }
});
