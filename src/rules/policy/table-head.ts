/** The head of a table: what each column is called, over how many rows. */
export interface TableHead {
  columns: string[];
  depth: number;
}

const longestName = 20;
const isName = (cell: string): boolean =>
  cell.length <= longestName && !/^[\d.,%％]+$|[。；]/u.test(cell);

/** Columns under one cell of a head, half-open: 目标任务 over 面积 and 片区. */
type Group = readonly [number, number];

/** The groups that a row parts one group into: each begins at a filled cell. */
function partsOf([from, to]: Group, row: readonly string[]): Group[] {
  const starts = Array.from({ length: to - from }, (_, at) => from + at).filter(
    (column) => (row[column] ?? '') !== '',
  );
  return starts.map((start, at): Group => [start, starts[at + 1] ?? to]);
}

/**
 * Whether a row names columns under the groups of the head above it: filled from the first column of a
 * group on, and empty where the head has one cell for all its rows.
 */
function names(row: readonly string[], groups: readonly Group[]): boolean {
  const filled = (column: number): boolean => (row[column] ?? '') !== '';
  const fits = ([from, to]: Group): boolean => (to - from === 1 ? !filled(from) : filled(from));
  return row.every(isName) && groups.every(fits);
}

/**
 * Reads the head of a table from its rows. A cell merged over several columns leaves empty cells behind
 * it; the rows that name the columns below it belong to the head (目标任务 over 面积 and 片区).
 */
export function readHead(rows: readonly (readonly string[])[]): TableHead {
  const [first = []] = rows;
  const single: TableHead = { columns: [...first], depth: 1 };
  if (first.length < 3 || first[0] === '') return single;
  let groups = partsOf([0, first.length], first);
  const columns: string[] = groups.flatMap(([from, to]) =>
    Array.from({ length: to - from }, () => first[from] ?? ''),
  );
  for (let depth = 1; depth < rows.length; depth += 1) {
    if (groups.every(([from, to]) => to - from === 1)) return { columns, depth };
    const row = rows[depth] ?? [];
    if (!names(row, groups)) break;
    groups = groups.flatMap((group): Group[] =>
      group[1] - group[0] === 1 ? [group] : partsOf(group, row),
    );
    for (const [from, to] of groups) {
      const part = row[from] ?? '';
      if (part === '') continue;
      for (let column = from; column < to; column += 1)
        columns[column] = `${columns[column] ?? ''} ${part}`;
    }
  }
  return single;
}
