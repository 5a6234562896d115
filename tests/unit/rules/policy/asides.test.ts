import { describe, expect, it } from 'vitest';
import { asidesOf } from '../../../../src/rules/policy/asides.ts';
import { parseText } from '../../../../src/rules/policy/parse.ts';

const asides = (...lines: string[]): Record<string, string> =>
  Object.fromEntries(asidesOf(parseText(lines.join('\n')).clauses));

describe('asidesOf', () => {
  it('knows the list of members of a group and the lines below a signature', () => {
    const read = asides(
      ...['丰原市厂房方案', '为盘活厂房，制定本方案。', '一、目标', '三千亩。'],
      ...['丰原市人民政府', '2026年3月3日', '抄送：市财政局。'],
      ...[
        '附件',
        '更新工作领导小组成员名单',
        '组  长：甲某某（市长）',
        '副组长：乙某某',
        '成  员：丙某某',
      ],
    );
    expect(read).toEqual({ end: 'imprint', 'c-att1': 'roster' });
  });

  it('knows names of members that stand in the text, and leaves what the group does', () => {
    const read = asides(
      ...['丰原市更新办关于调整成员的通知', '各区：', '决定作如下调整：'],
      ...['组　长：甲某某　市长', '成　员：乙某某　市财政局局长', '丙某某　市资源局局长'],
      '领导小组下设办公室，承担日常工作。',
    );
    expect(read).toEqual({ 'c-u2': 'roster', 'c-u3': 'roster', 'c-u4': 'roster' });
  });

  it('takes no list of projects, no duties and no list of bodies for one of members', () => {
    const read = asides(
      ...['丰原市厂房方案', '为盘活厂房，制定本方案。', '一、职责', '组长负责召集会议。'],
      ...['附件1', '重点片区名单', '海沧路片区', '附件2', '成员单位职责', '市财政局：保障资金。'],
    );
    expect(read).toEqual({});
  });
});
