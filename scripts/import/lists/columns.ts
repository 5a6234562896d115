import { wordsOf } from '../../../src/facts/kinds/kind.ts';
import {
  areaUnits,
  listFields,
  type AreaUnit,
  type ListField,
} from '../../../src/facts/kinds/layout.ts';
import { listRowSchema } from '../../../src/facts/kinds/project.ts';

export { listFields, type ListField };

/**
 * Headings that mean a field, as its kind declares them. A heading that is not there is never guessed:
 * the layout says what it is. Those of areas are without their unit, which is read apart.
 */
const headings = Object.fromEntries(
  listFields.map((field) => [field, wordsOf(listRowSchema.shape[field]).headings ?? []]),
) as Readonly<Record<ListField, readonly string[]>>;

/** Brings a heading into the form of the alias table: half-width, without spaces. */
function normaliseHeading(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/gu, '');
}

const unitWords: Readonly<Record<string, AreaUnit>> = {
  亩: '亩',
  万亩: '万亩',
  公顷: '公顷',
  hm2: '公顷',
  ha: '公顷',
  平方米: '平方米',
  m2: '平方米',
  平米: '平方米',
  万平方米: '万平方米',
  万m2: '万平方米',
  万平米: '万平方米',
  平方公里: '平方公里',
  平方千米: '平方公里',
  km2: '平方公里',
};

/** A heading cut into its words and the unit that it prints: 面积（公顷） or 面积/公顷 or 面积：公顷. */
function cutUnit(cell: string): { readonly words: string; readonly unit: string | null } {
  const heading = normaliseHeading(cell);
  const found = /^(.+?)(?:\((?:单位[:：]?)?([^()]+)\)|[/:](?:单位[:：]?)?(.+))$/u.exec(heading);
  if (!found) {
    const bare = /^(.*面积)(亩|公顷|平方米|万平方米)$/u.exec(heading);
    return { words: bare?.[1] ?? heading, unit: bare?.[2] ?? null };
  }
  return { words: found[1] ?? heading, unit: found[2] ?? found[3] ?? null };
}

/** The unit that a heading or a line such as 单位：公顷 prints; null where it prints none that is known. */
export function unitIn(text: string): AreaUnit | null {
  const { unit } = cutUnit(text);
  const alone = normaliseHeading(text).replace(/^.*单位[:：]/u, '').replace(/^\((.+)\)$/u, '$1'); // prettier-ignore
  const words = (unit ?? alone).toLowerCase();
  // 单位：公顷、万元 says the unit of every column that has one.
  const areas = words.split(/[、，,;；和]/u).flatMap((word) => unitWords[word] ?? []);
  return areas.length === 1 ? (areas[0] ?? null) : null;
}

/** Takes a heading as printed; gives its field, or null where it is unknown. The unit is read apart. */
export function fieldOf(cell: string): ListField | null {
  const heading = normaliseHeading(cell);
  const whole = listFields.find((field) => headings[field].includes(heading));
  if (whole !== undefined) return whole;
  const { words, unit } = cutUnit(cell);
  const known = unit !== null && unit.toLowerCase() in unitWords;
  return known && headings.areaMu.includes(words) ? 'areaMu' : null;
}

/** The usual heading of a field, for messages. */
export function headingOf(field: ListField): string {
  if (field === 'areaMu') return '面积(亩)';
  return field === 'name' ? '片区名称' : (headings[field][0] ?? field);
}

/** True where a row is a header: at least three of its cells are known headings. */
export function isHeader(cells: readonly string[]): boolean {
  return new Set(cells.map(fieldOf).filter((field) => field !== null)).size >= 3;
}

/** How many 亩 one of a unit is. */
export function factorOf(unit: AreaUnit): number {
  return areaUnits[unit];
}
