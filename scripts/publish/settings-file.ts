import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { citySlugSchema } from '../../src/facts/kinds/city.ts';
import { daySchema } from '../../src/facts/kinds/day.ts';
import { layoutSchema, listFields } from '../../src/facts/kinds/layout.ts';
import { policySlugSchema, standingSchema } from '../../src/facts/kinds/policy.ts';
import { listedStageSchema, projectIdSchema } from '../../src/facts/kinds/project.ts';
import { issueLines } from '../../src/facts/read/issue-words.ts';
import { parseYamlFile, YamlFault } from '../../src/facts/read/yaml-file.ts';
import { blankFields } from './ask-blanks.ts';
import { PublishStop } from './stop.ts';

const words = z.string().min(2);
const listFieldSchema = z.enum(listFields);

const listSettings = z.strictObject({
  /** Which list of the file: its sheet or its attachment; neither where the file has one list. */
  sheet: z.string().optional(),
  attachment: z.string().optional(),
  asOf: daySchema.optional(),
  title: words.optional(),
  /** `proposed`: a person looked at the proposal and takes it; or the layout itself. */
  layout: z.union([z.literal('proposed'), layoutSchema]).optional(),
  /** Fields and the headings, or letters, of their columns; null where the list has none. */
  columns: z.partialRecord(listFieldSchema, z.string().min(1).nullable()).optional(),
  unit: layoutSchema.shape.unit.unwrap().optional(),
  /** Rows that are like nothing a list has, by line. */
  rows: z.record(z.string().regex(/^[1-9]\d*$/u), z.enum(['notes', 'groups', 'totals'])).optional(),
  /** Columns whose cells are merged downwards: true where each row is what the merged cell says. */
  merged: z.partialRecord(listFieldSchema, z.boolean()).optional(),
  /** Cells that are blank and not merged: as the cell above, not printed, or each by its line. */
  blanks: z
    .partialRecord(
      z.enum(blankFields),
      z.union([
        z.enum(['above', 'unprinted']),
        z.strictObject({
          rows: z.record(z.string().regex(/^[1-9]\d*$/u), words),
          reason: words.min(4),
        }),
      ]),
    )
    .optional(),
  /** Words of the title that say something of all rows, such as the county. */
  given: z.partialRecord(z.enum(['county', 'category', 'stage']), words).optional(),
  /** Where the county stands that no column prints: in the 位置, the name of the sheet, or a sentence of the source. */
  countyFrom: layoutSchema.shape.countyFrom.unwrap().unwrap().optional(),
  /** Words of the list and ours for them; a category `new` is added to the city, as is a county with its code. */
  stages: z.record(z.string(), listedStageSchema).optional(),
  categories: z.record(z.string(), z.string()).optional(),
  counties: z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.strictObject({
          code: z.string().nullable(),
          kind: z.enum(['county', 'zone']).optional(),
          within: z.array(z.string()).optional(),
          slug: z.string().optional(),
        }),
      ]),
    )
    .optional(),
  /** True: it takes the place of the list that is registered for the same day. */
  replaces: z.boolean().optional(),
  /** The day on which the corrected copy was given out; null where the list was right and we had it wrong. */
  corrected: daySchema.nullable().optional(),
  /** What doubtful rows are. */
  settlements: z
    .array(
      z.strictObject({
        seq: z.union([z.int().positive(), z.literal('all')]),
        is: z.union([z.literal('new'), projectIdSchema]),
        reason: words,
      }),
    )
    .optional(),
});

const fileSettings = z.strictObject({
  /** The file's name, as in the command. */
  file: z.string().min(1),
  city: citySlugSchema.optional(),
  from: z.string().min(2).optional(),
  page: z.url().nullable().optional(),
  obtained: daySchema.optional(),
  slug: policySlugSchema.optional(),
  /** The text that this is a new wording of, or `none`. */
  version: z.union([policySlugSchema, z.literal('none')]).optional(),
  standing: standingSchema.nullable().optional(),
  /** What it makes of texts on file that its title amends or repeals, by their slugs. */
  changes: z.record(policySlugSchema, z.enum(['已修改', '废止', 'none'])).optional(),
  lists: z.array(listSettings).optional(),
});

const settingsSchema = z.strictObject({
  files: z.array(fileSettings).default([]),
  review: z
    .union([
      z.literal('none'),
      z.strictObject({
        result: z.enum(['可公开', '不予公开']).optional(),
        role: words.optional(),
        date: daySchema.optional(),
        basis: words.optional(),
      }),
    ])
    .optional(),
});

/** Answers written down beforehand; `docs/publish-answers.md` explains each. */
export type PublishSettings = z.infer<typeof settingsSchema>;
export type FileSettings = z.infer<typeof fileSettings>;
export type ListSettings = z.infer<typeof listSettings>;

export const noSettings: PublishSettings = settingsSchema.parse({});

/** Why a file of answers cannot be opened, by the code of the system. */
const closed: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '是文件夹，不是文件',
  EACCES: '没有读取的权限',
};

function settingsIn(path: string): unknown {
  const stop = (faults: readonly string[]) =>
    new PublishStop(
      'usage',
      faults.map((fault) => `--settings ${path}${fault}写法见 docs/publish-answers.md。`),
    );
  try {
    return parseYamlFile(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof YamlFault) throw stop(error.message.split('\n').map((one) => ` ${one}`));
    const why = closed[(error as NodeJS.ErrnoException).code ?? ''];
    throw why === undefined ? error : stop([`：${why}。`]);
  }
}

/** Reads the file of answers. @throws PublishStop naming every place that is wrong */
export function readSettingsFile(path: string, files: readonly string[]): PublishSettings {
  const read = settingsSchema.safeParse(settingsIn(path) ?? {});
  if (!read.success) throw new PublishStop('usage', issueLines(read.error.issues, path));
  const given = files.map((file) => basename(file));
  const strange = read.data.files.filter(({ file }) => !given.includes(basename(file)));
  if (strange.length > 0) {
    throw new PublishStop(
      'usage',
      strange.map(
        ({ file }) =>
          `${path} › files › ${file}：命令里没有这个文件（${given.join('、')}）。请核对文件名。`,
      ),
    );
  }
  return read.data;
}
