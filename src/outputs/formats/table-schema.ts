import { wordsOfAbsence } from './json-schema.ts';
import { tableColumns, type Column, type Reader, type TableShape } from './table.ts';

/** A field of a Table Schema (Data Package 2.0), with title, meaning, unit and codes. */
function fieldOf(
  { name, type, field, separator }: Column,
  { words, key }: { words: boolean; key: readonly string[] },
): object {
  const { title, description, unit, nullable, optional, values, absent = [] } = field;
  const { codes, isCode = false } = field;
  const listed = separator === null && values.length > 0;
  const allowed = listed
    ? values.map((value) => (words && !isCode ? (codes?.[value] ?? value) : value))
    : null;
  const filled = type !== 'string' || listed || key.includes(field.path);
  const constraints = {
    // A text may be empty (a clause of parts alone), and an empty cell is a missing one.
    ...(filled && !nullable && !optional && separator === null ? { required: true } : {}),
    ...(allowed === null ? {} : { enum: allowed }),
  };
  const categories =
    allowed === null || codes === undefined || words
      ? {}
      : { categories: values.map((value) => ({ value, label: codes[value] ?? value })) };
  return {
    name,
    type,
    title,
    ...(description === undefined ? {} : { description }),
    ...(unit === undefined ? {} : { unit }),
    ...(separator === null ? {} : { separator }),
    // Older readers take texts alone for `missingValues`, where this would belong.
    ...(absent.length === 0 ? {} : { 'x-absent': wordsOfAbsence(absent) }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...categories,
  };
}

/**
 * Table Schema of a table: fields, keys and references.
 *
 * @param resourceOf names the resource that holds the table of another kind
 */
export function tableSchemaOf(
  kind: TableShape,
  reader: Reader,
  resourceOf: (kind: string) => string,
): object {
  const columns = tableColumns(kind, reader);
  const words = reader === 'people';
  const at = (path: string) => columns.find(({ field }) => field.path === path)?.name;
  const keys = kind.publicKey.map((field) => at(field) ?? field);
  const foreign = Object.entries(kind.references).flatMap(([field, target]) => {
    const [other = '', key = ''] = target.split('.');
    const name = at(field);
    if (name === undefined || words) return [];
    return [{ fields: [name], reference: { resource: resourceOf(other), fields: [key] } }];
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map((column) => fieldOf(column, { words, key: kind.publicKey })),
    missingValues: [''],
    ...(keys.length === 0 ? {} : { primaryKey: keys }),
    ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
  };
}
