import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataFileError } from '../data-file-error.ts';
import { issueLines, issueWords } from './issue-words.ts';
import { parseYamlFile, YamlFault } from './yaml-file.ts';

// What Zod finds is told to the clerk.
z.config({ ...z.locales.zhCN(), customError: issueWords });

function readText(root: string, path: string): string {
  const file = join(root, path);
  if (!existsSync(file)) {
    throw new DataFileError(`${path}：文件不存在。请运行 npm run import，或恢复该文件。`);
  }
  const text = readFileSync(file, 'utf8');
  if (text.trim() === '') {
    throw new DataFileError(`${path}：文件是空的。请运行 npm run import，或恢复该文件。`);
  }
  return text;
}

/** Why a file cannot be parsed, for the clerk: what a parser says is English. */
function brokenWords(path: string, cause: unknown): string {
  if (cause instanceof YamlFault) {
    const lines = cause.message.split('\n');
    return lines.map((line) => `${path} ${line}请修正或恢复该文件。`).join('\n');
  }
  const place = /line (\d+) column (\d+)/.exec(String(cause));
  const where = place === null ? '' : ` 第 ${place[1] ?? ''} 行第 ${place[2] ?? ''} 列`;
  return `${path}${where}：格式损坏，无法解析。请修正或恢复该文件。`;
}

/**
 * Reads one JSON or YAML file below `root` and validates it. Any defect stops the build: Astro's own
 * loaders publish an empty site where a file is missing or broken.
 *
 * @throws DataFileError naming the file, the field and what is wrong, all issues at once
 */
export function readStrict<T>(root: string, path: string, schema: z.ZodType<T>): T {
  const text = readText(root, path);
  let value: unknown;
  try {
    value = path.endsWith('.json') ? JSON.parse(text) : parseYamlFile(text);
  } catch (cause) {
    throw new DataFileError(brokenWords(path, cause), { cause });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new DataFileError(issueLines(result.error.issues, path).join('\n'));
  return result.data;
}

/** Names of the entries of a folder below `root`, sorted by code point so that builds are reproducible. */
export function listStrict(root: string, path: string): string[] {
  const folder = join(root, path);
  if (!existsSync(folder)) {
    throw new DataFileError(`${path}：文件夹不存在。请运行 npm run import，或恢复该文件夹。`);
  }
  return readdirSync(folder).sort();
}

/** @throws DataFileError with every key that several records share */
export function requireUnique(path: string, keys: readonly string[]): void {
  const doubled = [...Map.groupBy(keys, (key) => key)].filter(([, own]) => own.length > 1);
  if (doubled.length === 0) return;
  const lines = doubled.map(
    ([key, { length }]) =>
      `${path}：“${key}”写了 ${length} 次，只能有一处。请改正，或者删去多写的。`,
  );
  throw new DataFileError(lines.join('\n'));
}
