import { fileFamilies, fixedFiles, kindFile } from '../../src/outputs/file-addresses.ts';
import { projectKind } from '../../src/facts/kinds/public-project.ts';
import { z } from 'zod';
import { citySlugSchema } from '../../src/facts/kinds/city.ts';
import { deadlineKind } from '../../src/facts/kinds/deadline.ts';
import { parameterKind } from '../../src/facts/kinds/parameter.ts';
import { policyKind } from '../../src/facts/kinds/public-policy.ts';
import { taskKind } from '../../src/facts/kinds/task.ts';
import type { AnyRecord } from '../../src/facts/records.ts';
import { statusOfToday } from '../../src/facts/kinds/policy-status.ts';
import { writtenKinds } from '../../src/facts/written.ts';
import { dataVersion } from '../../src/outputs/data-versions.ts';
import { codesSchema, manifestSchema } from '../../src/outputs/formats/site-files.ts';
import { PortalError, type PortalFiles } from './portal-files.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/**
 * Fields that came with a later version of the same major number: an older portal's records lack them
 * and are read without. Fields that this version does not know are passed over.
 */
function recordsOf<S extends z.ZodRawShape>({ record }: { record: z.ZodObject<S> }) {
  return z.array(z.preprocess(inTodaysFields, z.object(record.shape).partial()));
}

/** Before 4.0.0 who read or looked stood in `by`, which in time limits is a day. */
function inTodaysFields(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || 'checkedBy' in record) return record;
  return 'by' in record ? { ...record, checkedBy: record.by } : record;
}

const kinds = {
  policies: recordsOf(policyKind),
  parameters: recordsOf(parameterKind),
  deadlines: recordsOf(deadlineKind),
  tasks: recordsOf(taskKind),
};
/** Projects go into the gathered records as they are published. */
const projects = z.object({ projects: z.array(z.looseObject({ city: z.string() })) });
/** Kinds that people write and every portal of this major number has; the others came later. */
const always = ['rights'];

type Kinds = { [K in keyof typeof kinds]: z.infer<(typeof kinds)[K]> };

/** Records of kinds that people write, as they are published. */
type Written = ReadonlyMap<string, readonly AnyRecord[]>;

/** A portal as it was read: every file that it is made of has the hash that its manifest says. */
export interface ReadPortal extends Kinds {
  /** What people wrote, by the name of its kind. */
  readonly written: Written;
  readonly address: string;
  readonly builtOn: string;
  readonly version: string;
  readonly manifest: string;
  readonly projects: z.infer<typeof projects>['projects'];
  readonly codes: z.infer<typeof codesSchema>['lists'];
  /** True where all that the portal shows is made up. */
  readonly fictional: boolean;
  /** The original of a text, held against its hash. */
  readonly original: (file: string) => Promise<Uint8Array>;
  /** Said of it to people. */
  readonly notes: string[];
}

/** No file of a portal is larger. Bytes. */
const largest = 100_000_000;

function parsed<T>(path: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = parseToday(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PortalError(`${path} 不是 JSON`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join(' › ') ?? '';
  throw new PortalError(`${path} 不合本程序的数据结构（${where || '整个文件'}）`);
}

const numbers = (version: string) => version.split('.').map(Number);

/** The oldest major number that is read: what has changed since is put in the words of today. */
const oldestMajor = 2;

/** Reads JSON of a portal of any version that is read, each status as it is called today. */
const parseToday = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) =>
    key === 'standing' || key === 'status' ? statusOfToday(value) : value,
  );

/** Holds the version of a portal against ours. @throws PortalError where it cannot be read */
function checkVersion(version: string): string[] {
  const [major = 0, minor = 0] = numbers(version);
  const [ownMajor = 0, ownMinor = 0] = numbers(dataVersion);
  if (major > ownMajor || (major === ownMajor && minor > ownMinor)) {
    throw new PortalError(
      `数据结构是 ${version}，比本程序的 ${dataVersion} 新，没有读；请升级本程序`,
    );
  }
  if (major < oldestMajor) {
    throw new PortalError(
      `数据结构是 ${version}，与本程序的 ${dataVersion} 第一位不同，字段的含义变过，没有读`,
    );
  }
  if (major === ownMajor && minor === ownMinor) return [];
  const told = `数据结构是 ${version}，本程序是 ${dataVersion}：它还没有的字段和数据不收，所缺的不当作没有`;
  // Where a task or time limit comes from is told since 2.1.
  return [major === 2 && minor === 0 ? `${told}；任务和时限按原文重读` : told];
}

/**
 * Reads a portal by its manifest.
 *
 * @throws PortalError with one line for people, where a file is missing, is not the one that the
 *   manifest tells, or is of a version that cannot be read
 */
export async function readPortal(files: PortalFiles): Promise<ReadPortal> {
  const manifestBytes = await files.read(fixedFiles.manifest.path, largest);
  const manifest = parsed(fixedFiles.manifest.path, manifestBytes, manifestSchema);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const read = async (path: string): Promise<Uint8Array> => {
    const told = listed.get(path);
    if (told === undefined) throw new PortalError(`${fixedFiles.manifest.path} 没有列出 ${path}`);
    const bytes = await files.read(path, Math.min(told.bytes, largest));
    if (bytes.length !== told.bytes || sha256Of(bytes) !== told.sha256) {
      throw new PortalError(
        `${path} 与 ${fixedFiles.manifest.path} 写的校验值不同，可能没有传完或被改动`,
      );
    }
    return bytes;
  };
  const json = async <T>(path: string, schema: z.ZodType<T>) =>
    parsed(path, await read(path), schema);
  const { version, lists } = await json(fixedFiles.codes.path, codesSchema);
  const notes = checkVersion(version);
  const kindOf = async <K extends keyof Kinds>(kind: K): Promise<Kinds[K]> =>
    json<Kinds[K]>(
      kindFile({ name: kind }, 'json').path,
      kinds[kind] as unknown as z.ZodType<Kinds[K]>,
    );
  const written = new Map<string, readonly AnyRecord[]>();
  for (const kind of writtenKinds) {
    const { path } = kindFile(kind, 'json');
    const isThere = always.includes(kind.name) || listed.has(path);
    written.set(kind.name, isThere ? await json(path, recordsOf(kind)) : []);
  }
  const packageSchema = z.object({ keywords: z.array(z.string()).optional() });
  const { keywords } = await json(fixedFiles.datapackage.path, packageSchema);
  return {
    address: files.address,
    builtOn: manifest.builtOn,
    ...{ version, notes, codes: lists },
    manifest: sha256Of(manifestBytes),
    fictional: keywords?.includes('虚构示例') === true,
    policies: await kindOf('policies'),
    parameters: await kindOf('parameters'),
    deadlines: await kindOf('deadlines'),
    tasks: await kindOf('tasks'),
    written,
    projects: (await json(kindFile(projectKind, 'json').path, projects)).projects,
    original: (file) => read(fileFamilies.original.at(file).path),
  };
}

/** The cities of a portal's texts, by slug, as its records name them. */
export function citiesOf({ policies, codes }: Pick<ReadPortal, 'policies' | 'codes'>) {
  const province = codes.find(({ title }) => title === '所在省份');
  return new Map(
    policies.flatMap(({ city, cityName = '', cityCode = '' }) => {
      const slug = citySlugSchema.safeParse(city);
      if (!slug.success) return [];
      const known = province?.codes.find(({ code }) => code === cityCode)?.word;
      const own = { slug: slug.data, name: cityName, code: cityCode, counties: [], categories: [] };
      return [[slug.data, { ...own, province: known ?? '省份未载明' }] as const];
    }),
  );
}
