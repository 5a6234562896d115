import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { presentVersions } from '../../src/rules/citation/version.ts';
import { readMetadata } from '../../src/rules/policy/metadata.ts';
import { parseText } from '../../src/rules/policy/parse.ts';
import { policySchema, type Policy } from '../../src/facts/kinds/policy.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import type { ImportContext, ImportResult, Original, PlannedFile } from './importer.ts';
import type { Note, Problem } from './problem.ts';
import { decodeText } from './readers/encoding.ts';
import { stableJson } from './stable-json.ts';

// Half-open ranges on one line each: two lines in three would be their brackets otherwise.
function policyJson(policy: Policy): string {
  return stableJson(policy).replaceAll(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/gu, '[$1, $2]');
}

// GB18030 reads almost any bytes as text, so the files of office programs are told by their openings.
const binaryOpenings = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0'];

/** Whether the bytes are those of a Word, WPS or PDF file. */
function isBinary(bytes: Uint8Array): boolean {
  return binaryOpenings.includes(String.fromCharCode(...bytes.subarray(0, 4)));
}

/** Says of a file that is no plain text what it is, and what the clerk has to do with it. */
function unreadableKind(bytes: Uint8Array): Omit<Problem, 'code' | 'spot'> {
  const what = '政策文件只能从纯文本读取';
  const expected = 'UTF-8、UTF-16 或 GB18030 编码的纯文本（.txt）';
  if (!isBinary(bytes)) {
    const action = '用记事本或 WPS 打开，另存为 UTF-8 编码的 .txt，再登记';
    return { what, read: '不是文字的字节', expected, action };
  }
  const pdf = bytes[0] === 0x25;
  return {
    what,
    read: pdf ? 'PDF 文件' : 'Word 或 WPS 文件',
    expected,
    action: pdf
      ? '向发文单位取得文字版，另存为 UTF-8 编码的 .txt；扫描件须人工录入并校对'
      : '用 Word 或 WPS 打开，接受全部修订、删除批注，另存为“纯文本（.txt）”，编码选 UTF-8（自动编号会变成文字，表格各格以制表符分开），与原件核对后登记 .txt',
  };
}

function unreadable(file: string, why: Omit<Problem, 'code' | 'spot'>): ImportResult {
  const problem: Problem = { code: 'IMPORT-TEXT-UNREADABLE', spot: { file }, ...why };
  return { files: [], problems: [problem], warnings: [] };
}

/** The text as it was before a change of its words, kept so that citations of it still resolve. */
function keptVersion(data: ImportContext['data'], path: string, next: Policy): PlannedFile[] {
  const folder = join(data.root, data.folder, path);
  if (!existsSync(join(folder, 'policy.json'))) return [];
  const previous = readStrict(data.root, join(data.folder, path, 'policy.json'), policySchema);
  const words = (policy: Policy): string => JSON.stringify(presentVersions(policy));
  if (words(previous) === words(next)) return [];
  const kept = join(folder, 'versions');
  const number = existsSync(kept) ? readdirSync(kept).length + 1 : 1;
  const name = `${String(number).padStart(3, '0')}.json`;
  return [{ path: `${path}/versions/${name}`, text: policyJson(previous) }];
}

function importText(
  { source, bytes }: Original,
  original: string,
  data: ImportContext['data'],
): ImportResult {
  const { text } = source;
  if (text === null) return { files: [], problems: [], warnings: [] };
  const file = `sources/${source.file}`;
  const { clauses, departures, problems, webHead } = parseText(original);
  const policy = policySchema.safeParse({
    slug: text.slug,
    city: source.city,
    metadata: readMetadata(clauses, { fallbackTitle: text.slug, webHead }),
    source: { file: source.file, sha256: source.sha256, bytes: bytes.length, from: source.from },
    standing: text.standing,
    departures,
    clauses,
  });
  if (!policy.success) {
    return unreadable(file, {
      what: '原件中没有可以收录的文字',
      read: `${bytes.length} 字节，没有条款`,
      expected: '政策文件的全文',
      action: '放入完整的原件，或删除登记',
    });
  }
  const path = `${source.city}/policies/${text.slug}`;
  const warnings = problems.map(({ line, message }): Note => ({
    code: 'IMPORT-TEXT-NUMBERING',
    spot: { file, line },
    what: message.replace(/。$/u, ''),
    action: '原件如此则不必处理',
  }));
  const files = [{ path: `${path}/policy.json`, text: policyJson(policy.data) }];
  files.push(...keptVersion(data, path, policy.data));
  return { files, problems: [], warnings };
}

/** Reads the registered policy texts into clause trees: one policy.json a text, and the version it replaces. */
export function importTexts({ originals, data }: ImportContext): Promise<ImportResult> {
  const results: ImportResult[] = [];
  for (const original of originals) {
    const { text, file } = original.source;
    if (text === null) continue;
    const decoded = isBinary(original.bytes) ? null : decodeText(original.bytes);
    results.push(
      decoded === null
        ? unreadable(`sources/${file}`, unreadableKind(original.bytes))
        : importText(original, decoded.text, data),
    );
  }
  return Promise.resolve({
    files: results.flatMap(({ files }) => files),
    problems: results.flatMap(({ problems }) => problems),
    warnings: results.flatMap(({ warnings }) => warnings),
  });
}
