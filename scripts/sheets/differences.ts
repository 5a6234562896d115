import type { Portal } from '../../src/facts/portal.ts';
import { cellOf, differing, type Column, type Row } from './columns.ts';
import { rowsIn, type Place, type SheetKind } from './kinds.ts';
import type { SheetsReading } from './read-workbook.ts';

/** What becomes of one file: its records by their place in it, counted from 0. */
export interface FileChange {
  readonly kind: SheetKind;
  readonly place: Place;
  readonly changed: ReadonlyMap<number, { readonly before: Row; readonly after: Row }>;
  readonly removed: ReadonlyMap<number, Row>;
  readonly added: readonly Row[];
}

const signature = (columns: readonly Column[], row: Row): string =>
  JSON.stringify(columns.map((column) => cellOf(column, row[column.key])));

/**
 * Pairs the records of a file with the rows of a sheet: those that say the same, then those that are
 * known again by their keys, each once. Their order says nothing.
 */
function pair(
  { columns, keys }: SheetKind,
  old: readonly Row[],
  rows: readonly Row[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const rounds = [
    columns,
    ...keys.map((names) => columns.filter(({ key }) => names.includes(key))),
  ];
  for (const round of rounds) {
    const free = new Map<string, number[]>();
    for (const [at, row] of old.entries()) {
      if (pairs.has(at)) continue;
      const own = signature(round, row);
      free.set(own, [...(free.get(own) ?? []), at]);
    }
    for (const [at, row] of rows.entries()) {
      if (taken.has(at)) continue;
      const first = free.get(signature(round, row))?.shift();
      if (first === undefined) continue;
      pairs.set(first, at);
      taken.add(at);
    }
  }
  return pairs;
}

function changeOf(
  kind: SheetKind,
  place: Place,
  old: ReadonlyMap<number, Row>,
  rows: readonly Row[],
): FileChange {
  const indices = [...old.keys()];
  const pairs = pair(kind, [...old.values()], rows);
  const changed = new Map<number, { before: Row; after: Row }>();
  for (const [from, to] of pairs) {
    const index = indices[from] ?? 0;
    const before = old.get(index) ?? {};
    const after = rows[to] ?? {};
    if (differing(kind.columns, before, after).length > 0) changed.set(index, { before, after });
  }
  const met = new Set(pairs.values());
  return {
    ...{ kind, place, changed },
    removed: new Map([...old].filter((_, at) => !pairs.has(at))),
    added: rows.filter((_, at) => !met.has(at)),
  };
}

/** What a workbook changes in the files of a portal. Kinds whose sheet is missing stay as they are. */
export function differences(portal: Portal, { rows, owner }: SheetsReading): FileChange[] {
  const changes = [...rows].flatMap(([kind, all]) =>
    kind.places(portal).map((place) => {
      const { scope } = kind;
      const own = scope === null ? all : all.filter((row) => row[scope] === place.value);
      const kept = [...rowsIn(kind, portal, place).entries()].filter(
        ([, row]) => owner === null || kind.isOf(row, owner, portal),
      );
      return changeOf(kind, place, new Map(kept), own);
    }),
  );
  return changes.filter(
    ({ changed, removed, added }) => changed.size + removed.size + added.length > 0,
  );
}

const shown = (column: Column, row: Row): string => {
  const cell = cellOf(column, row[column.key]);
  return cell === null ? '（空）' : `“${String(cell).replaceAll('\n', '、')}”`;
};

/** A record in one line: its first key, and what it says. */
function named({ columns, keys }: SheetKind, row: Row): string {
  const own = columns.filter(({ key }) => keys[0]?.includes(key));
  return own.map((column) => shown(column, row)).join(' ');
}

/** What will be done, for the clerk: a line for each file, record and cell. */
export function describe({ kind, place, changed, removed, added }: FileChange): string[] {
  const count = `加 ${added.length} 条，改 ${changed.size} 条，删 ${removed.size} 条`;
  return [
    `${kind.title}（${place.path}）：${count}`,
    ...added.map((row) => `  加 ${named(kind, row)}`),
    ...[...changed.values()].flatMap(({ before, after }) => [
      `  改 ${named(kind, before)}`,
      ...differing(kind.columns, before, after).map(
        (column) => `     ${column.heading}：${shown(column, before)} → ${shown(column, after)}`,
      ),
    ]),
    ...[...removed.values()].map((row) => `  删 ${named(kind, row)}`),
  ];
}
