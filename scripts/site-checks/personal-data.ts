import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesBesideAmountsInHeader } from '../../src/rules/disclosure/scan/names-beside-amounts.ts';
import { dataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import { isScannable, scanFile } from '../scan/scan-file.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-09: no number of a person or certificate, and no table of persons beside sums, on the site. */
export const checkPersonalData: SiteCheckFactory = (site) => {
  const { allowedPhones } = loadDisclosureFiles(dataFolder());
  const own = site.publisher.contactPhone?.replace(/\D/g, '');
  const options = { allowedPhones: new Set([...allowedPhones, ...(own ? [own] : [])]) };
  const files = [...site.files].filter((file) => isScannable(file));
  return {
    visit: ({ file, $ }) =>
      $('table')
        .toArray()
        .flatMap((table) => {
          const cells = $(table)
            .find('tr')
            .first()
            .find('th, td')
            .map((_, cell) => $(cell).text().trim())
            .get();
          return namesBesideAmountsInHeader(cells).map(
            ({ masked, remedy }) => `${file} 的表格：疑似姓名与金额（${masked}）。${remedy}。`,
          );
        }),
    finish: () =>
      files.flatMap((file) => scanFile(file, readFileSync(join(site.folder, file)), options)),
    examined: () => files.length,
  };
};
