import { z } from 'zod';
import type { FieldWords } from '../../facts/kinds/kind.ts';

/** One field of a public format, as its kind declares it. */
export interface SchemaField extends FieldWords {
  /** Place in the record, e.g. `source.sha256` or `places[].code`. */
  path: string;
  type: string;
  /** True where the value can be null, for a reason that `absent` names. */
  nullable: boolean;
  /** True where a record need not have the field, or not what holds it. */
  optional: boolean;
  /** The closed set of values, where there is one. */
  values: readonly string[];
}

interface Node extends Partial<FieldWords> {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
}

/** `type: ['number', 'null']` and `anyOf: [number, null]` say the same: gives the alternatives. */
function alternatives(node: Node): Node[] {
  if (node.anyOf !== undefined) return node.anyOf;
  return Array.isArray(node.type) ? node.type.map((type) => ({ ...node, type })) : [node];
}

function typeName(node: Node): string {
  if (node.format === 'date') return 'date';
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(typeName))].join(' | ');
  if (Array.isArray(node.type)) return node.type.join(' | ');
  return node.type ?? (node.enum === undefined ? 'any' : 'string');
}

/** The words of a field: its own, else those of the value that it holds. */
function wordsIn(node: Node, shape: Node): FieldWords {
  const { title = '', description, unit, mark, codes, isCode, absent } = { ...shape, ...node };
  const more = Object.entries({ description, unit, mark, codes, isCode, absent });
  return { title, ...Object.fromEntries(more.filter(([, value]) => value !== undefined)) };
}

/** @param optional whether a record need not have it, or not what holds it */
function walk(path: string, node: Node, optional = false): SchemaField[] {
  const options = alternatives(node);
  const real = options.filter(({ type }) => type !== 'null');
  const [only] = real;
  const shape: Node = real.length === 1 && only !== undefined ? only : { anyOf: real };
  const below = [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, child]) =>
      walk(
        path === '' ? name : `${path}.${name}`,
        child,
        optional || !(shape.required ?? []).includes(name),
      ),
    ),
    ...(shape.items === undefined ? [] : walk(`${path}[]`, shape.items, optional)),
  ];
  // A list of plain words needs one line, not one for itself and one for its items.
  if (path === '' || (path.endsWith('[]') && below.length === 0 && shape.enum === undefined)) {
    return below;
  }
  const values = (shape.enum ?? []).map(String);
  return [
    {
      path,
      type: typeName(shape),
      nullable: real.length < options.length,
      optional,
      values,
      ...wordsIn(node, shape),
    },
    ...below.filter((one) => !one.path.endsWith('[]')),
  ];
}

const fieldsOf = new WeakMap<z.ZodType, readonly SchemaField[]>();

/** Takes a schema; gives its fields in order, nested ones after the field that holds them. */
export function schemaFields(schema: z.ZodType): readonly SchemaField[] {
  const known = fieldsOf.get(schema);
  if (known !== undefined) return known;
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' });
  const fields = walk('', json as Node);
  fieldsOf.set(schema, fields);
  return fields;
}
