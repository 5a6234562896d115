import { stageOf } from '../../../src/facts/kinds/stage.ts';
import type { Body } from './body.ts';
import { isKindOfLand, isTown, namesOtherPlace, type CityWords } from './city-words.ts';
import type { FieldRow } from './reading.ts';

/** What stands for a field in all rows below a group row, or in all rows of the list. */
function standing(context: Body, groups: readonly Group[], words: CityWords): FieldRow['cells'] {
  const { layout } = context;
  const given = Object.fromEntries(
    Object.entries(layout.given).map(([field, { printed }]) => [field, printed]),
  );
  const own = words.sole === null ? given : { county: words.sole, ...given };
  return { ...own, ...Object.fromEntries(groups.map(({ field, name }) => [field, name])) };
}

/** What a row that heads those below it tells of them. */
interface GroupName {
  readonly field: 'county' | 'category' | 'stage' | 'location';
  readonly name: string;
}

/** A row that heads those below it, and what it tells of them. */
export interface Group extends GroupName {
  /** The words of the row. */
  readonly printed: string;
  /** Whether it is the name of a sheet. */
  readonly isSheet: boolean;
  /** What it prints of its rows, which are added as they come. */
  readonly head?: { readonly over: number[] };
}

/** What the name of a group is a word of; what the layout says of it comes first. */
export function groupOf(
  name: string,
  { layout, fields }: Pick<Body, 'layout' | 'fields'>,
  words: CityWords,
): GroupName {
  if (layout.stages[name] !== undefined) return { field: 'stage', name };
  if (layout.counties[name] !== undefined) return { field: 'county', name };
  if (layout.categories[name] !== undefined) return { field: 'category', name };
  if (stageOf(name) !== null) return { field: 'stage', name };
  if (isTown(name, words)) return { field: 'location', name };
  // Beside a column of counties a group is one of kinds.
  const isKind =
    words.categories.includes(name) ||
    (words.counties.length === 0 &&
      !fields.includes('category') &&
      (fields.includes('county') || isKindOfLand(name, words)));
  return { field: isKind ? 'category' : 'county', name };
}

/** The cells of a row with what stands for it in the rows above: below a town it lies in it, where its cell says. */
export function cellsBelow(
  own: FieldRow['cells'],
  groups: readonly Group[],
  context: Body,
  words: CityWords,
): FieldRow['cells'] {
  // A blank cell says nothing against the row that heads it.
  const said = Object.entries(own).filter(
    ([field, cell]) => cell !== '' || !groups.some((group) => group.field === field),
  );
  const cells: FieldRow['cells'] = {
    ...standing(context, groups, words),
    ...Object.fromEntries(said),
  };
  const town = groups.find(({ field }) => field === 'location')?.name;
  const { location = '' } = own;
  const isWhole =
    town === undefined ||
    location.includes(town.replace(/办事处$/u, '')) ||
    namesOtherPlace(location, town, words);
  return isWhole ? cells : { ...cells, location: `${town}${location}` };
}

/** A group within those that it stands below: one of the same field, or a county a town, ends that and all within it. */
export function within(groups: readonly Group[], group: Group): Group[] {
  const at = groups.findIndex(
    ({ field }) => field === group.field || (field === 'location' && group.field === 'county'),
  );
  return [...(at < 0 ? groups : groups.slice(0, at)), group];
}
