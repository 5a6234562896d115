import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJson } from '../../src/outputs/formats/json.ts';
import { listPage, listsOf, recordPage, recordsCsv, type PlainRecord } from './plain-site.ts';

function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Template literals and one loop: what building cannot cost less than. */
function withNode(records: readonly PlainRecord[], folder: string): Promise<void> {
  for (const record of records) {
    write(folder, `projects/${record.id}/index.html`, recordPage(record));
    write(folder, `data/${record.id}.json`, toJson(record));
  }
  listsOf(records).forEach((rows, at) => {
    write(folder, `list/${at + 1}/index.html`, listPage(rows));
  });
  write(folder, 'data.csv', recordsCsv(records));
  return Promise.resolve();
}

/** The same site by Eleventy, with JavaScript templates. */
async function withEleventy(records: readonly PlainRecord[], folder: string): Promise<void> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const input = `${folder}.input`;
  mkdirSync(input, { recursive: true });
  const each = (data: string, permalink: (data: never) => string) => ({
    pagination: { data, size: 1, alias: 'one' },
    permalink,
  });
  const site = new Eleventy(input, folder, {
    quietMode: true,
    configPath: null,
    config: (templates) => {
      templates.addGlobalData('records', records);
      templates.addGlobalData('lists', listsOf(records));
      templates.addTemplate(
        'record.11ty.js',
        ({ one }) => recordPage(one as PlainRecord),
        each('records', ({ one }: { one: PlainRecord }) => `projects/${one.id}/index.html`),
      );
      templates.addTemplate(
        'json.11ty.js',
        ({ one }) => toJson(one),
        each('records', ({ one }: { one: PlainRecord }) => `data/${one.id}.json`),
      );
      templates.addTemplate(
        'list.11ty.js',
        ({ one }) => listPage(one as PlainRecord[]),
        each(
          'lists',
          ({ pagination }: { pagination: { pageNumber: number } }) =>
            `list/${pagination.pageNumber + 1}/index.html`,
        ),
      );
      templates.addTemplate('csv.11ty.js', () => recordsCsv(records), { permalink: 'data.csv' });
    },
  });
  await site.write();
  rmSync(input, { recursive: true, force: true });
}

const builders = { 'Node 模板': withNode, 'Eleventy 3': withEleventy } as const;

/**
 * Builds one plain site of the same records by other means: a page and a JSON file a record, a list in
 * pages, a table. It holds less than a portal does, so what it costs is a floor and no rival's time.
 *
 * @param folder for what they write; gone afterwards
 * @returns processor seconds, user and system, by builder
 */
export async function measureOthers(
  records: readonly PlainRecord[],
  folder: string,
): Promise<Readonly<Record<keyof typeof builders, number>>> {
  const seconds: Record<string, number> = {};
  for (const [name, build] of Object.entries(builders)) {
    rmSync(folder, { recursive: true, force: true });
    const before = process.cpuUsage();
    await build(records, folder);
    const { user, system } = process.cpuUsage(before);
    seconds[name] = (user + system) / 1e6;
  }
  rmSync(folder, { recursive: true, force: true });
  return seconds as Record<keyof typeof builders, number>;
}
