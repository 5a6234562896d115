import { wordsOf } from '../../../src/facts/kinds/kind.ts';
import { listRowSchema } from '../../../src/facts/kinds/project.ts';

/** What a list says of a project. */
export const listFields = [
  'seq',
  'county',
  'category',
  'name',
  'location',
  'areaMu',
  'stage',
] as const;
export type ListField = (typeof listFields)[number];

/** Headings that mean a field. A heading that is not here stops the import: it is never guessed. */
const headings = Object.fromEntries(
  listFields.map((field) => [field, wordsOf(listRowSchema.shape[field]).headings ?? []]),
) as Readonly<Record<ListField, readonly string[]>>;

/** Brings a heading into the form of the alias table: half-width, without spaces. */
function normaliseHeading(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/gu, '');
}

/** Takes a heading as printed; gives its field, or null where it is unknown. */
export function fieldOf(cell: string): ListField | null {
  const heading = normaliseHeading(cell);
  return listFields.find((field) => headings[field].includes(heading)) ?? null;
}

/** The usual heading of a field, for messages. */
export function headingOf(field: ListField): string {
  return headings[field][0] ?? field;
}

/** True where a row is a header: at least three of its cells are known headings. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => fieldOf(cell) !== null).length >= 3;
}
