import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Faults } from '../faults.ts';
import { deadlineFileSchema, type DeadlineFile } from '../kinds/deadline-file.ts';
import { evidenceSchema, relatedSchema } from '../kinds/deadline-result.ts';
import { glossarySchema } from '../kinds/glossary.ts';
import { governingRulesSchema, officeSchema } from '../kinds/governing.ts';
import { lawNoteSchema, remedySchema } from '../kinds/law.ts';
import { parameterSchema } from '../kinds/parameter.ts';
import type { Policy } from '../kinds/policy.ts';
import { scopeSchema, type ScopeRecord } from '../kinds/scope.ts';
import { targetsSchema } from '../kinds/target.ts';
import { taskRecordSchema } from '../kinds/task.ts';
import type {
  AnyRecord,
  CityRecords,
  Filed,
  Records,
  TextRecords,
  WrittenFile,
} from '../records.ts';
import { filesOf, scopeOf, writtenKinds, type Owners, type WrittenKind } from '../written.ts';
import { sharedFile, type DataFolder } from './data-folder.ts';
import { loadPublicationLedger } from './publication-ledger.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { filesOfCity, portalFiles, textFile, type TextFileName } from '../portal-files.ts';

/** Reads files of records; what is malformed is told of all of them at once. */
class Reader {
  readonly #root: string;
  readonly #faults: Faults;

  constructor(root: string, faults: Faults) {
    this.#root = root;
    this.#faults = faults;
  }

  /** What a file says; `none` where there is no such file. `keysOf`: what may stand in it but once. */
  one<T>(file: string, schema: z.ZodType<T>, none: T, ...keysOf: ((content: T) => string[])[]) {
    const content = this.#faults.read<T>(() => {
      if (!existsSync(join(this.#root, file))) return none;
      const read = readStrict(this.#root, file, schema);
      for (const keys of keysOf) requireUnique(file, keys(read));
      return read;
    }, none);
    return { file, content } satisfies Filed<T>;
  }

  /** The same for a file that is a list of records. */
  list<T>(file: string, schema: z.ZodType<T>, ...keysOf: ((content: T[]) => string[])[]) {
    return this.one<T[]>(file, z.array(schema), [], ...keysOf);
  }
}

const noDeadlines: DeadlineFile = { deadlines: [], conflicts: [], repeats: [] };

/** Reads what people wrote of one text. */
export function loadTextRecords(
  data: DataFolder,
  policy: Pick<Policy, 'city' | 'slug'>,
  faults: Faults,
): TextRecords {
  const reader = new Reader(data.root, faults);
  const own = (name: TextFileName) => join(data.folder, textFile(policy, name));
  return {
    tasks: reader.list(own('tasks'), taskRecordSchema),
    deadlines: reader.one(own('deadlines'), deadlineFileSchema, noDeadlines),
    parameters: reader.list(own('parameters'), parameterSchema),
    lawNotes: reader.list(own('lawNotes'), lawNoteSchema),
    scope: reader.one<ScopeRecord | null>(own('scope'), scopeSchema, null),
  };
}

/** Reads what people wrote of the texts of one city together. */
export function loadCityRecords(data: DataFolder, city: string, faults: Faults): CityRecords {
  const reader = new Reader(data.root, faults);
  const { targets, evidence, related } = filesOfCity(city);
  const at = (file: string) => join(data.folder, file);
  return {
    targets: reader.one(at(targets), targetsSchema, []),
    evidence: reader.list(at(evidence), evidenceSchema),
    related: reader.list(at(related), relatedSchema),
  };
}

/** What tells a record from the others of its file, as it is published. */
function keyIn(kind: WrittenKind, record: AnyRecord): string {
  const told = kind.publish(record as never) as AnyRecord;
  const own = kind.key.filter((field) => field !== scopeOf(kind));
  return own.map((field) => JSON.stringify(told[field] ?? null)).join(' ');
}

/** Reads the files of a kind, wherever they may lie. */
export function loadWritten(
  { root, folder }: DataFolder,
  kind: WrittenKind,
  owners: Owners,
  faults: Faults,
): WrittenFile[] {
  const reader = new Reader(root, faults);
  return filesOf(kind, folder, owners).map(({ file, owner }) => ({
    owner,
    ...reader.list<AnyRecord>(file, kind.written, (records) =>
      records.map((record) => keyIn(kind, record)),
    ),
  }));
}

/** Reads all records of a portal. */
export function loadRecords(
  data: DataFolder,
  base: { readonly policies: readonly Policy[]; readonly cities: readonly string[] },
  faults: Faults,
): Records {
  const { root, folder } = data;
  const reader = new Reader(root, faults);
  const ledger = join(folder, portalFiles.ledger);
  const shared = sharedFile(data, portalFiles.remedies) ?? {
    root,
    path: join(folder, portalFiles.remedies),
  };
  return {
    texts: new Map(base.policies.map((one) => [one.slug, loadTextRecords(data, one, faults)])),
    ofCities: new Map(base.cities.map((city) => [city, loadCityRecords(data, city, faults)])),
    written: new Map(
      writtenKinds.map((kind) => [kind.name, loadWritten(data, kind, base, faults)]),
    ),
    remedies: new Reader(shared.root, faults).list(shared.path, remedySchema, (remedies) =>
      remedies.map(({ id }) => id),
    ),
    offices: reader.list(join(folder, portalFiles.offices), officeSchema),
    governingRules: reader.one(join(folder, portalFiles.governing), governingRulesSchema, []),
    terms: reader.one(
      join(folder, portalFiles.glossary),
      glossarySchema,
      [],
      (terms) => terms.map(({ slug }) => slug),
      (terms) => terms.flatMap(({ name, aliases }) => [name, ...aliases]),
    ),
    publicationLedger: {
      file: ledger,
      content: faults.read(() => loadPublicationLedger(root, ledger), []),
    },
  };
}
