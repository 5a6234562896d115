import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { privateStrings } from '../check/private-strings.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-10: nothing that was withheld stands anywhere on the site, in any file, byte for byte. */
export const checkPrivateMaterial: SiteCheckFactory = (site) => {
  const secrets = privateStrings();
  const files = secrets.length === 0 ? [] : [...site.files];
  return {
    visit: () => [],
    finish: () =>
      files.flatMap((file) => {
        const content = readFileSync(join(site.folder, file));
        return secrets
          .filter(({ text }) => content.includes(text))
          .map(
            ({ text, from }) =>
              `${file}：出现了不上网的内容“${text.slice(0, 4)}……”（来自 ${from}）。请报告维护人员；在查明之前不要发布。`,
          );
      }),
    examined: () => secrets.length,
  };
};
