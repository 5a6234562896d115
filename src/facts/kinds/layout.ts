import { z } from 'zod';
import { daySchema } from './day.ts';
import { plainColumnNames, plainColumns, stageSchema, type PlainColumn } from './project.ts';

/** What a list says of a project, by the names of our fields. */
export const listFields = [
  'seq',
  'county',
  'category',
  'name',
  ...plainColumnNames,
  'areaMu',
  'stage',
] as const;
export type ListField = (typeof listFields)[number];
const fieldSchema = z.enum(listFields);

/** Fields that a list need not print at all. */
export const optionalFields = [
  ...plainColumnNames,
  'areaMu',
  'county',
  'category',
  'stage',
] as const;
export type OptionalField = (typeof optionalFields)[number];
export const mayBeUnprinted = (field: ListField): field is OptionalField =>
  (optionalFields as readonly ListField[]).includes(field);

/** True for a column that lists may lack without a word: one that came to the kind later. */
export const mayLack = (field: ListField): boolean =>
  field in plainColumns && plainColumns[field as PlainColumn] instanceof z.ZodDefault;

/** Units in which lists print areas, each with its 亩. */
export const areaUnits = {
  亩: 1,
  万亩: 10_000,
  公顷: 15,
  平方米: 0.0015,
  万平方米: 15,
  平方公里: 1500,
} as const;
export type AreaUnit = keyof typeof areaUnits;
const unitSchema = z.enum(Object.keys(areaUnits) as [AreaUnit, ...AreaUnit[]]);

const lineSchema = z.int().positive();

/** A row that is no data, by its line; one that looks like data is confirmed with its words. */
const namedRowSchema = z.union([
  lineSchema,
  z.strictObject({ line: lineSchema, printed: z.string().min(1) }),
]);
export type NamedRow = z.infer<typeof namedRowSchema>;

/**
 * 名单版式: how one original list is laid out, told to the reader beside the original, which is never
 * altered (`data/sources/<原件>.layout.yaml`, one entry a list). The import proposes it; a person
 * confirms it. Rows are lines of a text or rows of a sheet, columns are headings as printed, or letters
 * (A, B …) where a heading is blank or stands twice.
 */
export const layoutSchema = z.strictObject({
  /** The day of the list, as registered. */
  list: daySchema,
  header: z.array(lineSchema).min(1).max(4),
  columns: z.partialRecord(fieldSchema, z.string().min(1)),
  /** Columns that are not taken in; the page names them. */
  leftOut: z.array(z.string().min(1)).default([]),
  /** Unit of the area column; 亩 where nothing is said. */
  unit: unitSchema.default('亩'),
  /** Words that stand once for all rows, e.g. a county in the title, with the row that prints them. */
  given: z
    .partialRecord(
      z.enum(['county', 'category', 'stage']),
      z.strictObject({ printed: z.string().min(1), line: lineSchema }),
    )
    .default({}),
  /**
   * Where the county stands that neither a column, the title nor rows that head groups tell: `location`,
   * the 位置 of a row begins with it; `sheet`, the name of the sheet names it; or a sentence of the source
   * that a person found, and where.
   */
  countyFrom: z
    .union([
      z.enum(['location', 'sheet']),
      z.strictObject({
        county: z.string().min(1),
        printed: z.string().min(2),
        where: z.string().min(2),
      }),
    ])
    .nullable()
    .default(null),
  /** Fields that the list does not print at all: 原文未载明. */
  absent: z.array(z.enum(optionalFields)).default([]),
  /** `list`: 序号 runs through; `group`: it begins anew in each group; `none`: there is none. Rows are then counted in print order. */
  numbering: z.enum(['list', 'group', 'none']).default('list'),
  /** Words of the list and ours for them. */
  counties: z.record(z.string(), z.string()).default({}),
  categories: z.record(z.string(), z.string()).default({}),
  stages: z.record(z.string(), stageSchema).default({}),
  /** Rows that are no data, and what rows that head a group name. */
  groups: z.array(namedRowSchema).default([]),
  totals: z.array(namedRowSchema).default([]),
  notes: z.array(namedRowSchema).default([]),
  /** Columns whose merged or blank cells say what the cell above says. */
  fillDown: z.array(fieldSchema).default([]),
  /** Columns in which a mark such as 〃 or 同上 says what the cell above says. */
  ditto: z.array(z.enum(['county', 'category', ...plainColumnNames, 'stage'])).default([]),
  /** Fields that a tick in one of several columns tells: those columns, whose headings are the words. */
  ticked: z
    .partialRecord(z.enum(['county', 'category', 'stage']), z.array(z.string().min(1)).min(2))
    .default({}),
  /** Further columns whose words stand behind those of a column: the village behind its town. */
  joined: z.partialRecord(z.enum(plainColumnNames), z.array(z.string().min(1)).min(1)).default({}),
  /** Single cells that a person has read: as printed, what they mean, and why. */
  cells: z
    .array(
      z.strictObject({
        line: lineSchema,
        field: fieldSchema,
        printed: z.string(),
        value: z.string(),
        reason: z.string().min(4),
      }),
    )
    .default([]),
  /** Where the original prints the day for which it stands. */
  asOf: z
    .strictObject({ line: lineSchema, printed: z.string().min(4) })
    .nullable()
    .default(null),
});
export type Layout = z.infer<typeof layoutSchema>;

export const layoutsSchema = z.array(layoutSchema).nonempty();
