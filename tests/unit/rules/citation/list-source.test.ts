import { expect, test } from 'vitest';
import {
  listCitation,
  listInShort,
  listSource,
} from '../../../../src/rules/citation/list-source.ts';
import { listSourceOf, allProjects } from '../../../../src/rules/portal/projects.ts';
import { policyStatus } from '../../../../src/rules/policy/status.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';
import { portalOf } from '../../../support/portal.ts';

const text = aPolicy({
  clauses: [aClause({ anchor: 'c-att2', kind: 'attachment', path: '附件 2' })],
});

test('names issuer, title, number, attachment and 序号 of the text that holds the list', () => {
  const row = { attachment: 'c-att2', row: 12 };
  const source = listSource(row, '重点片区清单', text, policyStatus(text, '2026-12-01'));
  expect(listCitation(source)).toBe(
    '甲市人民政府. 甲市方案: 甲政发〔2024〕1号, 附件 2《重点片区清单》, 序号 12, 效力状态(2026-12-01): 已印发（有效期未载明），是否被修改或废止本站未查',
  );
  expect(listInShort(source)).toBe(
    '甲政发〔2024〕1号（已印发（有效期未载明），是否被修改或废止本站未查），附件 2《重点片区清单》',
  );
});

test.each([
  [
    '在载明的有效期内',
    '2026-12-01',
    '（在载明的有效期内，至2027年9月30日，是否被修改或废止本站未查）',
  ],
  ['失效', '2027-10-01', '（失效，是否另行延长，期满以后本站未查）'],
] as const)('what hangs on a wall tells how long a text that is %s holds', (status, day, told) => {
  const { metadata, ...rest } = text;
  const ending = { ...rest, metadata: { ...metadata, validUntil: '2027-09-30' } };
  const source = listSource(
    { attachment: 'c-att2', row: 12 },
    '清单',
    ending,
    policyStatus(ending, day),
  );
  expect(source.standing?.status).toBe(status);
  expect(listInShort(source)).toBe(`甲政发〔2024〕1号${told}，附件 2《清单》`);
});

test('a list published by itself has no text to name, and says what it does not print', () => {
  const source = listSource({ attachment: null, row: 7 }, '示例片区名单', null);
  expect(source.attachment).toBeNull();
  expect(listInShort(source)).toBe('《示例片区名单》');
  expect(listCitation(source)).toBe('发文机关原文未载明. 示例片区名单: 文号原文未载明, 序号 7');
});

test('the source of a project is its own list, and tells where the original was got', () => {
  const portal = portalOf('demo/data');
  const project = allProjects(portal).find(({ name }) => name === '示例雪松木器');
  if (project === undefined) throw new Error('没有“示例雪松木器”');
  const source = listSourceOf(portal, project);
  expect(source).toMatchObject({ attachment: null, seq: project.seq, docNumber: null });
  expect(portal.sources.map(({ from }) => from)).toContain(source.from);
});
