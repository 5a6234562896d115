import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../../src/facts/kinds/city.ts';
import { manifestSchema, type Source } from '../../src/facts/kinds/source.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import type { Original } from './importer.ts';
import type { Note, Problem } from './problem.ts';
import {
  filesOfCity,
  layoutBeside,
  originalFile,
  portalFiles,
  textFolder,
} from '../../src/facts/portal-files.ts';

function checkSource(source: Source, cities: readonly City[], seen: Set<string>): Problem[] {
  const spot = { file: `${portalFiles.manifest} › ${source.file}` };
  const problems: Problem[] = [];
  if (seen.has(source.file)) {
    problems.push({
      code: 'IMPORT-SOURCE-DUPLICATE',
      spot,
      what: '同一原件登记了两次',
      read: source.file,
      expected: '每个原件登记一次',
      action: '删除重复的登记',
    });
  }
  seen.add(source.file);
  if (!cities.some(({ slug }) => slug === source.city)) {
    problems.push({
      code: 'IMPORT-CITY-UNKNOWN',
      spot,
      what: '登记的城市没有 city.yaml',
      read: source.city,
      expected: cities.map(({ slug }) => slug).join('、'),
      action: `更正 city，或新建 ${filesOfCity(source.city).city}`,
    });
  }
  return problems;
}

function checkBytes(source: Source, bytes: Uint8Array): Problem | null {
  const spot = { file: originalFile(source.file) };
  if (bytes.length === 0) {
    return {
      code: 'IMPORT-SOURCE-EMPTY',
      spot,
      what: '原件是空文件',
      read: '0 字节',
      expected: '有内容的原件',
      action: '放入完整的原件',
    };
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash === source.sha256) return null;
  return {
    code: 'IMPORT-SOURCE-HASH',
    spot,
    what: '原件与登记的 SHA-256 不一致',
    read: hash,
    expected: source.sha256,
    action: '恢复原来的文件；如确是新文件，请另起文件名登记，原件从不改动',
  };
}

/** Files of sources/ that nobody registered: nothing is published of them, so the clerk is told. */
function unregistered(folder: string, sources: readonly Source[]): Note[] {
  return readdirSync(folder)
    .filter((name) => originalFile(name) !== portalFiles.manifest && !name.startsWith('.'))
    .filter((name) => {
      return !sources.some(({ file }) => file === name || layoutBeside(file) === name);
    })
    .sort()
    .map((name) => ({
      code: 'IMPORT-SOURCE-UNREGISTERED',
      spot: { file: originalFile(name) },
      what: '文件没有登记在 manifest.json，未导入',
      action: '登记它，或移出该文件夹',
    }));
}

/** Texts that lie in a city's folder and that nothing registers: what was published does not disappear. */
function unregisteredTexts(
  data: DataFolder,
  cities: readonly City[],
  sources: readonly Source[],
): Problem[] {
  const registered = new Set(sources.map(({ text }) => text?.slug));
  return cities.flatMap(({ slug: city }) => {
    const folder = join(data.root, data.folder, filesOfCity(city).texts);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((slug) => !slug.startsWith('.') && !registered.has(slug))
      .sort()
      .map((slug) => ({
        code: 'IMPORT-TEXT-UNREGISTERED',
        spot: { file: textFolder({ city, slug }) },
        what: '文件夹里的政策文件没有登记',
        read: slug,
        expected: '每份政策文件的原件都登记在 sources/manifest.json',
        action:
          '恢复它的原件和登记；放错地方的移出该文件夹；须撤下的，按手册登记审查结论“不予公开”，不删除登记',
      }));
  });
}

/**
 * Reads the manifest and the originals that it registers, and holds each against its hash.
 *
 * @throws DataFileError where the manifest itself is missing or malformed
 */
export function readOriginals(
  data: DataFolder,
  cities: readonly City[],
): { originals: Original[]; problems: Problem[]; warnings: Note[] } {
  const sources = readStrict(data.root, join(data.folder, portalFiles.manifest), manifestSchema);
  const folder = join(data.root, data.folder, portalFiles.originals);
  const seen = new Set<string>();
  const problems: Problem[] = unregisteredTexts(data, cities, sources);
  const originals: Original[] = [];
  for (const source of sources) {
    problems.push(...checkSource(source, cities, seen));
    const path = join(folder, source.file);
    if (!existsSync(path)) {
      problems.push({
        code: 'IMPORT-SOURCE-MISSING',
        spot: { file: originalFile(source.file) },
        what: '登记的原件不存在',
        read: '没有这个文件',
        expected: `data/${originalFile(source.file)}`,
        action: '放入原件，或删除登记',
      });
      continue;
    }
    const bytes = readFileSync(path);
    const problem = checkBytes(source, bytes);
    if (problem) problems.push(problem);
    else originals.push({ source, bytes });
  }
  return { originals, problems, warnings: unregistered(folder, sources) };
}
