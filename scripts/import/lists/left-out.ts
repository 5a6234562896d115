import type { ListRow, PublishedList } from '../../../src/facts/kinds/project.ts';
import type { Note } from '../problem.ts';

/** The code of what is told of a list that may be a part of one. */
export const partCode = 'IMPORT-LIST-PART';

/** Whole groups of this many projects that a list no longer names are more than projects that ended. */
const several = 2;

/** The counties, or the categories, of which a list names nothing though the one before it does. */
function wholeGroups(
  before: readonly ListRow[],
  now: readonly ListRow[],
  groupOf: (row: ListRow) => string,
): string[] {
  const named = new Set(now.map(groupOf));
  const groups = Map.groupBy(before, groupOf);
  return [...groups].flatMap(([group, rows]) =>
    rows.length >= several && !named.has(group) ? [group] : [],
  );
}

/**
 * A list is taken for the whole of its city: what it leaves out is 已调出. One that names nothing of a
 * whole county or category, or but a third of what the list before it names, may be a part of one (a
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
  const { file, sheet, rows } = list;
  const counties = wholeGroups(before.rows, rows, ({ county }) => county);
  const categories = wholeGroups(before.rows, rows, ({ category }) => category);
  const most = gone >= 6 && gone * 3 > before.rows.length * 2;
  if (counties.length + categories.length === 0 && !most) return [];
  const whole = [...counties, ...categories].map((name) => `“${name}”`).join('、');
  const which = whole === '' ? '' : `，其中${whole}一个也没有列`;
  const read = `上一份名单（${before.asOf}）的 ${before.rows.length} 个片区，这一份有 ${gone} 个没有列${which}`;
  return [
    {
      code: partCode,
      spot: { file: `sources/${file}`, sheet },
      what: '这份名单像是只列了一部分片区；登记了它，没有列的都会写成“已调出”',
      read,
      action:
        '只是一个区县、一批或一类的，不作为名单登记：其中已有片区的阶段、面积变化登记在 events.csv，依据写这份文件；新增的等列有全市片区的名单。确已调出的不必处理',
    },
  ];
}
