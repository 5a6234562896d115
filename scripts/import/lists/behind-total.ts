import { stageNames } from '../../../src/facts/kinds/stage.ts';
import type { TableRow } from '../readers/table.ts';
import { bareCell, type Body } from './body.ts';
import { namesOtherPlace, type CityWords } from './city-words.ts';
import { headingOf } from './columns.ts';
import type { Group } from './groups.ts';
import type { FieldRow } from './reading.ts';

/** A group of which a person says whether rows behind a total go on in it; `ends` is how they are read. */
interface Doubt {
  readonly group: Group;
  readonly ends: boolean;
}

/** What a total leaves of the groups that it stands in. */
export interface BehindTotal {
  /** The groups that go on behind it. */
  readonly groups: readonly Group[];
  readonly doubts: readonly Doubt[];
}

/** A total by its words; `isSecond` where no row stands between it and another one. */
interface TotalWords {
  readonly of: string;
  readonly word: string;
  readonly isSecond: boolean;
}

const endsOf = (groups: readonly Group[]): Doubt[] =>
  groups.filter(({ field }) => field === 'location').map((group) => ({ group, ends: true }));

const isSame = ({ field, name }: Group, of: string): boolean =>
  of === name || (field === 'location' && of === name.replace(/办事处$/u, ''));

/**
 * What goes on behind a total: the group that it names ends there, and one of another kind goes on, as a
 * total of 低效工业 is of a part of its town. One without a name ends the town that it stands right in;
 * from a category within the town, only 合计 or a second total does.
 *
 * @param total what the total is of, as printed; empty where it says nothing
 */
export function behindTotal(
  groups: readonly Group[],
  { of, word, isSecond }: TotalWords,
  context: Body,
  words: CityWords,
): BehindTotal {
  const none: BehindTotal = { groups, doubts: [] };
  const inner = groups.findLast(({ head }) => head?.over.length !== 0);
  if (inner === undefined || groups.at(-1) !== inner) return none;
  const own = groups.findIndex((group) => isSame(group, of));
  if (own >= 0) return { groups: groups.slice(0, own), doubts: endsOf(groups.slice(own)) };
  if (of !== '' && isOtherKind(inner, of, context, words)) return none;
  const isOfTown = inner.field === 'location' || (of === '' && (isSecond || word !== '小计'));
  const town = isOfTown ? groups.findIndex(({ field }) => field === 'location') : -1;
  const left = town < 0 ? groups : groups.slice(0, town);
  const open = left.filter((group) => group === inner || group.field === 'location');
  return {
    groups: left,
    doubts: [
      ...open.map((group) => ({ group, ends: false })),
      ...endsOf(groups.slice(left.length)),
    ],
  };
}

/** What is in doubt behind a total: its own, and what those before it left and no row has settled. */
export function passTotal(
  total: Pick<PassedTotal, 'line' | 'total'>,
  { groups, doubts }: BehindTotal,
  before: PassedTotal | null,
): PassedTotal {
  const older = (before?.doubts ?? []).filter(
    ({ group, ends }) =>
      doubts.every((doubt) => doubt.group !== group) &&
      (ends || (before?.isNext === true && groups.includes(group))),
  );
  return { ...total, isNext: true, doubts: [...older, ...doubts] };
}

/**
 * The town that ends before a row, as no town lies in two counties: the row prints another than those
 * above it do; null where it does not.
 */
export function townLeft(
  groups: readonly Group[],
  { above, own }: { readonly above: string; readonly own: string },
  { layout }: Body,
): Group | null {
  const [before, after] = [above, own].map((county) => layout.counties[county] ?? county);
  if (above === '' || own === '' || before === after) return null;
  return groups.find(({ field }) => field === 'location') ?? null;
}

/** What is in doubt where a row leaves a town behind, at a total or without one. */
export function passTown(
  group: Group,
  { line, county }: { readonly line: number; readonly county: string },
  before: PassedTotal | null,
): PassedTotal {
  const passed = before ?? { line, total: county, isNext: false, doubts: [] };
  const others = passed.doubts.filter((doubt) => doubt.group !== group);
  return { ...passed, doubts: [...others, { group, ends: true }] };
}

/** Whether a word is one of another kind than the group. */
function isOtherKind({ field }: Group, of: string, { layout }: Body, words: CityWords): boolean {
  const kinds: Readonly<Record<Group['field'], readonly string[]>> = {
    county: [...words.counties, ...Object.keys(layout.counties)],
    category: [...words.categories, ...Object.keys(layout.categories)],
    stage: [...Object.values(stageNames), ...Object.keys(layout.stages)],
    location: [],
  };
  return Object.entries(kinds).some(([kind, names]) => kind !== field && names.includes(of));
}

/** A total that was met, its line and words, and what it leaves open; or the row that left a town. */
export interface PassedTotal extends Pick<BehindTotal, 'doubts'> {
  readonly line: number;
  readonly total: string;
  /** Whether no row stands behind it yet. */
  readonly isNext: boolean;
}

/** The cells above a total that blank cells below it may still stand for: not those that it is the total of. */
export function withoutEnded(above: FieldRow['cells'], of: string): FieldRow['cells'] {
  return Object.fromEntries(Object.entries(above).filter(([, word]) => of === '' || word !== of));
}

/** What a row behind a total is read to be of a group by its place alone; null where it prints it itself. */
function gapOf(
  { group, ends }: Doubt,
  since: string,
  own: FieldRow['cells'],
  words: CityWords,
): string | null {
  const { field, name } = group;
  const cell = own[field] ?? '';
  const isTold =
    field === 'location'
      ? cell.includes(name.replace(/办事处$/u, '')) || namesOtherPlace(cell, name, words)
      : cell !== '';
  if (isTold) return null;
  return ends
    ? `${since}不再算在“${name}”里，位置照录；仍属于它的，在 cells 中写明位置`
    : `${since}仍算在“${name}”里；不属于它的，在 cells 中写明${headingOf(field)}`;
}

/** What blank cells of the first row behind a total are filled with from above it; null where none is. */
function filledBehind(
  { line, cells }: TableRow,
  filled: FieldRow['cells'],
  passed: PassedTotal,
  { table, fields, layout }: Body,
): string | null {
  const open = layout.fillDown.filter((field) => {
    const column = fields.indexOf(field);
    const isOver = table.merges.some(
      ({ first, last, from, to }) =>
        first <= passed.line && last >= line && from <= column && to >= column,
    );
    return column >= 0 && !isOver && bareCell(cells[column]) === '' && filled[field];
  });
  if (open.length === 0) return null;
  const said = open.map((field) => `${headingOf(field)}“${filled[field] ?? ''}”`).join('、');
  return `“${passed.total}”（第 ${passed.line} 行）以下，第 ${line} 行空着的格仍照上面填：${said}`;
}

/** What a row behind a total is read to be by its place alone, and what stays open for rows below it. */
export function gapsBehind(
  row: TableRow,
  { own, cells }: { readonly own: FieldRow['cells']; readonly cells: FieldRow['cells'] },
  passed: PassedTotal,
  context: Body,
  words: CityWords,
): { readonly gaps: readonly string[]; readonly behind: PassedTotal | null } {
  const since = `“${passed.total}”（第 ${passed.line} 行）以下没有新的分组行，第 ${row.line} 行起`;
  const found = passed.doubts.map((doubt) => ({ doubt, gap: gapOf(doubt, since, own, words) }));
  const told = found.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const filled =
    told.length === 0 && passed.isNext ? filledBehind(row, cells, passed, context) : null;
  const doubts = found.flatMap(({ doubt, gap }) => (doubt.ends && gap === null ? [doubt] : []));
  return {
    gaps: filled === null ? told : [filled],
    behind: doubts.length === 0 ? null : { ...passed, isNext: false, doubts },
  };
}
