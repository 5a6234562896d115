import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  buildCatalogue,
  groupStarts,
  type Catalogue,
  type SearchDocument,
} from '../../src/domain/search/catalogue.ts';
import { pairWords } from '../../src/domain/search/code.ts';
import { foldText, foldingMarks } from '../../src/domain/search/fold.ts';

/**
 * Postings in a file of the index. Smaller files make a query cheaper: it loads those that hold its
 * pairs. Pagefind takes the size from the environment of its process alone.
 */
const postingsPerFile = '1500';

const signature = 'pagefind_dcd';

/** What a fragment holds of each unit beside its folded text: anchor, path, marks. */
export type StoredUnit = [anchor: string, path: string, marks: string];

function groupsOf(documents: readonly SearchDocument[]): { content: string; stored: string }[] {
  const units = documents.flatMap((document) => document.units);
  const starts = groupStarts(documents);
  return starts.map((start, at) => {
    const group = units.slice(start, starts[at + 1] ?? units.length);
    const stored = group.map(({ anchor, path, text }): StoredUnit => [
      anchor,
      path,
      foldingMarks(text),
    ]);
    return {
      content: group.flatMap(({ text }) => pairWords(foldText(text))).join(' '),
      stored: JSON.stringify(stored),
    };
  });
}

async function writePagefind(
  groups: readonly { content: string; stored: string }[],
  folder: string,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = postingsPerFile;
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({});
  if (index === undefined) throw new Error(`检索索引无法建立：${errors.join('；')}`);
  for (const [at, { content, stored }] of groups.entries()) {
    // A filter value is kept with the text and loaded with it alone; its index is never asked for.
    const record = { url: String(at), content, language: 'und', filters: { units: [stored] } };
    const { errors: faults } = await index.addCustomRecord(record);
    if (faults.length > 0) throw new Error(`检索索引第 ${at} 组写入失败：${faults.join('；')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  if (written.errors.length > 0) {
    throw new Error(`检索索引无法写入 ${folder}：${written.errors.join('；')}`);
  }
}

/** Reads back under which id each group was stored: the ids are hashes that Pagefind computes. */
function idsOf(folder: string, count: number): string[] {
  const ids = new Array<string>(count).fill('');
  for (const name of readdirSync(join(folder, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString('utf8');
    const { url } = JSON.parse(text.slice(signature.length)) as { url: string };
    ids[Number(url)] = name.replace(/^und_|\.pf_fragment$/g, '');
  }
  const lost = ids.indexOf('');
  if (lost !== -1) throw new Error(`检索索引缺少第 ${lost} 组，请重新构建。`);
  return ids;
}

/** Parts of Pagefind that this site does not load. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/-ui\.|highlight|worker|^wasm\.(?!unknown)/.test(name)) rmSync(join(folder, name));
  }
  rmSync(join(folder, 'filter'), { recursive: true, force: true });
}

/**
 * Writes the Pagefind index of all documents into `folder` and gives its catalogue.
 *
 * @throws Error (Chinese) where Pagefind refuses a record or cannot write
 */
export async function indexDocuments(
  documents: readonly SearchDocument[],
  folder: string,
): Promise<Catalogue> {
  rmSync(folder, { recursive: true, force: true });
  const groups = groupsOf(documents);
  await writePagefind(groups, folder);
  const catalogue = buildCatalogue(documents, idsOf(folder, groups.length));
  removeUnused(folder);
  return catalogue;
}
