import { expect, test } from 'vitest';
import {
  clausesForProject,
  danglingClauses,
  lawsForProject,
  projectsForClause,
} from '../../../../src/rules/governing/governing.ts';
import { governingRuleSchema, type GoverningRule } from '../../../../src/facts/kinds/governing.ts';
import { aPolicy } from '../../../support/policy.ts';

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
