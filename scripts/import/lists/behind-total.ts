import { stageNames } from '../../../src/facts/kinds/stage.ts';
import type { TableRow } from '../readers/table.ts';
import { bareCell, type Body } from './body.ts';
import { namesOtherPlace, type CityWords } from './classify.ts';
import { headingOf } from './columns.ts';
import type { Group } from './groups.ts';
import type { FieldRow } from './reading.ts';

/** A total with rows before it in the groups that it stands in, and what it leaves of them. */
export interface BehindTotal {
  /** The groups that go on behind it. */
  readonly groups: readonly Group[];
  /** The innermost group, of which a person says whether rows behind go on in it; null where nothing is open. */
  readonly doubt: { readonly group: Group; readonly ends: boolean } | null;
}

const isSame = ({ field, name }: Group, of: string): boolean =>
  of === name || (field === 'location' && of === name.replace(/办事处$/u, ''));

/**
 * What goes on behind a total: the group that it names ends there, and one of another kind goes on, as a
 * total of 低效工业 is of a part of its town. One without a name ends a town, and no other group.
 *
 * @param of what the total is of, as printed; empty where it says nothing
 */
export function behindTotal(groups: readonly Group[], of: string, context: Body, words: CityWords) {
  const none: BehindTotal = { groups, doubt: null };
  const inner = groups.findLast(({ head }) => head?.over.length !== 0);
  if (inner === undefined || groups.at(-1) !== inner) return none;
  const own = groups.findIndex((group) => isSame(group, of));
  const isTown = inner.field === 'location';
  if (own >= 0)
    return { groups: groups.slice(0, own), doubt: isTown ? { group: inner, ends: true } : null };
  if (of !== '' && isOtherKind(inner, of, context, words)) return none;
  return {
    groups: isTown ? groups.slice(0, -1) : groups,
    doubt: { group: inner, ends: isTown },
  };
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

/** A total that was met, its line and words, and what it leaves open. */
export interface PassedTotal extends Pick<BehindTotal, 'doubt'> {
  readonly line: number;
  readonly total: string;
}

/** The cells above a total that blank cells below it may still stand for: not those that it is the total of. */
export function withoutEnded(above: FieldRow['cells'], of: string): FieldRow['cells'] {
  return Object.fromEntries(Object.entries(above).filter(([, word]) => of === '' || word !== of));
}

/** What a row behind a total is read to be by its place alone; null where it prints it itself. */
export function gapBehind(
  { line, cells }: TableRow,
  row: { readonly own: FieldRow['cells']; readonly cells: FieldRow['cells'] },
  passed: PassedTotal,
  { table, fields, layout }: Body,
  words: CityWords,
): string | null {
  const since = `“${passed.total}”（第 ${passed.line} 行）以下没有新的分组行，第 ${line} 行起`;
  const { doubt } = passed;
  const group = doubt?.group;
  if (group?.field === 'location') {
    const { location = '' } = row.own;
    const isWhole =
      location.includes(group.name.replace(/办事处$/u, '')) ||
      namesOtherPlace(location, group.name, words);
    if (!isWhole)
      return `${since}不再算在“${group.name}”里，位置照录；仍属于它的，在 cells 中写明位置`;
  } else if (group !== undefined && (row.own[group.field] ?? '') === '') {
    return `${since}仍算在“${group.name}”里；不属于它的，在 cells 中写明${headingOf(group.field)}`;
  }
  const filled = layout.fillDown.filter((field) => {
    const column = fields.indexOf(field);
    const isOver = table.merges.some(
      ({ first, last, from, to }) =>
        first <= passed.line && last >= line && from <= column && to >= column,
    );
    return column >= 0 && !isOver && bareCell(cells[column]) === '' && row.cells[field];
  });
  if (filled.length === 0) return null;
  const said = filled.map((field) => `${headingOf(field)}“${row.cells[field] ?? ''}”`).join('、');
  return `“${passed.total}”（第 ${passed.line} 行）以下，第 ${line} 行空着的格仍照上面填：${said}`;
}
