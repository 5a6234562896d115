import { describe, expect, it } from 'vitest';
import {
  policyDocument,
  standingRank,
  taskDocument,
  yearSpans,
} from '../../../../src/rules/search/policy-documents.ts';
import { namesListed, projectDocument } from '../../../../src/rules/search/project-documents.ts';
import type { Task } from '../../../../src/facts/kinds/task.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const noTags = () => ({ topics: [], roles: [], everyday: '', lawNotes: [] });

describe('policyDocument', () => {
  it('holds number, heading, text and rows of a clause, in the order of the page', () => {
    const table = {
      columns: ['序号', '名称'],
      rows: [{ cells: ['1', '旧厂'], ranges: [], line: 1 }],
    } as unknown as NonNullable<ReturnType<typeof aClause>['table']>;
    const clauses = [
      aClause({ heading: '目标', headingEnd: '。', text: '甲乙。' }),
      aClause({ anchor: 'c-att1', number: '附件1', heading: '清单', text: '', table }),
      aClause({ anchor: 'c-0', number: null, text: '丙丁。' }),
    ];
    const { units } = policyDocument(aPolicy({ clauses }), '甲市', '在载明的有效期内', noTags);
    expect(units.map(({ text }) => text)).toEqual([
      '一、目标。甲乙。',
      '附件1清单\n | 序号 | 名称 | 1 | 旧厂',
      '丙丁。',
    ]);
    expect(units.map(({ heading }) => heading)).toEqual(['一、目标', '附件1清单', '']);
  });

  it('can be filtered by city, status and year, and carries what people tagged', () => {
    const document = policyDocument(aPolicy(), '甲市', '征求意见稿', () => ({
      topics: ['房票'],
      roles: ['承租人'],
      everyday: '租户怎么办',
      lawNotes: [],
    }));
    expect(document).toMatchObject({
      url: '/policies/jia-2024-1/',
      standing: 2,
      facets: { city: ['甲市'], status: ['征求意见稿'], year: ['2024'] },
    });
    expect(document.units[0]).toMatchObject({ topics: ['房票'], roles: ['承租人'] });
    expect(document.units[0]).not.toHaveProperty('aside');
  });

  it('has no year where the text prints no day', () => {
    const document = policyDocument(
      aPolicy({ metadata: { issuedOn: null } }),
      '甲市',
      '在载明的有效期内',
      noTags,
    );
    expect(document.date).toBeNull();
    expect(document.facets.year).toBeUndefined();
  });
});

describe('taskDocument', () => {
  it('leads to the row of each task and holds its bodies and its time limit', () => {
    const task = {
      policy: 'jia-2024-1',
      anchor: 'c-1',
      title: '摸底调查',
      leadBodies: ['市资规局'],
      supportingBodies: ['市财政局'],
      responsibleBodies: [],
      implementingBodies: [],
      due: '2024年3月底前',
      part: 'work',
      quote: '摸底调查',
      actors: [],
      origin: 'parsed',
      leadByRule: false,
      silent: [],
    } satisfies Task;
    const rows = [
      { task, fragment: 't-c-1', path: '一、' },
      { task: { ...task, due: null, supportingBodies: [] }, fragment: 't-c-1-2', path: '一、' },
    ];
    const { kind, url, units } = taskDocument(aPolicy(), '甲市', '在载明的有效期内', rows);
    expect([kind, url]).toEqual(['task', '/policies/jia-2024-1/tasks/']);
    expect(units.map(({ anchor, text }) => [anchor, text])).toEqual([
      ['t-c-1', '摸底调查 | 市资规局 | 市财政局 | 2024年3月底前'],
      ['t-c-1-2', '摸底调查 | 市资规局'],
    ]);
  });
});

describe('projectDocument', () => {
  it('is found by the printed and the official name of its place, and by no value it lacks', () => {
    const place = { ...placeAt('330503101', '善琮镇'), official: '善琏镇' };
    const project = projectOf({ location: '善琮镇', places: [place] });
    const { units, facets } = projectDocument(project, '甲市', () => '善琏镇');
    expect(units[0]?.text).toBe('旧厂 | 东山区 | 低效工业片区 | 善琮镇 | 计划实施 | 善琏镇');
    expect(facets).toMatchObject({ township: ['善琏镇'], stage: ['计划实施'], year: ['2030'] });
    expect(units[0]?.text).not.toContain('亩');
  });
});

describe('standingRank', () => {
  it('puts drafts and dead texts last', () => {
    expect([
      standingRank('在载明的有效期内'),
      standingRank('效力待核'),
      standingRank('失效'),
    ]).toEqual([0, 1, 2]);
  });
});

describe('yearSpans', () => {
  it('reads what years a clause speaks of', () => {
    expect(yearSpans('发生在1986年12月31日（含）之前的')).toEqual([[null, 1986]]);
    expect(yearSpans('1987年1月1日（含）至2009年12月31日（含）之间的')).toEqual([[1987, 2009]]);
    expect(yearSpans('2010年1月1日（含）之后的')).toEqual([[2010, null]]);
    expect(yearSpans('2024年印发')).toEqual([]);
  });
});

describe('namesListed', () => {
  it.each([
    ['乙县芝里、人民路、气象弄等6个区块有机更新项目', ['芝里', '人民路', '气象弄']],
    ['甲街道万亩、双河改造项目', ['万亩', '双河']],
    ['东升花园老旧小区改造项目', []],
  ])('reads the places that %s lists', (name, expected) => {
    expect(namesListed(name)).toEqual(expected);
  });
});
