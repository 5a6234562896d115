import { titlesOf } from '../../../src/facts/kinds/kind.ts';
import { projectSchema, type PublishedList } from '../../../src/facts/kinds/project.ts';
import type { MatchReport } from '../../../src/rules/list/match.ts';
import type { FieldChange } from '../../../src/facts/kinds/difference.ts';
import { stageNames } from '../../../src/facts/kinds/stage.ts';
import type { Note, Problem } from '../problem.ts';
import { filesOfCity, originalFile } from '../../../src/facts/portal-files.ts';

/** Doubts and wrong settlements, which stop the import. */
export function matchProblems(list: PublishedList, report: MatchReport): Problem[] {
  const { city, asOf, file, sheet } = list;
  const lines = new Map(list.rows.map(({ seq, line }) => [seq, line]));
  const settlements = filesOfCity(city).settlements;
  return [
    ...report.problems.map((what) => ({
      code: 'IMPORT-SETTLEMENT-INVALID',
      spot: { file: settlements },
      what,
      read: '这一条裁定',
      expected: '名单中的序号，和已有的项目编号或 new',
      action: '更正或删去这一条',
    })),
    ...report.doubtful.map(({ seq, name, candidates }) => ({
      code: 'IMPORT-LIST-DOUBTFUL',
      spot: { file: originalFile(file), sheet, line: lines.get(seq) ?? seq },
      what: `序号 ${seq} 可能是已有项目，也可能是新项目，须由人裁定`,
      read: name,
      expected: candidates
        .map(({ id, name: known, because }) => `${id}“${known}”（${because.join('、')}）`)
        .join('，或 '),
      action: `在 ${settlements} 写一条：- { asOf: "${asOf}", seq: ${seq}, is: 项目编号或 new, reason: 理由 }`,
      doubt: { city, asOf, seq, name, candidates },
    })),
  ];
}

const fieldNames = titlesOf(projectSchema);

function valueWords(field: FieldChange['field'], value: FieldChange['before']): string {
  if (value === null) return '未载明';
  if (field === 'areaMu') return `${value} 亩`;
  return field === 'stage' ? stageNames[value as keyof typeof stageNames] : String(value);
}

function changeWords({ field, before, after }: FieldChange): string {
  return `${fieldNames[field]} ${valueWords(field, before)} → ${valueWords(field, after)}`;
}

/** What the clerk reads of a list that continues an earlier one: totals, then each case. */
export function matchNotes(list: PublishedList, report: MatchReport): Note[] {
  const spot = { file: originalFile(list.file), sheet: list.sheet };
  const { same, changed, added, gone, doubtful } = report;
  // A list that drops one row renumbers all that follow: one line for them, not one each.
  const real = changed.filter(({ fields }) => fields.some(({ field }) => field !== 'seq'));
  const renumbered = changed.length - real.length;
  const note = (what: string, action: string): Note => ({
    code: 'IMPORT-LIST-CHANGES',
    spot,
    what,
    action,
  });
  return [
    note(
      `${list.asOf} 名单与此前相比：相同 ${same.length}，变更 ${changed.length}，新增 ${added.length}，未列入 ${gone.length}，待裁定 ${doubtful.length}`,
      '核对以下各项',
    ),
    ...real.map(({ id, seq, fields }) =>
      note(`${id}（序号 ${seq}）变更：${fields.map(changeWords).join('，')}`, '无误则不必处理'),
    ),
    ...(renumbered === 0 ? [] : [note(`另有 ${renumbered} 个片区只是序号变了`, '不必处理')]),
    ...added.map(({ seq, name }) => note(`新增：序号 ${seq}“${name}”`, '无误则不必处理')),
    ...gone.map(({ id, name }) =>
      note(
        `未列入：${id}“${name}”`,
        `如已公布原因，在 ${filesOfCity(list.city).events} 登记“调出”；否则页面写“未说明原因”`,
      ),
    ),
  ];
}
