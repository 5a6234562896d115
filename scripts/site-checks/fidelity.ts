import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPolicies, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-34: the original offered is the one the text was read from, and its hash stands on the page. */
export const checkFidelity: SiteCheckFactory = (site) => {
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies) ?? [];
  const byFile = new Map(policies.map((one) => [`policies/${one.slug}/index.html`, one]));
  return {
    visit: ({ file, $ }) => {
      const policy = byFile.get(file);
      return policy === undefined || $('main').text().includes(policy.source.sha256)
        ? []
        : [`${file}：没有写明原件的 SHA-256。请检查 PolicyHead。`];
    },
    finish: () =>
      policies.flatMap(({ source: { file, sha256 } }) => {
        const path = `data/originals/${file}`;
        if (!site.files.has(path)) return [];
        const content = readFileSync(join(site.folder, path));
        return createHash('sha256').update(content).digest('hex') === sha256
          ? []
          : [`${path}：不是该文本的原件（SHA-256 不符）。请恢复 data/sources/${file}。`];
      }),
    examined: () => policies.length,
  };
};
