import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { schemaVersion } from '../schema-version.ts';
import { siteSchema, type Site } from '../kinds/site.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { firstRefused, safeHtml } from './host-part.ts';
import { readStrict } from './strict-file.ts';
import { portalFiles } from '../portal-files.ts';

/**
 * Path of `site.yaml` below `root`: in the data folder, or beside it in the folder of the portal.
 *
 * @throws DataFileError where there are both
 */
export function sitePath({ root, folder }: DataFolder): string {
  const inside = join(folder, portalFiles.site);
  const beside = join(folder, '..', portalFiles.site);
  if (!existsSync(join(root, beside))) return inside;
  if (!existsSync(join(root, inside))) return beside;
  throw new DataFileError(`${beside} 和 ${inside} 都有：只能有一份。请删去其中一份。`);
}

const versionSchema = z.looseObject({ schemaVersion: z.int().positive().default(1) });

/**
 * The version of the form in which a portal's data are written.
 *
 * @throws DataFileError where it is newer than this engine knows
 */
export function versionOf(data: DataFolder): number {
  const path = sitePath(data);
  const { schemaVersion: version } = readStrict(data.root, path, versionSchema);
  if (version <= schemaVersion) return version;
  throw new DataFileError(
    `${path} › schemaVersion：资料的格式版本是 ${version}，这个引擎只认识到 ${schemaVersion}。请升级引擎（见 docs/upgrading.md），不要改这个数。`,
  );
}

/** Reads `site.yaml`. @throws DataFileError */
export function loadSite(data: DataFolder): Site {
  versionOf(data);
  return readStrict(data.root, sitePath(data), siteSchema);
}

/**
 * Reads the host's header or footer, a piece of HTML; null where none is configured.
 *
 * @param file path below the data folder
 * @throws DataFileError where the file is missing, or holds more than words, links and pictures
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
  const refused = firstRefused(html);
  if (refused !== null) {
    throw new DataFileError(
      `${path} 第 ${refused.line} 行：出现“${refused.words}”。页头页脚里只能有文字、普通的链接（http、https、mailto、tel 或本站地址）和图片，不能有脚本、样式、表单、框架和 meta、base，也不能有 header、footer、main、h1（本站页面已有）。请删去或改写。`,
    );
  }
  return safeHtml(html);
}
