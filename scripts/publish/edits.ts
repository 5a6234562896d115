import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Layout } from '../../src/facts/kinds/layout.ts';
import { manifestSchema, type Source } from '../../src/facts/kinds/source.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { Review } from '../../src/facts/kinds/review.ts';
import type { Settlement } from '../../src/rules/list/settlement.ts';
import { layoutYaml } from '../import/lists/propose.ts';
import type { ChangedText } from './ask-changed.ts';
import { replaceFiles, type WantedFile } from '../files/atomic.ts';
import {
  filesOfCity,
  layoutBeside,
  originalFile,
  portalFiles,
  textFolder,
} from '../../src/facts/portal-files.ts';

/** One original as it is to be registered. */
export interface Registration {
  readonly source: Source;
  readonly bytes: Uint8Array;
  /** Layouts that a person has to confirm, or gave; none for lists that are laid out as usual. */
  readonly layouts: readonly Layout[];
  /** The text whose earlier wording this replaces; null for a text of its own. */
  readonly replacesText: string | null;
  /** Texts on file whose standing this changes. */
  readonly changes: readonly ChangedText[];
  /** Days of this city whose registered list this replaces. */
  readonly replacesLists: readonly string[];
  /** Annotations of the text that a person adapted to its new words, by file name. */
  readonly annotations: ReadonlyMap<string, Uint8Array>;
}

const reviewsHead =
  '# 公开前的审查记录，一份原件一条（《政府信息公开条例》第十七条：先审查后公开）。没有“可公开”记录的原件不上网。\n' +
  '# role 写岗位，不写姓名；以最近一条为准。写法见 docs/publishing.md。\n';

/** Reads the register; none where the portal has no original yet. @throws Error where it is malformed */
export function readManifest({ root, folder }: DataFolder): Source[] {
  const path = join(root, folder, portalFiles.manifest);
  if (!existsSync(path)) return [];
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return Array.isArray(value) && value.length === 0 ? [] : manifestSchema.parse(value);
}

/** The register once these originals are in it; what a new one replaces stays, and registers it no more. */
export function registered(sources: readonly Source[], added: readonly Registration[]): Source[] {
  const before = sources.map((source) => {
    const own = added.filter((one) => one.source.city === source.city);
    const days = new Set(own.flatMap(({ replacesLists }) => replacesLists));
    const slug = source.text?.slug;
    const replaced = slug !== undefined && own.some(({ replacesText }) => replacesText === slug);
    const changed = own.flatMap(({ changes }) => changes).find((one) => one.slug === slug);
    const { text } = source;
    const kept = changed === undefined || text === null ? text : { ...text, ...changed };
    return {
      ...source,
      text: replaced ? null : kept,
      lists: source.lists.filter(({ asOf }) => !days.has(asOf)),
    };
  });
  return [...before, ...added.map(({ source }) => source)];
}

/** A YAML list with records added at its end; its comments and its other records stay byte for byte. */
export function appended(text: string | null, records: readonly unknown[], head = ''): string {
  const before = text ?? head;
  const block = stringify(records, { lineWidth: 0 });
  const known: unknown = parse(before);
  if (Array.isArray(known) && known.length > 0) {
    return `${before.endsWith('\n') ? before : `${before}\n`}${block}`;
  }
  // `[]` says that there is none yet.
  const comments = before.replace(/^\s*(?:\[\s*\]|null|~)\s*$/mu, '').trimEnd();
  return comments === '' ? block : `${comments}\n${block}`;
}

function textOf({ root, folder }: DataFolder, path: string): string | null {
  const file = join(root, folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Adds settlements of doubtful rows to those of a city. */
export function writeSettlements(
  data: DataFolder,
  city: string,
  settlements: readonly Settlement[],
): void {
  if (settlements.length === 0) return;
  const path = filesOfCity(city).settlements;
  const head = '# 规则不能断定某行是哪个片区时，由人裁定。写法见 docs/publish-answers.md。\n';
  const text = appended(textOf(data, path), settlements, head);
  replaceFiles([{ path: join(data.root, data.folder, path), text }]);
}

/** Writes originals, register, layouts and reviews: all that a person wrote by hand before. */
export function writeRegistrations(
  data: DataFolder,
  added: readonly Registration[],
  reviews: readonly Review[],
): void {
  const at = (path: string): string => join(data.root, data.folder, path);
  const files: WantedFile[] = added.flatMap(({ source, bytes, layouts, annotations }) => [
    { path: at(originalFile(source.file)), text: bytes },
    ...[...annotations].map(([name, text]) => {
      const folder = textFolder({ city: source.city, slug: source.text?.slug ?? '' });
      return { path: at(`${folder}/${name}`), text };
    }),
    ...(layouts.length === 0
      ? []
      : [
          {
            path: at(layoutBeside(originalFile(source.file))),
            text: layouts.map(layoutYaml).join(''),
          },
        ]),
  ]);
  const sources = registered(readManifest(data), added);
  files.push({ path: at(portalFiles.manifest), text: `${JSON.stringify(sources, null, 2)}\n` });
  replaceFiles(files);
  writeReviews(data, reviews);
}

/** Adds reviews to those on file, which stay: of one original the latest counts. */
export function writeReviews(data: DataFolder, reviews: readonly Review[]): void {
  if (reviews.length === 0) return;
  const text = appended(textOf(data, portalFiles.reviews), reviews, reviewsHead);
  replaceFiles([{ path: join(data.root, data.folder, portalFiles.reviews), text }]);
}
