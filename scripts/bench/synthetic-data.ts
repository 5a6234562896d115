import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { loadCities } from '../../src/facts/read/cities.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadLists } from '../../src/facts/read/projects.ts';
import type { ListRow, PublishedList } from '../../src/facts/kinds/project.ts';
import { manifestSchema } from '../../src/facts/kinds/source.ts';
import { stageNames } from '../../src/facts/kinds/stage.ts';
import { toCsv } from '../../src/outputs/formats/csv.ts';
import { importers } from '../import/importers.ts';
import { runImport } from '../import/run.ts';
import { filesOfCity, originalFile, portalFiles } from '../../src/facts/portal-files.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

const file = 'bench.csv';

/** What is another in the data than before. */
export type Change = 'event' | 'list';

/** Rows made from the real ones, so that lengths of names and places are those of a real list. */
function syntheticList(rows: readonly ListRow[], count: number, changed: boolean): string {
  const heading = ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'];
  const made = Array.from({ length: count }, (_, index) => {
    const seq = index + 1;
    const row = rows[index % rows.length] as ListRow;
    const { county, category, name, location, areaMu, stage } = row;
    return [
      ...[seq, county, category, `合成${seq}号${name}`, location ?? ''],
      ...[
        (areaMu ?? 100) + (changed && seq === 1 ? 1 : 0),
        stage === null ? '' : stageNames[stage],
      ],
    ];
  });
  return toCsv([heading, ...made]);
}

/** Registers and reviews the original in the place of every other list of its city. */
function register(data: string, { city, asOf, title }: PublishedList): void {
  const sha256 = sha256Of(readFileSync(join(data, originalFile(file))));
  const manifest = join(data, portalFiles.manifest);
  const sources = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const others = sources.map((one) => (one.city === city ? { ...one, lists: [] } : one));
  const lists = [{ asOf, title, attachment: null, sheet: null }];
  const own = { file, city, from: '合成数据，只供测量', sha256, text: null, lists };
  writeFileSync(manifest, JSON.stringify([...others, own]));
  const reviews = join(data, portalFiles.reviews);
  const known = z.array(z.looseObject({})).parse(parse(readFileSync(reviews, 'utf8')));
  const review = {
    ...{ file, sha256, audience: '全社会', role: '本站整理', date: '2026-11-22' },
    ...{ result: '可公开', basis: '合成数据，只供测量' },
  };
  writeFileSync(reviews, stringify([...known, review]));
}

/**
 * Copies the project's facts into `target`, a folder named `data`, and replaces the first city's lists
 * by an original of `count` generated projects, which is imported. For measuring only: nothing of it is
 * ever published.
 *
 * @param change `event`: one project has an event more; `list`: one area of the list is another
 * @throws Error where no city has a list to start from, or the import fails
 */
export async function writeSyntheticData(
  source: DataFolder,
  target: string,
  count: number,
  change: Change | null = null,
): Promise<void> {
  const from = join(source.root, source.folder);
  rmSync(target, { recursive: true, force: true });
  cpSync(from, target, { recursive: true });
  const lists = loadCities(source).map((city) => loadLists(source, city).lists);
  const list = lists.find((lists) => lists.length > 0)?.at(-1);
  if (list === undefined) throw new Error(`${from}：没有任何名单，无法生成合成数据。`);
  // It is a portal of its own, which has published nothing yet.
  const own = filesOfCity(list.city);
  const before = [own.lists, own.identities, own.expectations];
  for (const path of [...before, portalFiles.addresses, portalFiles.ledger]) {
    rmSync(join(target, path), { recursive: true, force: true });
  }
  const original = syntheticList(list.rows, count, change === 'list');
  writeFileSync(join(target, originalFile(file)), original);
  register(target, list);
  const { ok, lines } = await runImport({ ...source, folder: target }, importers, {
    dryRun: false,
  });
  if (!ok) throw new Error(lines.join('\n'));
  if (change === 'event') {
    const event = [`${list.city}-001`, list.asOf, '公告', '', '合成公告', file, '', ''];
    appendFileSync(join(target, own.events), `${event.join()}\r\n`);
  }
}
