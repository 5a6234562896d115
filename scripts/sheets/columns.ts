import { z } from 'zod';
import { headingOf, type FieldWords } from '../../src/facts/kinds/kind.ts';

/** A column of a sheet, as the field of its kind says it. */
export interface Column {
  readonly key: string;
  readonly heading: string;
  /** What to write in it. */
  readonly help: string;
  readonly type: 'text' | 'number' | 'list' | 'numberOrText';
  /** Whether no values, which somebody saw, is another thing than a cell that nobody filled. */
  readonly tellsNone: boolean;
  /** The word for each value of a closed list, in its order; empty where any text may stand. */
  readonly words: ReadonlyMap<string, string>;
}

/** A record as a sheet has it: a value for each column that is filled. */
export type Row = Readonly<Record<string, unknown>>;
export type CellContent = string | number | null;

/** Stands in a cell for no values, where that tells something. */
const noneWord = '原文没有写';

/** What stands between several values in one cell; in one value it is written `\n`. */
const listSeparator = '\n';

interface Unwrapped {
  readonly core: z.ZodType;
  readonly words: Partial<FieldWords>;
}

/** Takes a field as it is declared; gives what it holds where it is filled, and its words. */
function unwrap(schema: z.ZodType): Unwrapped {
  const own = (schema.meta() ?? {}) as Partial<FieldWords>;
  const inside =
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault
      ? unwrap(schema.unwrap() as z.ZodType)
      : { core: schema, words: {} };
  return { core: inside.core, words: { ...inside.words, ...own } };
}

function choicesOf(core: z.ZodType, words: Partial<FieldWords>): ReadonlyMap<string, string> {
  if (!(core instanceof z.ZodEnum)) return new Map();
  return new Map(
    core.options.map((one) => [String(one), words.codes?.[String(one)] ?? String(one)]),
  );
}

function typeOf(core: z.ZodType): Column['type'] {
  if (core instanceof z.ZodArray) return 'list';
  if (core instanceof z.ZodUnion) return 'numberOrText';
  return core instanceof z.ZodNumber ? 'number' : 'text';
}

/** The columns for the fields of a kind, in their order. */
export function sheetColumns(shape: Readonly<Record<string, z.ZodType>>): Column[] {
  return Object.entries(shape).map(([key, schema]) => {
    const { core, words } = unwrap(schema);
    if (words.title === undefined) throw new Error(`${key} has no title`);
    const isList = core instanceof z.ZodArray;
    const element = isList ? unwrap(core.element as z.ZodType) : { core, words };
    const tellsNone = isList && schema instanceof z.ZodOptional && core.safeParse([]).success;
    const choices = choicesOf(element.core, { ...element.words, ...words });
    const help = [
      words.description,
      isList ? '可写几个，一行一个（Alt+回车换行）' : undefined,
      tellsNone ? `看过而原文没有写的，写“${noneWord}”；没有看过的留空` : undefined,
      isList && choices.size > 0 ? `可写：${[...choices.values()].join('、')}` : undefined,
    ];
    return {
      key,
      heading: headingOf({ ...words, title: words.title }),
      help: help.filter((part) => part !== undefined && part !== '').join('。'),
      type: typeOf(core),
      tellsNone,
      words: choices,
    };
  });
}

const escaped = (item: string): string =>
  item.replaceAll('\\', '\\\\').replaceAll(listSeparator, String.raw`\n`);
const unescaped = (item: string): string =>
  item.replaceAll(/\\([\\n])/gu, (_, mark: string) => (mark === 'n' ? listSeparator : mark));

/** What stands in the cell for a value; nothing and no values leave it empty. */
export function cellOf({ words, tellsNone }: Column, value: unknown): CellContent {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (!Array.isArray(value)) return typeof value === 'string' ? (words.get(value) ?? value) : null;
  const items = (value as readonly string[]).map((one) => escaped(words.get(one) ?? one));
  if (items.length === 0) return tellsNone ? noneWord : null;
  return items.join(listSeparator);
}

/** A cell that cannot be read; the message says why and what to do. */
export class CellFault extends Error {
  override name = 'CellFault';
}

/** More of them than a person reads in a message. */
const shownChoices = 24;

function coded({ words }: Column, text: string): string {
  if (words.size === 0) return text;
  const wanted = text.trim();
  const found = [...words].find(([value, word]) => word === wanted || value === wanted);
  if (found !== undefined) return found[0];
  const choices =
    words.size > shownChoices ? '从下拉列表里选一项' : `改为${[...words.values()].join('、')}之一`;
  throw new CellFault(`没有“${wanted}”这一项，请${choices}`);
}

/**
 * The value that a cell stands for; null where it is empty.
 *
 * @throws CellFault
 */
export function valueOf(column: Column, cell: CellContent): unknown {
  const isList = column.type === 'list';
  if (cell === null || String(cell).trim() === '') return isList && !column.tellsNone ? [] : null;
  if (column.tellsNone && String(cell).trim() === noneWord) return [];
  if (column.type === 'number') {
    const number = typeof cell === 'number' ? cell : Number(cell.trim());
    if (Number.isFinite(number)) return number;
    throw new CellFault(`“${cell}”不是数，请写十进制数字，如 120.5`);
  }
  if (column.type === 'numberOrText') {
    const number = Number(cell);
    return Number.isFinite(number) ? number : String(cell).trim();
  }
  if (column.type === 'text') return coded(column, String(cell));
  const items = String(cell).replaceAll('\r\n', listSeparator).split(listSeparator);
  return items.filter((item) => item.trim() !== '').map((item) => coded(column, unescaped(item)));
}

/** Whether two records say the same: no cell differs. */
export function differing(columns: readonly Column[], one: Row, other: Row): Column[] {
  return columns.filter(
    (column) => cellOf(column, one[column.key]) !== cellOf(column, other[column.key]),
  );
}
