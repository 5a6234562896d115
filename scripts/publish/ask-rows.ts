import { areaUnits, type Layout, type ListField } from '../../src/facts/kinds/layout.ts';
import { headingOf } from '../import/lists/columns.ts';
import { fieldsBy, printedUnit } from '../import/lists/header.ts';
import type { ListReading } from '../import/lists/reading.ts';
import type { Problem } from '../import/problem.ts';
import type { Answers } from './answers.ts';
import { lacksGroups, type UnknownRow } from './ask-columns.ts';
import type { AskedShape } from './asked-shape.ts';
import { sampleOf } from './offered-columns.ts';

/** Asks for the unit of areas where the original prints none. */
export async function askUnit(
  layout: Layout,
  asked: AskedShape,
  answers: Answers,
): Promise<Layout> {
  const { table, header } = asked.laid;
  const column = fieldsBy(layout, header).indexOf('areaMu');
  if (column < 0 || printedUnit(table, header, column) !== null) return layout;
  const areas = sampleOf(asked, header.headings[column] ?? '');
  const unit = await answers.ask({
    ...{ key: `${asked.key} › unit`, ask: '面积的单位是？', inOneLine: true },
    given: asked.given.unit ?? (answers.hasPerson ? undefined : layout.unit),
    notes: [`原件没有写面积的单位${areas === '' ? '' : `（${areas.slice(1)}）`}。`],
    choices: Object.keys(areaUnits).map((value) => ({ value, label: value })),
  });
  return unit === null ? layout : { ...layout, unit: unit as Layout['unit'] };
}

const rowKinds = [
  { value: 'notes', label: '注，不是片区' },
  { value: 'groups', label: '分组，以下各行属于它' },
  { value: 'totals', label: '小计、合计' },
] as const;

/** How many rows are asked about one by one; more are told as errors. */
const fewRows = 12;

/** The rows that a reading could make nothing of. */
export function unreadRows({ problems }: Pick<ListReading, 'problems'>): UnknownRow[] {
  return problems
    .filter(({ code }) => /^IMPORT-ROW(?:-UNKNOWN|S-ABOVE)$/u.test(code))
    .map(({ code, spot, read }) => ({
      ...{ line: spot.line ?? 0, text: read, above: code === 'IMPORT-ROWS-ABOVE' },
    }));
}

/** Asks what rows are that are like nothing a list has; they head groups where a field has no column. */
export async function askUnknownRows(
  start: Layout,
  unknown: readonly UnknownRow[],
  { laid, given, key }: AskedShape,
  answers: Answers,
): Promise<Layout> {
  if (unknown.length > fewRows) return start;
  const usual = lacksGroups(start, laid) ? 'groups' : 'notes';
  let layout = start;
  for (const { line, text, above } of unknown) {
    const kind = await answers.ask({
      key: `${key} › rows › ${line}`,
      ask: `第 ${line} 行“${text}”是？`,
      given: given.rows?.[line],
      choices: above ? rowKinds.slice(0, 1) : rowKinds,
      proposed: {
        value: above ? 'notes' : usual,
        because: above ? '它在表头上面。' : '只有一格有内容。',
        weak: true,
      },
    });
    if (kind === null) continue;
    const rows = kind as (typeof rowKinds)[number]['value'];
    layout = { ...layout, [rows]: [...layout[rows], line] };
  }
  return layout;
}

/** The field of a column that a problem names by its heading. */
function fieldIn(layout: Layout, { laid }: AskedShape, heading = ''): ListField | null {
  return fieldsBy(layout, laid.header)[laid.header.headings.indexOf(heading)] ?? null;
}

/** Asks whether cells merged downwards say the same of each row. */
export async function askMerges(
  start: Layout,
  { problems }: { problems: readonly Problem[] },
  { asked, answers }: { asked: AskedShape; answers: Answers },
): Promise<Layout> {
  const down = problems.filter(
    ({ code, read }) => code === 'IMPORT-MERGED-CELLS' && read.startsWith('第'),
  );
  const fields = new Set(down.flatMap(({ spot }) => fieldIn(start, asked, spot.column) ?? []));
  let layout = start;
  for (const field of fields) {
    if (field === 'name' || field === 'seq' || field === 'areaMu') continue;
    const of = down.filter(({ spot }) => fieldIn(start, asked, spot.column) === field);
    const said = asked.given.merged?.[field];
    const answer = await answers.ask({
      key: `${asked.key} › merged › ${field}`,
      given: said === undefined ? undefined : said ? 'yes' : 'no',
      ask: `“${headingOf(field)}”列有 ${of.length} 处几行合并成一格（${of
        .slice(0, 3)
        .map(({ read }) => read.replace(/合并$/u, ''))
        .join('、')}）：合并的各行都是这个值吗？`,
      choices: [
        { value: 'yes', label: '是' },
        { value: 'no', label: '不是' },
      ],
      inOneLine: true,
    });
    if (answer === 'yes') layout = { ...layout, fillDown: [...layout.fillDown, field] };
  }
  return layout;
}
