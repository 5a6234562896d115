import { expect, test } from 'vitest';
import { otherPlace } from '../../../../src/rules/place/other-place.ts';

const own = ['示例市', '示例东区', '西河县', '示例高新区管委会'];

test.each([
  ['云河市人民政府', '云河市'],
  ['示例省云河市人民政府办公室', '云河市'],
  ['湖山县自然资源局关于印发湖山县旧厂房改造细则的通知', '湖山县'],
  ['江北新区管委会', '江北新区'],
  ['关于印发《云河市低效用地再开发管理办法》的通知', '云河市'],
  ['阿坝藏族羌族自治州人民政府', '阿坝藏族羌族自治州'],
])('%s is filed under another city', (head, place) => {
  expect(otherPlace([head], own)).toBe(place);
});

test.each([
  '示例市人民政府办公室',
  '示例省示例市人民政府',
  '上级市西河县人民政府',
  '西河县低效用地再开发实施方案',
  '示例高新区管理委员会',
  '示例经济开发区管理委员会',
  '示例省自然资源厅',
  '自然资源部',
  '市自然资源和规划局',
  '城市更新办法',
  '超大城市更新行动方案',
  '重点片区清单',
  '全市低效用地再开发重点片区清单',
  '各县（市、区）低效用地清单',
  '县城城镇化建设方案',
])('%s names no other place', (head) => {
  expect(otherPlace([head], own)).toBeNull();
});
