import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtPolicies, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
const wanted = ['projects.json', 'projects.csv', 'projects.geojson', 'policies.json'];

/** D-23: every file of the manifest is there with its checksum, and so is every original. */
export const checkDownloads: SiteCheckFactory = (site) => {
  const files = readBuiltJson(site, 'data/manifest.json', manifestSchema)?.files ?? [];
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies) ?? [];
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(site.folder, path)))
      .digest('hex');
  return {
    visit: () => [],
    finish: () => {
      const absent = wanted.filter((name) => !files.some(({ path }) => path === `data/${name}`));
      const broken = files.filter(
        ({ path, sha256 }) => !existsSync(join(site.folder, path)) || hash(path) !== sha256,
      );
      const originals = policies.filter(
        ({ source }) => !site.files.has(`data/originals/${source.file}`),
      );
      return [
        ...absent.map((name) => `data/manifest.json：没有登记 ${name}。请重新构建。`),
        ...broken.map(({ path }) => `${path}：缺失，或与清单登记的 SHA-256 不符。请重新构建。`),
        ...originals.map(
          ({ title, source }) =>
            `data/originals/${source.file}：没有《${title}》的原件可下载。请恢复 data/sources 下的原件后重新构建。`,
        ),
      ];
    },
    examined: () => files.length,
  };
};
