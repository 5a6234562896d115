import { describe, expect, test } from 'vitest';
import { finding } from '../../../../src/rules/disclosure/outcome.ts';
import { shownResults } from '../../../../src/rules/disclosure/shown-results.ts';
import { aRequirement, aResult } from '../../../support/requirements.ts';

const sources = [
  { name: '某条例第一条', mark: 'law' as const },
  { name: '本站设计', mark: 'design' as const },
];
const requirements = ['D-01', 'D-02'].map((id) =>
  aRequirement(id, { demo: '演示站只能提示', sources }),
);
const missing = (slug: string) => ({
  line: `data/records.yaml › ${slug}：缺。请补。`,
  shown: { at: [{ address: `/policies/${slug}/`, label: `文件${slug}` }], words: '没有来源网址' },
});

describe('the results on /disclosure/', () => {
  const results = [
    aResult('D-01', { links: [{ address: '/policies/a/', label: '《甲》' }] }),
    aResult('D-02', {
      state: 'notMet',
      detail: '2处不符合。',
      findings: [missing('a'), missing('b'), finding('a.html：坏。请改。')],
    }),
  ];
  const shown = shownResults({ requirements, results }, 'demo');

  test('begin with how many are in which state, and which are not met', () => {
    expect(shown.count).toBe(2);
    expect(shown.counts).toEqual(['符合 1 条', '不符合 1 条', '人工核验 0 条', '不适用 0 条']);
    expect(shown.broken.map(({ id }) => id)).toEqual(['D-02']);
  });

  test('stand by their state: what is broken first, states without any left out', () => {
    expect(shown.groups.map(({ title }) => title)).toEqual(['不符合（1 条）', '符合（1 条）']);
  });

  test('say once what is missing, with the texts where it is; files and remedies are for the clerk', () => {
    const [broken] = shown.broken;
    expect(broken?.findings).toEqual([
      {
        words: '没有来源网址',
        links: [
          { address: '/policies/a/', label: '文件a' },
          { address: '/policies/b/', label: '文件b' },
        ],
        places: null,
      },
    ]);
    expect(broken?.left).toBe(1);
    expect(broken?.eased).toBe('演示站只能提示');
    expect(JSON.stringify(shown)).not.toMatch(/records\.yaml|a\.html/);
  });

  test('count the places where there are many', () => {
    const many = Array.from({ length: 20 }, (_, at) => missing(`p${at}`));
    const broken = aResult('D-02', { state: 'notMet', findings: many });
    const [found] = shownResults(
      { requirements, results: [aResult('D-01'), broken] },
      'column',
    ).broken.flatMap(({ findings }) => findings);
    expect(found?.links).toHaveLength(12);
    expect(found?.places).toBe(20);
  });

  test('how the site is made is for the clerk, unless it is broken', () => {
    const made = requirements.map((one) => ({ ...one, audience: 'clerk' as const }));
    const { making, groups } = shownResults({ requirements: made, results }, 'demo');
    expect(making.map(({ id }) => id)).toEqual(['D-01']);
    expect(groups.map(({ title }) => title)).toEqual(['不符合（1 条）']);
  });

  test('each says what was looked at, and what law asks for it', () => {
    const [one] = shown.groups.flatMap((group) => group.results);
    expect(one?.examines).toBe('链接');
    expect(one?.basis).toBe(
      '依据：某条例第一条（条文本站没有核对记录）；本站设计（本站做法，不是规定）。',
    );
  });

  test('are no 符合 where nobody has read any rule that they rest on', () => {
    const unread = [{ name: '某办函〔2019〕1号', mark: 'page' as const }];
    const { counts, groups } = shownResults(
      {
        requirements: [aRequirement('D-01', { sources: unread }), ...requirements.slice(1)],
        results: [aResult('D-01'), aResult('D-02')],
      },
      'demo',
    );
    expect(counts.slice(0, 2)).toEqual(['符合 1 条', '没有发现不符合（依据的原文没有核对） 1 条']);
    expect(groups.map(({ title }) => title)).toEqual([
      '符合（1 条）',
      '没有发现不符合（依据的原文没有核对）（1 条）',
    ]);
  });

  test('count the requirements that are met with a reminder', () => {
    const reminded = [{ ...aResult('D-01'), reminders: [missing('c')] }, aResult('D-02')];
    expect(
      shownResults({ requirements, results: reminded }, 'demo').groups.map(({ title }) => title),
    ).toEqual(['符合（2 条，其中 1 条有提醒）']);
  });

  test('never get lost: a requirement without one stops the build', () => {
    expect(() => shownResults({ requirements, results: [aResult('D-01')] }, 'demo')).toThrow(
      /D-02 没有核验结果/,
    );
  });
});
