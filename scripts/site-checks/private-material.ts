import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { privateStrings, type PrivateString } from '../check/private-strings.ts';
import { unpacked } from '../check/unpacked.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** A file as it lies there and all that is packed in it; of pages also the words without their marks. */
function contentsOf(folder: string, file: string): Buffer[] {
  const contents = unpacked(file, readFileSync(join(folder, file)));
  if (!/\.(?:html|xml)$/.test(file)) return contents;
  return [
    ...contents,
    ...contents.map((one) => Buffer.from(one.toString().replace(/<[^>]+>/g, ''))),
  ];
}

/**
 * D-08, D-10: nothing that was withheld stands anywhere on the site, in any file, packed or not.
 *
 * @param secretsOf the texts that may stand nowhere
 */
export const privateMaterialCheck =
  (secretsOf: () => readonly PrivateString[]): SiteCheckFactory =>
  (site) => {
    const secrets = secretsOf();
    const files = secrets.length === 0 ? [] : [...site.files];
    return {
      visit: () => [],
      finish: () =>
        files.flatMap((file) => {
          const contents = contentsOf(site.folder, file);
          return secrets
            .filter(({ text }) => contents.some((one) => one.includes(text)))
            .map(
              ({ text, from }) =>
                `${file}：出现了不上网的内容“${text.slice(0, 4)}……”（来自 ${from}）。请报告维护人员；在查明之前不要发布。`,
            );
        }),
      examined: () => secrets.length,
    };
  };

export const checkPrivateMaterial = privateMaterialCheck(privateStrings);
