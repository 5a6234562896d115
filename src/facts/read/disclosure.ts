import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Faults } from '../faults.ts';
import { cityDisclosureSchema, dutySchema, type CityDisclosure } from '../kinds/disclosure.ts';
import { matterSchema, type Matter, recordEntrySchema } from '../kinds/disclosure-record.ts';
import {
  localSourcesSchema,
  signoffSchema,
  type LocalSources,
  type Signoff,
} from '../kinds/requirement.ts';
import { reviewSchema, type Review } from '../kinds/review.ts';
import { sha256Schema } from '../kinds/sha256.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';
import { engineFiles, filesOfCity, portalFiles } from '../portal-files.ts';
import { sha256Of } from './sha256.ts';

/** Reads the catalogue of matters, the same for every data folder. @throws DataFileError */
export function loadMatters(root: string): Matter[] {
  return readStrict(root, engineFiles.matters, z.array(matterSchema).nonempty());
}

/** Reads a file of the data folder; `none` where there is no such file. @throws DataFileError */
function optional<T>(
  { root, folder }: DataFolder,
  path: string,
  file: { schema: z.ZodType<T>; none: T },
): T {
  const full = join(folder, path);
  return existsSync(join(root, full)) ? readStrict(root, full, file.schema) : file.none;
}

/** Reads the reviews; no file: nothing was reviewed, and nothing is built. @throws DataFileError */
export function loadReviews(data: DataFolder): Review[] {
  return optional(data, portalFiles.reviews, { schema: z.array(reviewSchema), none: [] });
}

const scanSchema = z.strictObject({
  allowedPhones: z.array(
    z.strictObject({
      number: z.string().regex(/^\d{11}$/),
      whose: z.string().min(2),
      source: z.string().min(2),
    }),
  ),
  /** False alarms: the hash that the finding prints, what it is, and why it may be public. */
  cleared: z
    .array(
      z.strictObject({
        sha256: sha256Schema,
        what: z.string().min(2),
        reason: z.string().min(4),
      }),
    )
    .optional(),
});

/** What people recorded about publication in a data folder. */
export interface DisclosureFiles {
  readonly reviews: Review[];
  readonly entries: z.infer<typeof recordEntrySchema>[];
  readonly signoffs: Signoff[];
  readonly sources: LocalSources[];
  readonly duties: z.infer<typeof dutySchema>[];
  readonly allowedPhones: ReadonlySet<string>;
  /** Hashes of findings that a person has cleared. */
  readonly cleared: ReadonlySet<string>;
  /** SHA-256 of a text, as findings print it. */
  readonly hash: (text: string) => string;
}

/** Reads all of `disclosure/`. @throws DataFileError with what is wrong with each file */
export function loadDisclosureFiles(data: DataFolder): DisclosureFiles {
  const faults = new Faults();
  const read = <T>(file: string, schema: z.ZodType<T>, none: T): T =>
    faults.read(() => optional(data, file, { schema, none }), none);
  const { allowedPhones, cleared = [] } = read(portalFiles.scan, scanSchema, { allowedPhones: [] });
  const files = {
    reviews: faults.read(() => loadReviews(data), []),
    entries: read(portalFiles.records, z.array(recordEntrySchema), []),
    signoffs: read(portalFiles.signoffs, z.array(signoffSchema), []),
    sources: read(portalFiles.localSources, z.array(localSourcesSchema), []),
    duties: read(portalFiles.duties, z.array(dutySchema), []),
    allowedPhones: new Set(allowedPhones.map(({ number }) => number)),
    cleared: new Set(cleared.map(({ sha256 }) => sha256)),
    hash: sha256Of,
  };
  faults.throwAny();
  return files;
}

/** Reads `<city>/disclosure.yaml`; no file: nothing is recorded yet. @throws DataFileError */
export function loadCityDisclosure(data: DataFolder, city: string): CityDisclosure {
  const none = { subProjects: [], duties: [], notices: [] };
  return optional(data, filesOfCity(city).disclosure, { schema: cityDisclosureSchema, none });
}
