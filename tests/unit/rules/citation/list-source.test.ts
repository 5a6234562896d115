import { expect, test } from 'vitest';
import {
  listCitation,
  listInShort,
  listSource,
} from '../../../../src/rules/citation/list-source.ts';
import { allPolicies } from '../../../../src/rules/portal/policies.ts';
import { allProjects, listSourceOf } from '../../../../src/rules/portal/projects.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

test('names issuer, title, number, attachment and 序号 of the text that holds the list', () => {
  const project = allProjects(portal).find(({ source }) => source.policy === 'huzhou-2024-2');
  if (project === undefined) throw new Error('湖州的名单没有项目');
  const { metadata } = allPolicies(portal).find(({ slug }) => slug === 'huzhou-2024-2') ?? {};
  expect(listCitation(listSourceOf(portal, project))).toBe(
    `湖州市人民政府. ${metadata?.title ?? ''}: 湖政发〔2024〕2号, 附件 2《全市低效用地再开发重点片区清单》, 序号 ${project.seq}, 效力状态: 在载明的有效期内`,
  );
  expect(listInShort(listSourceOf(portal, project))).toBe(
    '湖政发〔2024〕2号（在载明的有效期内），附件 2《全市低效用地再开发重点片区清单》',
  );
});

test('a list published by itself has no text to name, and says what it does not print', () => {
  const source = listSource({ attachment: null, row: 7 }, '示例片区名单', null);
  expect(source.attachment).toBeNull();
  expect(listInShort(source)).toBe('《示例片区名单》');
  expect(listCitation(source)).toBe('发文机关原文未载明. 示例片区名单: 文号原文未载明, 序号 7');
});
