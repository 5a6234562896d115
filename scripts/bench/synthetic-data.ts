import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCities } from '../../src/facts/read/cities.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadLists } from '../../src/facts/read/projects.ts';
import type { Identity, ListRow, Snapshot } from '../../src/facts/kinds/project.ts';

/** Rows made from the real ones, so that lengths of names and places are those of a real list. */
function syntheticRows(rows: readonly ListRow[], count: number): ListRow[] {
  return Array.from({ length: count }, (_, index) => {
    const seq = index + 1;
    const row = rows[index % rows.length] as ListRow;
    return { ...row, seq, line: seq, name: `合成${seq}号${row.name}` };
  });
}

function syntheticIdentities({ city, asOf }: Snapshot, count: number): Identity[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${city}-${String(index + 1).padStart(3, '0')}`,
    rows: [{ asOf, seq: index + 1 }],
  }));
}

/**
 * Copies the project's facts into `target` and replaces the first city's lists by one list of
 * `count` generated projects. For measuring only: nothing of it is ever published.
 *
 * @throws Error where no city has a list to start from
 */
export function writeSyntheticData(source: DataFolder, target: string, count: number): void {
  const from = join(source.root, source.folder);
  rmSync(target, { recursive: true, force: true });
  cpSync(from, target, { recursive: true });
  const lists = loadCities(source).map((city) => loadLists(source, city).snapshots);
  const snapshot = lists.find((snapshots) => snapshots.length > 0)?.at(-1);
  if (snapshot === undefined) throw new Error(`${from}：没有任何名单，无法生成合成数据。`);
  const folder = join(target, snapshot.city);
  for (const name of readdirSync(join(folder, 'snapshots')))
    rmSync(join(folder, 'snapshots', name));
  const rows = syntheticRows(snapshot.rows, count);
  const list = { ...snapshot, printedTotals: [], rows };
  writeFileSync(join(folder, 'snapshots', `${snapshot.asOf}.json`), JSON.stringify(list));
  writeFileSync(
    join(folder, 'identities.json'),
    JSON.stringify(syntheticIdentities(snapshot, count)),
  );
}
