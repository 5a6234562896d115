// npm run bench:diff: matches and compares two lists of 10,000 projects; fails above one second of
// processor time. The clock is printed too, but on a busy machine it tells of the others' work.
import './plain-errors.ts';
import { performance } from 'node:perf_hooks';
import { plainCells, type ListRow, type PublishedList } from '../src/facts/kinds/project.ts';
import { diffListings } from '../src/facts/kinds/difference.ts';
import { listingOf } from '../src/facts/kinds/listing.ts';
import { matchList } from '../src/rules/list/match.ts';

const count = 10_000;
const limit = 1000;

/** Every 10th project is renamed, every 7th has another area; 100 are new, and numbers shift. */
function rowOf(number: number, later: boolean): ListRow {
  const renamed = later && number % 10 === 0;
  return {
    seq: number + (later ? 3 : 1),
    county: `第${number % 12}县`,
    category: '低效工业片区',
    name: `${String.fromCodePoint(0x4e00 + (number % 4000), 0x5e00 + (number % 997))}片区${number}${renamed ? '东' : ''}`,
    ...plainCells(() => `第${number % 90}镇`),
    areaMu: 10 + (number % 300) + (later && number % 7 === 0 ? 1 : 0),
    stage: 'planned',
    places: [],
    openEnded: false,
    line: number + 1,
  };
}

function listOf(asOf: string, numbers: readonly number[], later: boolean): PublishedList {
  return {
    ...{ city: 'bench', asOf, title: asOf, file: `${asOf}.csv`, policy: null },
    ...{ attachment: null, sheet: null, sha256: '0'.repeat(64), printedTotals: [] },
    rows: numbers.map((number) => rowOf(number, later)),
  };
}

const numbers = Array.from({ length: count }, (_, index) => index);
const before = listOf('2024-01-31', numbers, false);
const after = listOf(
  '2024-07-31',
  numbers.map((number) => number + 100),
  true,
);
const known = before.rows.map((row, index) => ({ id: `bench-${index + 1}`, row }));
const processor = process.cpuUsage();
const start = performance.now();
const report = matchList(known, after, []);
const matched = performance.now();
const ids = new Map([...report.same, ...report.changed].map(({ id, seq }) => [seq, id]));
const differences = diffListings(
  new Map(known.map(({ id, row }) => [id, listingOf(row)])),
  new Map(after.rows.map((row) => [ids.get(row.seq) ?? `new-${row.seq}`, listingOf(row)])),
);
const end = performance.now();
const { user, system } = process.cpuUsage(processor);
const used = (user + system) / 1000;
console.log(
  `两份名单各 ${count} 行：对应 ${(matched - start).toFixed(0)} 毫秒，比较 ${(end - matched).toFixed(0)} 毫秒，合计 ${(end - start).toFixed(0)} 毫秒；处理器 ${used.toFixed(0)} 毫秒（上限 ${limit}）。`,
);
console.log(
  `变更 ${report.changed.length}，新增 ${report.added.length}，未列入 ${report.gone.length}，待裁定 ${report.doubtful.length}；差异 ${differences.length} 项。`,
);
process.exitCode = used < limit ? 0 : 1;
