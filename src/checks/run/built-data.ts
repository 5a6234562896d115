import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { policyKind } from '../../facts/kinds/public-policy.ts';
import { projectKind } from '../../facts/kinds/public-project.ts';
import { issueLines } from '../../facts/read/issue-words.ts';
import { kindFile } from '../../outputs/file-addresses.ts';
import type { BuiltSite } from './site.ts';

/** What a check judges by is missing or broken; the message is its finding. */
export class NothingToJudgeBy extends Error {
  override name = 'NothingToJudgeBy';
}

/** @param why names the file and says what is wrong with it */
function refused(why: string): NothingToJudgeBy {
  return new NothingToJudgeBy(`${why}，这一项无从核验。请重新构建；仍不行则报告维护人员。`);
}

function parsed<T>({ folder, files }: BuiltSite, path: string, parse: (text: string) => T): T {
  if (!files.has(path)) throw refused(`${path}：没有这个文件`);
  const text = readFileSync(join(folder, path), 'utf8');
  try {
    return parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof CsvError)) throw cause;
    throw refused(`${path}：格式损坏，无法解析`);
  }
}

/** What was read of a file, by the shape in which a check asked for it. */
type Read = Map<z.ZodType, unknown>;

/** Ten checks judge by the same file, which may be as large as all others together: it is read once. */
const readOf = new WeakMap<BuiltSite, Map<string, Read>>();

function readOnce(site: BuiltSite, path: string): Read {
  const known = readOf.get(site) ?? new Map<string, Read>();
  readOf.set(site, known);
  const read = known.get(path) ?? new Map<z.ZodType, unknown>();
  known.set(path, read);
  return read;
}

/**
 * Public data of a built site, as any other program would read it.
 *
 * @throws NothingToJudgeBy where the file is missing, cannot be parsed or is not of this shape
 */
export function readBuiltJson<T>(site: BuiltSite, path: string, schema: z.ZodType<T>): T {
  const read = readOnce(site, path);
  if (read.has(schema)) return read.get(schema) as T;
  const value = parsed<unknown>(site, path, JSON.parse);
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw refused(issueLines(error.issues, path)[0] ?? path);
  read.set(schema, data);
  return data;
}

/**
 * The rows of a published CSV, by their headings.
 *
 * @throws NothingToJudgeBy where the file is missing or is no table
 */
export function readBuiltTable(site: BuiltSite, path: string): Partial<Record<string, string>>[] {
  return parsed(site, path, (text) => parse(text, { bom: true, columns: true }));
}

/** The fields of a text that the checks need. */
const policiesSchema = z.array(
  z.object({
    slug: z.string(),
    title: z.string(),
    status: z.string(),
    issuer: z.string().nullable(),
    source: z.object({ file: z.string(), sha256: z.string() }),
    clauses: z.array(
      z.object({
        anchor: z.string(),
        text: z.string(),
        table: z
          .object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) })
          .nullable()
          .default(null),
      }),
    ),
  }),
);

/** The fields of a project that the checks need. */
const projectsSchema = z.object({
  projects: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      county: z.string().nullable(),
      category: z.string().nullable(),
      location: z.string().nullable(),
      areaMu: z.number().nullable(),
      stage: z.string().nullable(),
    }),
  ),
});

/** The texts as the data publish them. @throws NothingToJudgeBy */
export function builtPolicies(site: BuiltSite): z.infer<typeof policiesSchema> {
  return readBuiltJson(site, kindFile(policyKind, 'json').path, policiesSchema);
}

/** The projects as the data publish them. @throws NothingToJudgeBy */
export function builtProjects(site: BuiltSite): z.infer<typeof projectsSchema>['projects'] {
  return readBuiltJson(site, kindFile(projectKind, 'json').path, projectsSchema).projects;
}

/** A text without any white space: pages and originals break lines differently. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
