import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema, type Site } from '../kinds/site.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict } from './strict-file.ts';

/**
 * Path of `site.yaml` below `root`: in the data folder, or beside it in the folder of the portal.
 *
 * @throws DataFileError where there are both
 */
export function sitePath({ root, folder }: DataFolder): string {
  const inside = join(folder, 'site.yaml');
  const beside = join(folder, '..', 'site.yaml');
  if (!existsSync(join(root, beside))) return inside;
  if (!existsSync(join(root, inside))) return beside;
  throw new DataFileError(`${beside} 和 ${inside} 都有：只能有一份。请删去其中一份。`);
}

/** Reads `site.yaml`. @throws DataFileError */
export function loadSite(data: DataFolder): Site {
  return readStrict(data.root, sitePath(data), siteSchema);
}

/**
 * Reads the host's header or footer, a piece of HTML; null where none is configured.
 *
 * @param file path below the data folder
 * @throws DataFileError where the file is missing or holds scripts, styles or handlers, which the
 *   Content-Security-Policy of the pages would block
 */
export function loadHostPart({ root, folder }: DataFolder, file: string | null): string | null {
  if (file === null) return null;
  const path = join(folder, file);
  if (!existsSync(join(root, path))) {
    throw new DataFileError(
      `${path}：site.yaml 写明了这个文件，但它不存在。请放入文件或改为 null。`,
    );
  }
  const html = readFileSync(join(root, path), 'utf8');
  const blocked =
    /<script\b|<style\b|<iframe\b|<(?:header|footer|main|h1)\b|\sstyle=|\son[a-z]+=|javascript:/i.exec(
      html,
    );
  if (blocked !== null) {
    const line = html.slice(0, blocked.index).split('\n').length;
    throw new DataFileError(
      `${path} 第 ${line} 行：出现“${blocked[0].trim()}”。页头页脚里不能有脚本、内联样式、框架，也不能有 header、footer、main、h1（本站页面已有），请改用普通的链接和文字。`,
    );
  }
  return html;
}
