import type { City } from '../../../src/facts/kinds/city.ts';
import type { ListRow, PublishedList } from '../../../src/facts/kinds/project.ts';
import type { Note, Spot } from '../problem.ts';
import { originalFile } from '../../../src/facts/portal-files.ts';

/** The code of what is told of a list that may be a part of one. */
export const partCode = 'IMPORT-LIST-PART';

const partRemedy =
  '只是一个区县、一批或一类的，不作为名单登记：其中已有片区的阶段、面积变化登记在 events.csv，依据写这份文件；新增的，请制发单位给一份列有全市片区的名单';

/** Words of a title that say of a list that it comes beside others: 第二批, 新增片区清单. */
const batch =
  /第(?!一批|1批)[一二三四五六七八九十百\d]+批|(?:新增|增补|补充|追加)(?=.{0,16}(?:片区|项目|地块|名单|清单))|(?:片区|项目|地块|名单|清单).{0,4}(?:新增|增补|补充|追加)/u;

/** What a title says of a list that is not the whole; null where it says nothing of the kind. */
const batchIn = (title: string): string | null =>
  batch.exec(title.replace(/\s+/gu, ''))?.[0] ?? null;

/** What of a list by itself, without those before it, says that it may be a part of one. */
export function mayBePart(
  rows: readonly ListRow[],
  {
    title,
    city,
    spot,
  }: { readonly title: string; readonly city: City | null; readonly spot: Spot },
): Note[] {
  const said = batchIn(title);
  const [county, ...others] = new Set(rows.map((row) => row.county));
  const alone =
    typeof county === 'string' && others.length === 0 && (city?.counties.length ?? 0) > 1;
  const why = [
    ...(said === null ? [] : [`标题写着“${said}”`]),
    ...(alone ? [`只有${county}的片区`] : []),
  ];
  if (why.length === 0) return [];
  return [
    {
      code: 'IMPORT-LIST-PART-SAID',
      spot,
      what: `这份名单像是只列了一部分片区：${why.join('，')}`,
      action: `一份名单按全市算，没有列的会写成“已调出”：${partRemedy}`,
    },
  ];
}

/** Whole groups of this many projects that a list no longer names are more than projects that ended. */
const several = 2;

/** The counties, or the categories, of which a list names nothing though the one before it does; none where it prints none. */
function wholeGroups(
  before: readonly ListRow[],
  now: readonly ListRow[],
  groupOf: (row: ListRow) => string | null,
): string[] {
  if (now.some((row) => groupOf(row) === null)) return [];
  const named = new Set(now.map(groupOf));
  const groups = Map.groupBy(before, groupOf);
  return [...groups].flatMap(([group, rows]) =>
    group !== null && rows.length >= several && !named.has(group) ? [group] : [],
  );
}

/**
 * A list is taken for the whole of its city: what it leaves out is 已调出. One that names nothing of a
 * whole county or category, or less than half of what the list before it names, may be a part of one (a
 * county's own, a second batch), and then that would be said of projects that go on.
 *
 * @param before the list of the day before it; undefined where it is the first
 * @param gone how many projects of that list it leaves out
 * @returns what a person should look at
 */
export function leavesOut(
  list: PublishedList,
  before: PublishedList | undefined,
  gone: number,
): Note[] {
  if (before === undefined || gone === 0) return [];
  const { file, sheet, rows, title } = list;
  const counties = wholeGroups(before.rows, rows, ({ county }) => county);
  const categories = wholeGroups(before.rows, rows, ({ category }) => category);
  const most = gone >= several && gone * 2 > before.rows.length;
  if (counties.length + categories.length === 0 && !most && batchIn(title) === null) return [];
  const whole = [...counties, ...categories].map((name) => `“${name}”`).join('、');
  const which = whole === '' ? '' : `，其中${whole}一个也没有列`;
  const read = `上一份名单（${before.asOf}）的 ${before.rows.length} 个片区，这一份有 ${gone} 个没有列${which}`;
  return [
    {
      code: partCode,
      spot: { file: originalFile(file), sheet },
      what: '这份名单像是只列了一部分片区；登记了它，没有列的都会写成“已调出”',
      read,
      action: `${partRemedy}。确已调出的不必处理`,
    },
  ];
}
