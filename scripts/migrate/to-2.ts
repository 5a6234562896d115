import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../../src/facts/read/site.ts';
import type { Migration } from './migration.ts';

/**
 * Takes the text of a `site.yaml` of version 1; gives that of version 2, in which every other line is as
 * it was, comments and line ends too.
 */
export function siteOfVersion2(text: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const first = lines.findIndex((line) => /^[A-Za-z]/.test(line));
  const version = 'schemaVersion: 2 # 资料的格式版本，由 npm run migrate 改写，不用手改';
  const cities = 'cities: null # 显示哪些城市，写 data/ 下的文件夹名，如 [a, b]；null 表示全部';
  const written = lines.toSpliced(Math.max(first, 0), 0, version);
  if (lines.some((line) => line.startsWith('cities:'))) return written.join(end);
  const last = written.findLastIndex((line) => line.trim() !== '');
  return written.toSpliced(last + 1, 0, cities).join(end);
}

/** `site.yaml` says in which form the data are, and which cities are shown. */
export const toVersion2: Migration = {
  to: 2,
  what: 'site.yaml 加写 schemaVersion（资料的格式版本）和 cities（显示哪些城市，null 为全部）',
  change: (data) => {
    const path = join(data.root, sitePath(data));
    return { files: [{ path, text: siteOfVersion2(readFileSync(path, 'utf8')) }] };
  },
};
