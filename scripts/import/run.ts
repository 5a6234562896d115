import { loadCities } from '../../src/facts/read/cities.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import type { Importer, ImportResult } from './importer.ts';
import { readOriginals } from './originals.ts';
import { privateParts } from './private.ts';
import { describeProblem, describeProblems, type Note, type Problem } from './problem.ts';
import { compareFiles, writeFiles, type FileChange } from './write.ts';

/** What an import found: lines for the clerk, and whether it went through. */
export interface ImportReport {
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly changes: readonly FileChange[];
  /** The same as the lines, for programs that go on from them. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

async function collect(data: DataFolder, importers: readonly Importer[]): Promise<ImportResult> {
  const cities = loadCities(data);
  const { originals, problems, warnings } = readOriginals(data, cities);
  const hidden = privateParts(data, originals);
  const results: ImportResult[] = [{ files: [], problems, warnings }];
  for (const importer of importers) results.push(await importer({ data, cities, originals }));
  // What no importer could open is said by it, with more of the reason.
  const told = new Set(results.flatMap((result) => result.problems.map(({ spot }) => spot.file)));
  const untold = hidden.filter(({ code, spot }) => {
    return code !== 'IMPORT-UNREADABLE-PART' || !told.has(spot.file);
  });
  results.splice(1, 0, { files: [], problems: untold, warnings: [] });
  return {
    files: results.flatMap((result) => result.files),
    gone: results.flatMap((result) => result.gone ?? []),
    problems: results.flatMap((result) => result.problems),
    warnings: results.flatMap((result) => result.warnings),
  };
}

function changeLine({ file, kind, addedLines, removedLines }: FileChange): string {
  return kind === '不变'
    ? `不变 ${file.path}`
    : `${kind} ${file.path}（新增 ${addedLines} 行，消失 ${removedLines} 行）`;
}

function failure(count: number): string {
  return `共 ${count} 处错误，什么也没有写入。请逐条改正，再运行一次 npm run import。`;
}

/** The last line of an import that went through: what still waits for the clerk. */
function toSettle(notes: readonly Note[]): string[] {
  const count = notes.filter(({ pending }) => pending === true).length;
  if (count === 0) return [];
  return [
    `还有 ${count} 处待办，见上面以“待办”开头的各行：可以先发布，所涉地名不上图；登记读法后再运行一次 npm run import。`,
  ];
}

/**
 * Runs all importers over the registered originals. Nothing is written where any of them has a
 * problem, or where `dryRun` is set.
 */
export async function runImport(
  data: DataFolder,
  importers: readonly Importer[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportReport> {
  let result: ImportResult;
  try {
    result = await collect(data, importers);
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    const lines = [...error.message.split('\n'), '什么也没有写入。'];
    return { ok: false, lines, changes: [], problems: [], notes: [] };
  }
  const { problems } = result;
  const notes = result.warnings.map((note) => {
    return `${note.pending === true ? '待办' : '提示'} ${describeProblem(note)}`;
  });
  if (problems.length > 0) {
    const errors = describeProblems(problems).map((line) => `错误 ${line}`);
    const lines = [...notes, ...errors, failure(problems.length)];
    return { ok: false, lines, changes: [], problems, notes: result.warnings };
  }
  const changes = compareFiles(data, result.files, result.gone);
  if (!dryRun) writeFiles(data, changes);
  const closing = [
    dryRun ? '试运行，什么也没有写入。' : '导入完成。',
    ...toSettle(result.warnings),
  ];
  const lines = [...notes, ...changes.map(changeLine), ...closing];
  return { ok: true, lines, changes, problems, notes: result.warnings };
}
