import { expect, test } from 'vitest';
import {
  clausesForProject,
  danglingClauses,
  lawsForProject,
  projectsForClause,
} from '../../../../src/rules/governing/governing.ts';
import { governingRuleSchema, type GoverningRule } from '../../../../src/facts/kinds/governing.ts';
import { responsibleClausesOf } from '../../../../src/rules/portal/governing.ts';
import { allPolicies } from '../../../../src/rules/portal/policies.ts';
import { allProjects } from '../../../../src/rules/portal/projects.ts';
import { formatJoined } from '../../../../src/rules/words/contacts.ts';
import { aPolicy } from '../../../support/policy.ts';
import { portalOf } from '../../../support/portal.ts';

type Part = Partial<Omit<GoverningRule, 'clauses'>> & { clauses?: string[] };

function aRule({ clauses = ['c-1'], ...part }: Part): GoverningRule {
  return governingRuleSchema.parse({
    city: 'jia',
    policy: 'jia-2024-1',
    clauses: clauses.map((anchor) => ({ anchor, reason: `写明事项${anchor}` })),
    ...part,
  });
}

const rules = [
  aRule({ category: '低效工业片区', clauses: ['c-2', 'c-3'] }),
  aRule({ stage: 'underway', county: '东区', clauses: ['c-4'] }),
  aRule({ clauses: ['c-1', 'c-2'] }),
  aRule({ city: 'yi', clauses: ['c-9'] }),
];
const factory = {
  id: 'jia-001',
  city: 'jia',
  category: '低效工业片区',
  stage: 'planned',
  county: '东区',
  name: '甲片区',
} as const;
const village = { ...factory, id: 'jia-002', category: '低效村庄片区', stage: 'underway' } as const;

test('a project has the clauses of every rule it fits, each once, in the order of the rules', () => {
  const anchors = clausesForProject(factory, rules).map(({ anchor }) => anchor);
  expect(anchors).toEqual(['c-2', 'c-3', 'c-1']);
});

test('conditions of one rule must hold together', () => {
  expect(clausesForProject(village, rules).map(({ anchor }) => anchor)).toEqual([
    'c-4',
    'c-1',
    'c-2',
  ]);
  expect(clausesForProject({ ...village, county: '西区' }, rules)).toHaveLength(2);
});

test('a clause leads back to exactly the projects that lead to it', () => {
  const projects = [factory, village, { ...factory, city: 'yi' }];
  for (const anchor of ['c-1', 'c-2', 'c-3', 'c-4']) {
    const clause = { policy: 'jia-2024-1', anchor };
    const there = projects.filter((project) =>
      clausesForProject(project, rules).some((found) => found.anchor === anchor),
    );
    expect(projectsForClause(clause, projects, rules)).toEqual(there);
  }
});

test('a clause that does not exist is named with its rule', () => {
  expect(danglingClauses([aRule({}), aRule({ clauses: ['c-1', 'c-7'] })], [aPolicy()])).toEqual([
    { at: 1, policy: 'jia-2024-1', anchor: 'c-7' },
  ]);
});

test('each clause and each article of law brings its own reason, and an excepted project none', () => {
  const rule = aRule({
    clauses: ['c-1', 'c-2'],
    except: ['jia-002'],
    laws: [{ law: 'housing-21', reason: '补偿方式由谁选择' }],
  });
  expect(clausesForProject(factory, [rule]).map(({ reason }) => reason)).toEqual([
    '写明事项c-1',
    '写明事项c-2',
  ]);
  expect(lawsForProject(factory, [rule])).toEqual([
    { law: 'housing-21', reason: '补偿方式由谁选择' },
  ]);
  expect(clausesForProject(village, [rule])).toEqual([]);
  expect(lawsForProject(village, [rule])).toEqual([]);
});

test('a clause that is put beside a project by what the list prints of it says by what', () => {
  const named = aRule({ named: '有机更新', clauses: ['c-5'] });
  const byOf = (name: string) =>
    clausesForProject({ ...factory, name }, [...rules, named]).map(({ anchor, by }) => [
      anchor,
      by,
    ]);
  expect(byOf('甲片区')).toEqual([
    ['c-2', ['类别', '低效工业片区']],
    ['c-3', ['类别', '低效工业片区']],
    ['c-1', null],
  ]);
  expect(byOf('甲城市有机更新片区').at(-1)).toEqual(['c-5', ['名称', '有机更新']]);
});

test('who leads a project is told as our own reading, with each clause that its name speaks of', () => {
  const portal = portalOf();
  const projects = allProjects(portal);
  const leading = new Map(
    projects.flatMap((project) =>
      responsibleClausesOf(portal, project)
        .filter(({ lead }) => lead.length > 0)
        .map((clause) => [clause.address, clause]),
    ),
  );
  expect([...leading.values()].filter(({ by }) => by === null)).toEqual([]);
  const headed = allPolicies(portal).flatMap(({ slug, city, clauses }) =>
    clauses.flatMap(({ anchor, heading }) => {
      const address = `/policies/${slug}/#${anchor}`;
      return heading !== null && leading.has(address) ? { city, heading, address } : [];
    }),
  );
  const untold = headed.flatMap(({ city, heading, address }) =>
    projects
      .filter((one) => one.city === city && one.name.includes(heading))
      .filter((one) => !responsibleClausesOf(portal, one).some((own) => own.address === address))
      .map(({ id }) => `${id} ${address}`),
  );
  expect(untold).toEqual([]);
});

test('the words of it name the clause, the category and what the text does not say', () => {
  expect(formatJoined([{ path: '二、（一）', by: ['类别', '低效工业片区'] }])).toBe(
    '二、（一）由本站按类别“低效工业片区”对到；文件没有写各片区走哪一条路径、由哪个单位牵头。',
  );
});
