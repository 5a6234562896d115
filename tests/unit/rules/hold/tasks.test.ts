import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RelatedText } from '../../../../src/facts/kinds/deadline-result.ts';
import type { DataFolder } from '../../../../src/facts/read/data-folder.ts';
import { loadBodies } from '../../../../src/facts/read/bodies.ts';
import { holdDeadlines, holdEvidence, holdRelated } from '../../../../src/rules/hold/deadlines.ts';
import { holdTasks } from '../../../../src/rules/hold/tasks.ts';
import { slugsByPrintedName } from '../../../../src/rules/task/body.ts';
import { aDeadline } from '../../../support/deadlines.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';
import { cityRecords, textRecords } from '../../../support/records.ts';

const policy = aPolicy({
  clauses: [aClause({ anchor: 'c-1', text: '于2024年2月前完成上图入库。' })],
});
let data: DataFolder;

beforeEach(() => {
  data = { root: mkdtempSync(join(tmpdir(), 'mingdi-')), folder: 'data' };
});

afterEach(() => {
  rmSync(data.root, { recursive: true });
});

function write(file: string, content: string): void {
  const path = join(data.root, 'data', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

describe('annotations that the text does not bear out stop the build', () => {
  test('tasks: unknown clause, words that do not stand there, body that is not quoted, all at once', () => {
    write(
      'jia/policies/jia-2024-1/tasks.yaml',
      `- { anchor: c-9, part: step, quote: 完成上图入库 }
- { anchor: c-1, part: step, quote: 完成调查 }
- { anchor: c-1, part: step, title: 上图入库, quote: 完成上图入库, lead: [市资规局] }
- { anchor: c-1, part: step, title: 上图入库, quote: 完成上图入库, mentioned: [市领导小组] }
`,
    );
    const load = (): unknown => holdTasks(textRecords(data, policy).tasks, policy);
    expect(load).toThrow(/第 1 条：jia-2024-1 没有条款 c-9/u);
    expect(load).toThrow(/第 2 条：引文“完成调查”在条款 c-1/u);
    expect(load).toThrow(/第 3 条：“市资规局”不在引文中/u);
    expect(load).toThrow(/第 4 条：条款中没有“市领导小组”/u);
  });

  test.each([
    ['具体业务可由开发区等单位实施。', '开发区'],
    ['鼓励各区县探索政策。', '各区县'],
    ['储备机构可采取收购方式参与。', '储备机构'],
    ['办公室设在市资规局，负责协调。', '市资规局'],
    ['办公室设立在市资规局。', '市资规局'],
    ['支持各区县探索政策。', '各区县'],
    ['允许各区县先行试点。', '各区县'],
    ['鼓励有条件的开发区、各区县先行试点，支持各区县探索政策。', '各区县'],
    ['各区县可以制定细则。', '各区县'],
  ])('tasks: %s asks nothing of %s', (text, actor) => {
    write(
      'jia/policies/jia-2024-1/tasks.yaml',
      `- { anchor: c-1, part: step, quote: '${text}', actors: [${actor}] }\n`,
    );
    const own = aPolicy({ clauses: [aClause({ anchor: 'c-1', text })] });
    expect(() => holdTasks(textRecords(data, own).tasks, own)).toThrow(/移到 mentioned/u);
  });

  test.each([
    ['who approves what others may do', '经市政府批准后可与邻宗土地一并开发。', '市政府'],
    ['who approves whom it allows', '允许企业经市政府批准分割转让。', '市政府'],
    ['whom it asks too', '鼓励各区县探索改造，各区县应当于每年底前报送总结。', '各区县'],
    ['who has to tell what it may do', '可以由开发区实施，开发区应当备案。', '开发区'],
    ['who goes on', '更新工作由各区县可持续推进。', '各区县'],
    ['whom it has to report to', '鼓励企业先行试点并向各区县报告，由各区县总结。', '各区县'],
    ['who has to do what others are helped with', '按照支持政策，各区县组织实施。', '各区县'],
    ['who gives a permit', '规划许可由市资规局核发。', '市资规局'],
    ['who serves what is encouraged', '鼓励类项目市资规局优先办理。', '市资规局'],
    ['whose means help', '统筹专项资金支持各区县改造。', '各区县'],
  ])('tasks: asked is %s', (_, text, actor) => {
    write(
      'jia/policies/jia-2024-1/tasks.yaml',
      `- { anchor: c-1, part: step, title: ${text.slice(0, 2)}, quote: '${text}', actors: [${actor}] }\n`,
    );
    const own = aPolicy({ clauses: [aClause({ anchor: 'c-1', text })] });
    expect(holdTasks(textRecords(data, own).tasks, own)).toHaveLength(1);
  });

  test('deadlines: words that are no time, contradiction without its side', () => {
    write(
      'jia/policies/jia-2024-1/deadlines.yaml',
      `deadlines:
  - { anchor: c-1, kind: task, what: 上图入库, time: 上图入库, quote: 完成上图入库 }
others: [{ anchor: c-1, words: 以5年为限 }]
conflicts:
  - { about: 两处时限, sides: [{ anchor: c-1, quote: 甲 }, { anchor: c-1, quote: 乙 }] }
`,
    );
    const load = (): unknown => holdDeadlines(textRecords(data, policy).deadlines, policy, []);
    expect(load).toThrow(/第 1 条：“上图入库”读不出时间/u);
    expect(load).toThrow(/others：条款 c-1 中没有“以5年为限”/u);
    expect(load).toThrow(/矛盾“两处时限”：条款 c-1 中引文为“甲”的时限有 0 条/u);
  });

  test('evidence: a deadline that does not exist', () => {
    const evidence = (what: string): string =>
      `- policy: hefei-2023
  anchor: c-2-1
  what: ${what}
  url: https://example.gov.cn/a
  title: 认定标准
  publisher: 某局
  publishedOn: "2024-03-20"
  seenOn: "2026-11-22"
  shows: 公布了认定标准全文。
`;
    write('hefei/evidence.yaml', evidence('制定低效用地认定标准'));
    expect(holdEvidence(cityRecords(data, 'hefei').evidence, [aDeadline()])).toHaveLength(1);
    write('hefei/evidence.yaml', evidence('别的事'));
    expect(() => holdEvidence(cityRecords(data, 'hefei').evidence, [aDeadline()])).toThrow(
      /没有时限事项“别的事”/u,
    );
  });

  test('related texts: a deadline, a text or a part that does not exist', () => {
    const related = (what: string, text: string, part: string): string =>
      `- { policy: hefei-2023, anchor: c-2-1, what: ${what}, text: ${text}, part: ${part} }\n`;
    const load = (content: string): RelatedText[] => {
      write('hefei/related.yaml', content);
      return holdRelated(cityRecords(data, 'hefei').related, [aDeadline()], [policy]);
    };
    const { title, issuedOn, formedOn } = policy.metadata;
    expect(load(related('制定低效用地认定标准', policy.slug, 'null'))).toEqual([
      expect.objectContaining({ part: null, title, issuedOn, formedOn }),
    ]);
    const [first] = policy.clauses;
    if (first === undefined) throw new Error('no clause');
    write('hefei/related.yaml', related('制定低效用地认定标准', policy.slug, first.anchor));
    const bare = { ...policy, clauses: [{ ...first, heading: null }] };
    const held = holdRelated(cityRecords(data, 'hefei').related, [aDeadline()], [bare]);
    expect(held[0]?.title).toBe(first.path);
    expect(() => load(related('别的事', policy.slug, 'null'))).toThrow(/没有时限事项“别的事”/u);
    expect(() => load(related('制定低效用地认定标准', 'yi-1', 'null'))).toThrow(/没有文件 yi-1/u);
    expect(() => load(related('制定低效用地认定标准', policy.slug, 'c-9'))).toThrow(
      /没有条款 c-9/u,
    );
  });

  test('bodies: one printed name under two kinds', () => {
    write(
      'bodies.yaml',
      '- { slug: a, name: 甲类, printed: [甲局] }\n- { slug: b, name: 乙类, printed: [甲局] }\n',
    );
    expect(() => loadBodies(data)).toThrow(/甲局/u);
    const both = '各区县政府〈含甲新区管委会〉';
    write(
      'bodies.yaml',
      `- { slug: a, name: 甲类, printed: [${both}] }\n- { slug: b, name: 乙类, printed: [${both}] }\n`,
    );
    expect(slugsByPrintedName(loadBodies(data)).get(both)).toEqual(['a', 'b']);
  });
});

test('a text that nobody has annotated has what its structure gives', () => {
  expect(holdTasks(textRecords(data, policy).tasks, policy)).toEqual([]);
  expect(holdDeadlines(textRecords(data, policy).deadlines, policy, [])).toEqual({
    deadlines: [],
    conflicts: [],
  });
  expect(loadBodies(data)).toEqual([]);
  expect(holdEvidence(cityRecords(data, 'jia').evidence, [])).toEqual([]);
});
