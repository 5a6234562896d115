import { existsSync, readFileSync } from 'node:fs';
import type { Remembered } from '../../src/checks/run/site.ts';
import { replaceFile } from '../files/atomic.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** A file of a site, as a build left it. */
export interface KeptFile {
  readonly sha256: string;
  /** SHA-256 of its compressed copies, by their suffix; without one it has no such copy. */
  readonly copies: Readonly<Record<string, string>>;
}

/** What checks learned of a file, and the mark of what they learned it from. */
export interface KeptLearned {
  readonly mark: string;
  readonly remembered: Remembered;
}

/** What a build knows of the site that it made. */
export interface KeptRecord {
  /** Of the engine: keys and what checks learned hold for it alone. */
  readonly engine: string;
  /** Of what compresses: copies hold for it alone. */
  readonly compressor: string;
  /** Keys of pages, by their file. */
  readonly keys: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, KeptFile>;
  readonly learned: ReadonlyMap<string, KeptLearned>;
}

/** The form of the file: another one is not read. */
const form = 'mingdi kept 1';

/** What many files share is written once. */
class Shared {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

type PackedLearned = readonly [
  mark: string,
  examined: number,
  learned: readonly (readonly [check: number, learned: readonly number[]])[],
];

interface Packed extends Pick<KeptRecord, 'engine' | 'compressor'> {
  readonly keys: readonly [string, string][];
  readonly files: readonly [string, KeptFile][];
  readonly shared: readonly string[];
  readonly learned: readonly (readonly [string, PackedLearned])[];
}

function pack({ learned, keys, files, ...marks }: KeptRecord): Packed {
  const shared = new Shared();
  const packed = [...learned].map(([path, { mark, remembered }]) => {
    const parts = remembered.learned.map(
      ([check, own]) => [check, own.map((one) => shared.place(one))] as const,
    );
    return [path, [mark, shared.place(remembered.examined.join()), parts]] as const;
  });
  return { ...marks, keys: [...keys], files: [...files], learned: packed, shared: shared.all };
}

function unpack({ learned, keys, files, shared, ...marks }: Packed): KeptRecord {
  const text = (at: number) => shared[at] ?? '';
  const known = learned.map(([path, [mark, examined, parts]]) => {
    const remembered = {
      examined: text(examined).split(',').map(Number),
      learned: parts.map(([check, own]) => [check, own.map(text)] as const),
    };
    return [path, { mark, remembered }] as const;
  });
  return { ...marks, keys: new Map(keys), files: new Map(files), learned: new Map(known) };
}

/** Writes a record so that it is at any time the old or the new one, whole. */
export function writeRecord(path: string, record: KeptRecord): void {
  const json = JSON.stringify(pack(record));
  replaceFile(path, `${form} ${sha256Of(json)}\n${json}`);
}

/** Reads a record; null where there is none, or it is not what a build of this form wrote. */
export function readRecord(path: string): KeptRecord | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (text.slice(0, end) !== `${form} ${sha256Of(json)}`) return null;
  return unpack(JSON.parse(json) as Packed);
}
