import { requirement } from './run/check.ts';
import { clockById } from '../rules/disclosure/clocks.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { notebook, type Tag } from './run/page.ts';
import type { SiteCheck } from './run/site.ts';
import { engineFiles } from '../facts/portal-files.ts';

/** 公开时限 is how soon, and no length of a notice; what is only given on application has none. */
const checkLimits: DataCheck = ({ matters }) => {
  const findings = matters.flatMap(({ matter, clock, notice, mode }) => {
    const where = `${engineFiles.matters} › ${matter}`;
    const told = (problem: string, remedy: string) => finding(clerkLine(where, problem, remedy));
    return [
      ...(clock !== null && clock !== 'notApplicable' && clockById(clock).kind !== 'max'
        ? [told(`公开时限 ${clock} 是公告至少多少天`, '请移到 notice，clock 填多久之内公开或 null')]
        : []),
      ...(notice !== null && notice !== 'notApplicable' && clockById(notice).kind !== 'min'
        ? [told(`公告期间 ${notice} 是多久之内公开`, '请移到 clock，notice 填至少多少天或 null')]
        : []),
      ...((mode === '主动公开') === (clock === 'notApplicable')
        ? [
            mode === '主动公开'
              ? told('主动公开的事项，公开时限写了不适用', '请填多久之内公开或 null')
              : told(`公开方式是“${mode}”，没有主动公开的时限`, '请把 clock 改为 notApplicable'),
          ]
        : []),
    ];
  });
  return outcomeOf(findings, { count: matters.length, what: '个公开事项的时限' });
};

const columns = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开期限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
];
const file = 'disclosure/matters/index.html';
/** Names of columns stand in heads, of the table or of a group of rows, and in its caption where all rows have one value. */
const inTable = (tag: Tag) => tag.around(({ attributes }) => 'data-matters' in attributes);

const isGroup = ({ attributes }: Tag) => attributes['class'] === 'table-group';

/** The catalogue of matters has all columns, and no cell is empty. */
const checkMatterColumns: SiteCheck = (site, tell) => {
  const notes = notebook();
  const head: string[] = [];
  let rows = 0;
  const cell = (tag: Tag) => {
    if (inTable(tag) === null) return;
    const { name, parent } = tag;
    if (name === 'caption' || tag.within('thead') || (parent !== null && isGroup(parent))) {
      tag.whenEnded((words) => head.push(words));
      return;
    }
    const row = parent;
    tag.whenEnded((words) => {
      if (words.trim() === '' && row !== null) notes(row).marks.add('empty');
    });
  };
  return {
    pages: (page) => page === file,
    tags: {
      caption: cell,
      th: cell,
      td: cell,
      tr: (row) => {
        if (!row.within('tbody') || isGroup(row) || inTable(row) === null) return;
        rows += 1;
        const index = rows;
        row.whenEnded(() => {
          if (!notes(row).marks.has('empty')) return;
          tell(`${file} 第 ${index} 行：有空格。请补 ${engineFiles.matters}。`);
        });
      },
    },
    finish: () => {
      if (!site.files.has(file)) {
        tell(`${file}：没有公开事项目录。请恢复该页。`);
        return;
      }
      for (const column of columns) {
        if (!head.some((words) => words.includes(column)))
          tell(`${file}：缺少栏目“${column}”。请改 MatterTable。`);
      }
    },
    examined: () => rows,
  };
};

export default requirement({
  words: '公开事项目录的栏目齐全，公开时限和公开期限分开',
  sources: [{ name: '《基层政务公开标准指引》', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '公开事项目录的十二个栏目是否齐全、有没有空格，公开时限一栏是否为“多久之内公开”（公告要挂多久不算公开时限）',
  person: { judges: '各事项的内容、时限和期限是否与当地的标准目录一致', who: '公开机关' },
  tests: [],
  data: checkLimits,
  site: [{ check: checkMatterColumns, what: '个公开事项' }],
});
