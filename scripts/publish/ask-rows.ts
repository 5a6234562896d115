import {
  areaUnits,
  listFields,
  isAbsentField,
  mayLack,
  type AbsentField,
  type Layout,
  type ListField,
} from '../../src/facts/kinds/layout.ts';
import { stageOf } from '../../src/facts/kinds/stage.ts';
import { bareCell } from '../import/lists/body.ts';
import { cityWords, groupName } from '../import/lists/classify.ts';
import { headingOf } from '../import/lists/columns.ts';
import { fieldsBy, printedUnit } from '../import/lists/header.ts';
import { groupOf, type LaidOut } from '../import/lists/reasons.ts';
import { lineOf } from '../import/lists/accounts.ts';
import type { ListReading } from '../import/lists/reading.ts';
import type { Problem } from '../import/problem.ts';
import type { Answers } from './answers.ts';
import { likelyHeading, likelyHeadings } from './guess.ts';

/** How columns, unit and rows are laid out, as the settings file says it. */
export interface GivenShape {
  /** Field and heading, or letter, of its column; null where the list has none. */
  readonly columns?: Readonly<Partial<Record<ListField, string | null>>> | undefined;
  readonly unit?: Layout['unit'] | undefined;
  readonly merged?: Readonly<Partial<Record<ListField, boolean>>> | undefined;
  /** Words of the title that stand for all rows. */
  readonly given?: Readonly<Partial<Record<'county' | 'category' | 'stage', string>>> | undefined;
  /** Rows that are no data, by line. */
  readonly rows?: Readonly<Record<string, 'notes' | 'groups' | 'totals'>> | undefined;
}

interface Asked {
  readonly laid: LaidOut;
  readonly lines: ReadonlySet<number>;
  readonly given: GivenShape;
  readonly key: string;
  /** Whether nobody has confirmed the layout yet. */
  readonly proposed: boolean;
  /** Names of the townships and villages of the city. */
  readonly places: readonly string[];
}

/** Fields that no column, title or group row of a layout tells. */
function missingFields(layout: Layout, laid: LaidOut): ListField[] {
  const words = cityWords(laid.city);
  const names = layout.groups.map((row) => groupName(groupOf(laid, lineOf(row)), words));
  const categories = names.filter((name) => name !== null && words.categories.includes(name));
  const stages = names.filter((name) => name !== null && stageOf(name) !== null);
  const inGroups = new Set<ListField>([
    ...(categories.length > 0 ? (['category'] as const) : []),
    ...(categories.length + stages.length < names.length ? (['county'] as const) : []),
    ...(stages.length > 0 ? (['stage'] as const) : []),
  ]);
  const sole = words.sole === null ? [] : ['county'];
  const told = new Set<string>([
    ...layout.absent,
    ...Object.keys(layout.given),
    ...Object.keys(layout.ticked),
    ...sole,
  ]);
  const fields = fieldsBy(layout, laid.header);
  return listFields.filter((field) => {
    if (field === 'seq' && layout.numbering === 'none') return false;
    return !fields.includes(field) && !told.has(field) && !inGroups.has(field) && !mayLack(field);
  });
}

/** Fields that a proposal calls absent though a column that it leaves out may tell them. */
function doubtfulFields(layout: Layout, asked: Asked, answers: Answers): AbsentField[] {
  return layout.absent.filter((field) => {
    if (asked.given.columns?.[field] !== undefined) return true;
    if (!asked.proposed || !answers.hasPerson) return false;
    return likelyHeadings(field, layout.leftOut).length > 0;
  });
}

/** The left-out column in which most cells name a place of the city; null where none does or two do alike. */
function columnOfPlaces(layout: Layout, asked: Asked): string | null {
  const ranked = layout.leftOut
    .map((heading) => {
      const cells = cellsOf(asked, heading);
      const hits = cells.filter((cell) =>
        asked.places.some((place) => cell.includes(place)),
      ).length;
      return { heading, share: cells.length === 0 ? 0 : hits / cells.length };
    })
    .filter(({ share }) => share > 0.5)
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = ranked;
  return first === undefined || second?.share === first.share ? null : first.heading;
}

/** The first words of a column, so that a person knows it again. */
function sampleOf(asked: Asked, heading: string): string {
  const some = [...new Set(cellsOf(asked, heading))].slice(0, 3);
  return some.length === 0 ? '' : `：${some.map((cell) => cell.slice(0, 12)).join('、')}`;
}

/** What stands in a column, blank cells left out. */
function cellsOf({ laid, lines }: Asked, heading: string): string[] {
  const column = laid.header.headings.indexOf(heading);
  const rows = laid.table.rows.filter(({ line }) => lines.has(line));
  return rows.map((row) => bareCell(row.cells[column])).filter((cell) => cell !== '');
}

/** A row above the header that may say a word for all rows. */
function titleRows({ laid: { table, header } }: Asked): { line: number; text: string }[] {
  return table.rows
    .slice(0, header.next - header.rows.length)
    .map(({ line, cells }) => ({ line, text: cells.map(bareCell).join('') }))
    .filter(
      ({ text }) =>
        text.length > 4 && !/^(?:附件|附表|[（(]?(?:单位|日期|截至|填报|制表))/u.test(text),
    );
}

/** The left-out columns that may hold a field: words never stand in a column of numbers. */
function headingsFor(field: ListField, { leftOut }: Layout, asked: Asked): string[] {
  if (field === 'seq' || field === 'areaMu') return [...leftOut];
  return leftOut.filter((heading) => {
    const cells = cellsOf(asked, heading);
    return cells.length === 0 || !cells.every((cell) => /^[\d.,，．％%-]+$/u.test(cell));
  });
}

/** As much of a title as a line has room for, cut before a bracket that it would leave open. */
function shortened(text: string, most = 30): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const open = Math.max(cut.lastIndexOf('（'), cut.lastIndexOf('('));
  const closed = Math.max(cut.lastIndexOf('）'), cut.lastIndexOf(')'));
  return `${open > closed && open > 0 ? cut.slice(0, open) : cut}……`;
}

const without = 'without';

/** Asks where a field stands that no known heading tells. */
export async function askColumns(start: Layout, asked: Asked, answers: Answers): Promise<Layout> {
  const doubtful = doubtfulFields(start, asked, answers);
  let layout = { ...start, absent: start.absent.filter((field) => !doubtful.includes(field)) };
  for (const field of [...missingFields(start, asked.laid), ...doubtful]) {
    const titles = titleRows(asked);
    const inTitle = field === 'county' || field === 'category' || field === 'stage' ? titles : [];
    const may = field === 'seq' || isAbsentField(field);
    const byPlace = field === 'location' ? columnOfPlaces(layout, asked) : null;
    const likely = byPlace ?? likelyHeading(field, layout.leftOut);
    const given = asked.given.columns?.[field];
    const choice = await answers.ask({
      key: `${asked.key} › columns › ${field}`,
      ask: `“${headingOf(field)}”是哪一列？`,
      given: given === null ? without : given,
      notes: [`没有叫“${headingOf(field)}”的列。`],
      choices: [
        ...headingsFor(field, layout, asked).map((heading) => ({
          value: heading,
          label: `“${heading}”列${sampleOf(asked, heading)}`,
        })),
        ...inTitle.map(({ line, text }) => ({
          value: `title ${line}`,
          label: `没有这一列，第 ${line} 行“${shortened(text)}”说明了，各行相同`,
        })),
        ...(may
          ? [
              {
                value: without,
                label:
                  field === 'seq' ? '没有序号，按原件次序编号' : '原件没有，页面写“原文未载明”',
              },
            ]
          : []),
      ],
      proposed:
        likely === null
          ? null
          : {
              value: likely,
              because: byPlace === null ? `“${likely}”像是。` : `“${likely}”列里的地名在地名表里。`,
              weak: true,
            },
    });
    if (choice === null) continue;
    if (choice === without) {
      layout = isAbsentField(field)
        ? { ...layout, absent: [...layout.absent, field] }
        : { ...layout, numbering: 'none' };
    } else if (choice.startsWith('title ')) {
      layout = await withTitle(layout, field as 'county' | 'category' | 'stage', {
        line: Number(choice.slice(6)),
        asked,
        answers,
      });
    } else {
      const leftOut = layout.leftOut.filter((heading) => heading !== choice);
      layout = { ...layout, columns: { ...layout.columns, [field]: choice }, leftOut };
    }
  }
  return layout;
}

/** Asks which of its words a title says for all rows. */
async function withTitle(
  layout: Layout,
  field: 'county' | 'category' | 'stage',
  { line, asked, answers }: { line: number; asked: Asked; answers: Answers },
): Promise<Layout> {
  const text = titleRows(asked).find((row) => row.line === line)?.text ?? '';
  const printed = await answers.ask({
    key: `${asked.key} › given › ${field}`,
    given: asked.given.given?.[field],
    ask: `第 ${line} 行“${text}”里，说明${headingOf(field)}的是哪几个字？`,
    check: (words) => (text.includes(words) ? null : `第 ${line} 行没有“${words}”。`),
  });
  return printed === null
    ? layout
    : { ...layout, given: { ...layout.given, [field]: { printed, line } } };
}

/** Asks for the unit of areas where the original prints none. */
export async function askUnit(layout: Layout, asked: Asked, answers: Answers): Promise<Layout> {
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

/** Asks what rows are that are like nothing a list has. */
export async function askUnknownRows(
  start: Layout,
  { problems }: Pick<ListReading, 'problems'>,
  { given, key, answers }: Pick<Asked, 'given' | 'key'> & { answers: Answers },
): Promise<Layout> {
  const unknown = problems.filter(({ code }) => /^IMPORT-ROW(?:-UNKNOWN|S-ABOVE)$/u.test(code));
  if (unknown.length > fewRows) return start;
  let layout = start;
  for (const { code, spot, read } of unknown) {
    const { line = 0 } = spot;
    const above = code === 'IMPORT-ROWS-ABOVE';
    const kind = await answers.ask({
      key: `${key} › rows › ${line}`,
      ask: `第 ${line} 行“${read}”是？`,
      given: given.rows?.[line],
      choices: above ? rowKinds.slice(0, 1) : rowKinds,
      proposed: {
        value: 'notes',
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
function fieldIn(layout: Layout, { laid }: Asked, heading = ''): ListField | null {
  return fieldsBy(layout, laid.header)[laid.header.headings.indexOf(heading)] ?? null;
}

/** Asks whether cells merged downwards say the same of each row. */
export async function askMerges(
  start: Layout,
  { problems }: { problems: readonly Problem[] },
  { asked, answers }: { asked: Asked; answers: Answers },
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
