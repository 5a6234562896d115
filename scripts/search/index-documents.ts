import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import {
  buildCatalogue,
  groupStarts,
  type Catalogue,
  type SearchDocument,
  type StoredUnit,
} from '../../src/rules/search/catalogue.ts';
import { pairWords } from '../../src/rules/search/code.ts';
import { foldText } from '../../src/rules/search/fold.ts';

/**
 * Postings in a file of the index. Smaller files make a query cheaper, as it loads those that hold
 * its pairs, and the list of files longer, which a first query loads: the square root is cheapest.
 * Pagefind takes the size from the environment of its process alone.
 */
function postingsPerFile(words: number): number {
  return Math.max(200, Math.round(Math.sqrt(words)));
}

const signature = 'pagefind_dcd';

/** A record of the index: the words to find it by, and what is shown of its units. */
interface Group {
  content: string;
  units: StoredUnit[];
}

function groupsOf(documents: readonly SearchDocument[]): Group[] {
  const units = documents.flatMap((document) => document.units);
  const starts = groupStarts(documents);
  return starts.map((start, at) => {
    const group = units.slice(start, starts[at + 1] ?? units.length);
    return {
      content: group.flatMap(({ text }) => pairWords(foldText(text))).join(' '),
      units: group.map(({ anchor, path, text }): StoredUnit => [anchor, path, text]),
    };
  });
}

async function writePagefind(groups: readonly Group[], folder: string): Promise<void> {
  const words = groups.reduce((sum, { content }) => sum + content.length / 7, 0);
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(postingsPerFile(words));
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({});
  if (index === undefined) throw new Error(`检索索引无法建立：${errors.join('；')}`);
  for (const [at, { content, units }] of groups.entries()) {
    // As a filter value the text counts for the record's name, which so changes with each character.
    const filters = { units: [JSON.stringify(units)] };
    const record = { url: String(at), content, language: 'und', filters };
    const { errors: faults } = await index.addCustomRecord(record);
    if (faults.length > 0) throw new Error(`检索索引第 ${at} 组写入失败：${faults.join('；')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  if (written.errors.length > 0) {
    throw new Error(`检索索引无法写入 ${folder}：${written.errors.join('；')}`);
  }
}

/**
 * Leaves in each stored record only what hits show: the words that it is found by are in the index,
 * and made it a third larger.
 *
 * @returns under which id each group was stored: the ids are hashes that Pagefind computes
 */
function slimRecords(groups: readonly Group[], folder: string): string[] {
  const ids = new Array<string>(groups.length).fill('');
  for (const name of readdirSync(join(folder, 'fragment'))) {
    const file = join(folder, 'fragment', name);
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const { url } = JSON.parse(text.slice(signature.length)) as { url: string };
    ids[Number(url)] = name.replace(/^und_|\.pf_fragment$/g, '');
    const units = groups[Number(url)]?.units;
    const slim = { url: '', content: '', word_count: 0, filters: { units }, meta: {}, anchors: [] };
    writeFileSync(file, gzipSync(signature + JSON.stringify(slim), { level: 9 }));
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

/** Makes Pagefind's script a fifth smaller: it comes without line breaks, but with its long names. */
async function shortenScript(folder: string): Promise<void> {
  const file = resolve(folder, 'pagefind.js');
  const bundle = await rolldown({ input: file, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  writeFileSync(file, output[0].code);
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
  const catalogue = buildCatalogue(documents, slimRecords(groups, folder));
  removeUnused(folder);
  await shortenScript(folder);
  return catalogue;
}
