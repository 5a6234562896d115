import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../../src/facts/read/site.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { WantedFile } from '../files/atomic.ts';
import { portalFiles } from '../../src/facts/portal-files.ts';

/** The folder of files that a new portal begins with. */
export const templateFolder = join(import.meta.dirname, 'template');

const reviews = `# 公开前的审查记录，一份原件一条（《政府信息公开条例》第十七条：先审查后公开）。没有“可公开”记录的原件不上网。
# role 写岗位，不写姓名；以最近一条为准。
[]
`;

/**
 * The files without which a data folder is none: who publishes, the register of originals, the reviews.
 * Those that exist are not among them.
 */
export function portalFacts(data: DataFolder): WantedFile[] {
  const at = (name: string): string => join(data.root, data.folder, name);
  const begun: WantedFile[] = [
    { path: at(portalFiles.manifest), text: '[]\n' },
    { path: at(portalFiles.reviews), text: reviews },
  ];
  if (!existsSync(join(data.root, sitePath(data)))) {
    const site = readFileSync(join(templateFolder, 'data', portalFiles.site), 'utf8');
    begun.unshift({ path: at(portalFiles.site), text: site });
  }
  return begun.filter(({ path }) => !existsSync(path));
}
