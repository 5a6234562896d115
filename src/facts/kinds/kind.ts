import { z } from 'zod';
import { absenceWords, type Absence } from './absence.ts';

/** What people are told of a field: on pages, at the head of columns, in dictionary and schemas. */
export interface FieldWords {
  readonly title: string;
  /** What it means, in a sentence that goes on from the title. */
  readonly description?: string;
  /** Unit of a number, e.g. 亩. */
  readonly unit?: string;
  /** Stands in brackets after the title at the head of a column: 原文, WGS84. */
  readonly mark?: string;
  /** The word for each value of a closed list. */
  readonly codes?: Readonly<Record<string, string>>;
  /** True where people's tables too are told the code, and another column the word. */
  readonly isCode?: boolean;
  /** What official lists print at the head of this column besides. */
  readonly headings?: readonly string[];
  /** Why there may be no value, where it may be null: one or several of the four reasons. */
  readonly absent?: readonly Absence[];
}

/** A field of a kind: what it may hold, and what people are told of it. */
export function field<S extends z.ZodType>(
  schema: S,
  title: string,
  description = '',
  more: Omit<FieldWords, 'title' | 'description'> = {},
): S {
  return schema.meta({ title, ...(description === '' ? {} : { description }), ...more });
}

/** A field that may be null, or a list that may be empty, with the reasons why it can be. */
export function lacking<S extends z.ZodType>(schema: S, ...absent: readonly Absence[]): S {
  return schema.meta({ ...schema.meta(), absent });
}

/** A closed list of values with the word for each. */
export function coded<T extends string>(
  codes: Readonly<Record<T, string>>,
  title: string,
  description = '',
  more: Pick<FieldWords, 'headings'> = {},
) {
  const values = Object.keys(codes) as [T, ...T[]];
  return field(z.enum(values), title, description, { codes, ...more });
}

/** Takes a field; gives its words. @throws Error where the field has none */
export function wordsOf(schema: z.ZodType): FieldWords {
  const words = schema.meta();
  if (words?.title === undefined) throw new Error('字段没有名称。');
  return words as FieldWords;
}

/** The head of a column of this field: `面积（亩）`, `位置（原文）`. */
export function headingOf({ title, unit, mark }: FieldWords): string {
  const more = unit ?? mark;
  return more === undefined ? title : `${title}（${more}）`;
}

/** Makes what gathers a word of each field of a kind by its key, once a kind. */
function byKey(word: (words: FieldWords) => string) {
  const known = new WeakMap<object, Readonly<Record<string, string>>>();
  return <S extends z.ZodRawShape>(kind: z.ZodObject<S>) => {
    const words =
      known.get(kind) ??
      Object.fromEntries(
        Object.entries(kind.shape).map(([key, one]) => [key, word(wordsOf(one as z.ZodType))]),
      );
    known.set(kind, words);
    return words as Readonly<Record<keyof S, string>>;
  };
}

/** The names of the fields of a kind, by their keys, for forms and sentences. */
export const titlesOf = byKey(({ title }) => title);

/** The same as they stand at the head of columns. */
export const headingsOf = byKey(headingOf);

/** The code of a record that has no other: `src/outputs/record-ids.ts` makes it. */
export const recordId = field(
  z.string().regex(/^[a-z0-9-]+$/u),
  '编号',
  '由文件、条款和照录的原文算出，本站的措辞改了也不变',
);

/**
 * Why the fields of a record that have no value have none, where it can be for one of several reasons.
 *
 * @param fields those that can have several, with their titles
 */
export function absentFields(fields: Readonly<Record<string, string>>) {
  const one = z.strictObject({
    field: coded(fields, '没有值的字段'),
    reason: coded(absenceWords, '没有值的原因'),
  });
  return field(
    z.array(one),
    '没有值的原因',
    '没有值的字段，原因可能不止一种的，各是哪一种；其余的见 x-absent',
  );
}

/** How a kind is set out as a table: places in its records, e.g. `places[].code`, `source.row`. */
export interface TableLayout {
  /** Null: every field of the record, in its order. */
  readonly columns: readonly string[] | null;
  /** Stands between several values in one cell. */
  readonly separator: string;
}

/**
 * A kind of fact as it is published: declared once, and from this come its JSON, tables, dictionary,
 * schemas and headings.
 */
export interface Kind {
  /** Name of its files: `rights` → `/data/rights.json`. */
  readonly name: string;
  readonly title: string;
  /** Whether it is of lists, of texts, of both, or of days of its own (`past`): its files are as of that. */
  readonly holds: 'lists' | 'texts' | 'both' | 'days';
  /**
   * Where the facts are kept below the data folder: in one file, in one of each city
   * (`<city>/…`) or beside each text (`<city>/policies/<policy>/…`); null where they are computed.
   */
  readonly file: string | null;
  /**
   * A record as a person writes it, where `file` is a list of such and the portal keeps them as they are
   * (`facts/written.ts`); null for what is computed.
   */
  readonly written: z.ZodObject | null;
  /** Fields of a written record whose day has come when it is written; the first is the day it is as of. */
  readonly past: readonly string[];
  /** A record with the fields that are published, where a written one has others. */
  readonly publish: (record: never) => object;
  /** A public record: its fields in the order of the contract. */
  readonly record: z.ZodObject;
  /** Fields that tell one record from all others, as it is written: words of ours may be among them. */
  readonly key: readonly string[];
  /** Codes that do so in the public data, and stay when words are corrected. */
  readonly publicKey: readonly string[];
  /** Fields that name a record of another kind: `policy` → `policies.slug`. */
  readonly references: Readonly<Record<string, string>>;
  /** Endings of the files that are published of it. */
  readonly formats: readonly string[];
  /** Null for what is no table. */
  readonly table: TableLayout | null;
}

/** What the kinds of records that people wrote of texts have in common. */
export const asRecordsOfTexts = {
  holds: 'texts',
  references: { policy: 'policies.slug' },
  formats: ['json', 'csv', 'xlsx'],
  table: { columns: null, separator: '；' },
} as const satisfies Partial<Kind>;

/**
 * Declares a kind of fact; its keys and references are fields of its record. What people do not write
 * has no `written`, and no `past` where no day of it has to have come.
 */
export function defineKind<
  R extends z.ZodObject,
  const F extends string | null,
  W extends z.ZodObject | null = null,
>(
  kind: Omit<Kind, 'written' | 'past' | 'publish' | 'publicKey'> & {
    readonly record: R;
    readonly file: F;
    readonly written?: W;
    readonly past?: readonly (keyof NonNullable<W>['shape'] & string)[];
    readonly publish?: (record: never) => object;
    readonly key: readonly (keyof R['shape'] & string)[];
    /** Left out where `key` holds codes alone. */
    readonly publicKey?: readonly (keyof R['shape'] & string)[];
    readonly references: Readonly<Partial<Record<keyof R['shape'], string>>>;
  },
): Kind & { readonly record: R; readonly file: F; readonly written: W } {
  const { written = null as W, past = [], publish = (record: object) => record } = kind;
  return { ...kind, publicKey: kind.publicKey ?? kind.key, written, past, publish };
}

/** Takes the schema of a public record and a value that has its fields; gives those alone, in order. */
export function publicRecord<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  if (value === null) return value as z.infer<S>;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return publicRecord(schema.unwrap() as z.ZodType, value) as z.infer<S>;
  }
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    return (value as unknown[]).map((one) => publicRecord(element, one)) as z.infer<S>;
  }
  if (!(schema instanceof z.ZodObject)) return value as z.infer<S>;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(schema.shape as z.ZodRawShape).flatMap(([key, one]) => {
      if (given[key] !== undefined) return [[key, publicRecord(one as z.ZodType, given[key])]];
      // What only few records have is left out of the others; all else is there, if null.
      if (one instanceof z.ZodOptional) return [];
      throw new Error(`公开数据缺少字段 ${key}。`);
    }),
  ) as z.infer<S>;
}
