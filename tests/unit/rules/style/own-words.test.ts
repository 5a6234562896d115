import { describe, expect, test } from 'vitest';
import { styleRules } from '../../../../src/rules/style/house-style.ts';
import { ownWords, styleFaults } from '../../../support/own-words.ts';

describe('the house style', () => {
  test('is kept by every word that we wrote', () => {
    const found = ownWords().flatMap(({ place, words }) => {
      const technical = /data|styleguide|selftest|formats|AuditFigures/u.test(
        place.replace(/^data\//u, ''),
      );
      return styleFaults(words, { technical: technical || place.startsWith('src/checks') }).map(
        (fault) => `${place}：${fault}`,
      );
    });
    expect(found).toEqual([]);
  });

  test.each([
    ['依据土地管理法第四十七条。', '土地管理法'],
    ['没法申请。', '没法'],
    ['共 3 片片区', '3 片片区'],
    ['条款：62 段', '2 段'],
    ['截至 2024-01-30', '2024-01-30'],
    ['2024年01月30日', '2024年01月'],
    ['面积 23743 亩', '23743'],
    ['核验66个片区', '6个'],
    ['另有5处提醒', '5处'],
    ['承诺事项', '承诺'],
    ['本站暂未收集', '暂未收集'],
    ['距构建日 3 天', '构建日'],
    ['这里,不行', ','],
    ['等等...', '...'],
    ['拨12345； 要材料', '； '],
  ])('finds what is wrong in “%s”', (words, wrong) => {
    const faults = styleFaults(words);
    expect(faults).not.toHaveLength(0);
    expect(faults.join('\n')).toContain(`“${wrong}”`);
  });

  test.each([
    '依据《土地管理法》第四十七条。',
    '可依据土地管理法律法规和政策规定处理。',
    '共 66 个片区，23,743 亩，5 份文件，62 条。',
    '截至2024年1月30日，文件 mingdan-2024-01-30.csv，地址 /policies/a/versions/2024-01-30/。',
    '湖政发〔2024〕2号，2024年第1000号，20个工作日，第1项，60日。',
    '本站未收录；原文未载明；尚未整理；不适用。',
  ])('lets stand “%s”', (words) => {
    expect(styleFaults(words)).toEqual([]);
  });

  test('has no rule twice', () => {
    const shown = styleRules.map((rule) => rule.shown);
    expect(new Set(shown).size).toBe(shown.length);
  });
});
