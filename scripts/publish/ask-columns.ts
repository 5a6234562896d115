import {
  listFields,
  mayBeUnprinted,
  mayLack,
  type OptionalField,
  type Layout,
  type ListField,
} from '../../src/facts/kinds/layout.ts';
import { stageOf } from '../../src/facts/kinds/stage.ts';
import { bareCell } from '../import/lists/body.ts';
import { bodyOf } from '../import/lists/classified.ts';
import { cityWords, groupName } from '../import/lists/city-words.ts';
import { headingOf } from '../import/lists/columns.ts';
import { fieldsBy } from '../import/lists/header.ts';
import { groupOf, type LaidOut } from '../import/lists/reasons.ts';
import { lineOf } from '../import/lists/accounts.ts';
import { likelyHeading, likelyHeadings } from '../import/lists/likely-headings.ts';
import type { Answers } from './answers.ts';
import type { AskedShape } from './asked-shape.ts';
import { cellsOf, headingsFor, notesOf, sampleOf } from './offered-columns.ts';

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
    ...(layout.countyFrom === null ? [] : ['county']),
    ...sole,
  ]);
  const fields = fieldsBy(layout, laid.header);
  return listFields.filter((field) => {
    if (field === 'seq' && layout.numbering === 'none') return false;
    return !fields.includes(field) && !told.has(field) && !inGroups.has(field) && !mayLack(field);
  });
}

/** Whether rows above others are all that may tell a field. */
export const lacksGroups = (layout: Layout, laid: LaidOut): boolean =>
  missingFields(layout, laid).some(isGroupField);

/** A row that is like nothing a list has. */
export interface UnknownRow {
  readonly line: number;
  readonly text: string;
  /** Whether it stands above the header, where nothing is grouped. */
  readonly above: boolean;
}

/** Rows of one cell that may say what no column tells of the rows below them: 一、东山区. */
export function loneRows(layout: Layout, { laid }: AskedShape): UnknownRow[] {
  const fields = fieldsBy(layout, laid.header);
  const words = cityWords(laid.city);
  const known = [...layout.groups, ...layout.totals, ...layout.notes].map(lineOf);
  return bodyOf(laid.table, laid.header, { fields, words })
    .filter(({ row, kind }) => !known.includes(row.line) && kind.kind === 'unknown')
    .map(({ row: { line, cells } }) => ({
      line,
      text: cells.map(bareCell).join(''),
      above: false,
    }));
}

/** Fields that a proposal calls absent though a column that it leaves out may tell them. */
function doubtfulFields(layout: Layout, asked: AskedShape, answers: Answers): OptionalField[] {
  return layout.absent.filter((field) => {
    if (givenFor(field, asked) !== undefined) return true;
    if (!asked.proposed || !answers.hasPerson) return false;
    // That nothing tells the county is asked: the clerk may know where the source does.
    return field === 'county' || likelyHeadings(field, layout.leftOut).length > 0;
  });
}

/** The left-out column in which most cells name a place of the city; null where none does or two do alike. */
function columnOfPlaces(layout: Layout, asked: AskedShape): string | null {
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

/** A row above the header that may say a word for all rows. */
function titleRows({ laid: { table, header } }: AskedShape): { line: number; text: string }[] {
  return table.rows
    .slice(0, header.next - header.rows.length)
    .map(({ line, cells }) => ({ line, text: cells.map(bareCell).join('') }))
    .filter(
      ({ text }) =>
        text.length > 4 && !/^(?:附件|附表|[（(]?(?:单位|日期|截至|填报|制表))/u.test(text),
    );
}

/** As much of a title as a line has room for. */
const mostOfTitle = 30;

/** A title in its room, cut before a bracket that it would leave open. */
function shortened(text: string): string {
  if (text.length <= mostOfTitle) return text;
  const cut = text.slice(0, mostOfTitle);
  const open = Math.max(cut.lastIndexOf('（'), cut.lastIndexOf('('));
  const closed = Math.max(cut.lastIndexOf('）'), cut.lastIndexOf(')'));
  return `${open > closed && open > 0 ? cut.slice(0, open) : cut}……`;
}

const without = 'without';
const groups = 'groups';
const inPlaces = 'location';
const bySheet = 'sheet';
const stated = 'stated';

type GroupField = 'county' | 'category' | 'stage';

/** Whether rows above others, or a title, may tell a field. */
const isGroupField = (field: ListField): field is GroupField =>
  field === 'county' || field === 'category' || field === 'stage';

/** Where a field may stand: a column, a title, the rows that head groups, or nowhere. */
function choicesFor(field: ListField, layout: Layout, asked: AskedShape) {
  const [lone] = isGroupField(field) ? loneRows(layout, asked) : [];
  const none = field === 'seq' ? '没有序号，按原件次序编号' : '原件没有，页面写“原文未载明”';
  return [
    ...headingsFor(field, layout, asked).map((heading) => ({
      value: heading,
      label: `“${heading}”列${sampleOf(asked, heading)}`,
    })),
    ...(isGroupField(field) ? titleRows(asked) : []).map(({ line, text }) => ({
      value: `title ${line}`,
      label: `没有这一列，第 ${line} 行“${shortened(text)}”说明了，各行相同`,
    })),
    ...(lone === undefined
      ? []
      : [
          {
            value: groups,
            label: `没有这一列，分组的行说明了（如第 ${lone.line} 行“${shortened(lone.text)}”）`,
          },
        ]),
    ...(field === 'county'
      ? [
          { value: inPlaces, label: '没有这一列，位置开头的字说明了' },
          ...(asked.laid.table.sheet === null
            ? []
            : [{ value: bySheet, label: '没有这一列，工作表的名称说明了' }]),
          { value: stated, label: '没有这一列，来源别处的一句话说明了，各行相同' },
        ]
      : []),
    ...(field === 'seq' || mayBeUnprinted(field) ? [{ value: without, label: none }] : []),
  ];
}

/** A proposal without what it says of the county where the settings file says it. */
function withoutCounty(layout: Layout, { given, proposed }: AskedShape): Layout {
  if (!proposed || given.countyFrom === undefined) return layout;
  const others = Object.entries(layout.given).filter(([field]) => field !== 'county');
  return { ...layout, given: Object.fromEntries(others), countyFrom: null };
}

/** Asks where a field stands that no known heading tells. */
export async function askColumns(
  proposal: Layout,
  asked: AskedShape,
  answers: Answers,
): Promise<Layout> {
  const start = withoutCounty(proposal, asked);
  const doubtful = doubtfulFields(start, asked, answers);
  let layout = { ...start, absent: start.absent.filter((field) => !doubtful.includes(field)) };
  for (const field of [...missingFields(start, asked.laid), ...doubtful]) {
    const byPlace = field === 'location' ? columnOfPlaces(layout, asked) : null;
    const likely = byPlace ?? likelyHeading(field, layout.leftOut);
    const because =
      byPlace === null ? `“${likely ?? ''}”像是。` : `“${byPlace}”列里的地名在地名表里。`;
    const given = givenFor(field, asked);
    const choice = await answers.ask({
      key: `${asked.key} › columns › ${field}`,
      ask: `“${headingOf(field)}”是哪一列？`,
      given: given === null ? without : given,
      notes: notesOf(field, layout),
      choices: choicesFor(field, layout, asked),
      proposed: likely === null ? null : { value: likely, because, weak: true },
    });
    if (choice === null || choice === groups) continue;
    if (choice === without) {
      layout = mayBeUnprinted(field)
        ? { ...layout, absent: [...layout.absent, field] }
        : { ...layout, numbering: 'none' };
    } else if (field === 'county' && (choice === inPlaces || choice === bySheet)) {
      layout = { ...layout, countyFrom: choice };
    } else if (field === 'county' && choice === stated) {
      layout = await withSentence(layout, { asked, answers });
    } else if (choice.startsWith('title ')) {
      layout = await withTitle(layout, field as GroupField, {
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

/** What the settings file answers of a field, in the words of the choices. */
function givenFor(
  field: ListField,
  { given: { columns, countyFrom } }: AskedShape,
): string | null | undefined {
  if (field !== 'county' || countyFrom === undefined || countyFrom === null)
    return columns?.[field];
  return typeof countyFrom === 'string' ? countyFrom : stated;
}

/** Asks for the sentence of the source that tells the county of all rows, and where it stands. */
async function withSentence(
  layout: Layout,
  { asked, answers }: { asked: AskedShape; answers: Answers },
): Promise<Layout> {
  const { countyFrom } = asked.given;
  const given = typeof countyFrom === 'object' ? countyFrom : undefined;
  const ask = (part: 'county' | 'printed' | 'where', words: string) =>
    answers.ask({ key: `${asked.key} › countyFrom › ${part}`, given: given?.[part], ask: words });
  const county = await ask('county', '各行在哪个区县？照来源的写法。');
  const printed = await ask('printed', '来源说明它的那句话（照录）？');
  const where = await ask('where', '那句话在哪里（如“公布网页的标题”“报送函第一段”）？');
  return county === null || printed === null || where === null
    ? layout
    : { ...layout, countyFrom: { county, printed, where } };
}

/** Asks which of its words a title says for all rows. */
async function withTitle(
  layout: Layout,
  field: GroupField,
  { line, asked, answers }: { line: number; asked: AskedShape; answers: Answers },
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
