import { changeKindNames, changeKinds, type Publication } from '../../../facts/kinds/change.ts';
import type { Clause } from '../../../facts/kinds/policy.ts';
import type { StatusOnDay } from '../../../rules/policy/status.ts';
import { roomFor, type Column } from '../ui/columns.ts';

/** What a person is told of a place of an original: it stops nothing. */
export interface PreviewNotice {
  readonly what: string;
  readonly action: string;
}

/** A line of an original text; `dropped`: why it is no part of what is published. */
export interface OriginalLine {
  readonly number: number;
  readonly text: string;
  readonly dropped: string | null;
}

/** A stretch of an original and the clause that was read from it. */
export interface TextBlock {
  readonly lines: readonly OriginalLine[];
  readonly clause: Clause | null;
  readonly notices: readonly PreviewNotice[];
}

export interface PreviewText {
  readonly slug: string;
  readonly title: string;
  readonly standing: StatusOnDay;
  /** Fields as the page will show them; null: 原文未载明. */
  readonly facts: readonly { readonly name: string; readonly value: string | null }[];
  readonly clauseCount: number;
  readonly blocks: readonly TextBlock[];
  readonly notices: readonly PreviewNotice[];
}

/** What a row of a sheet was read as. */
export type SheetRowKind = 'above' | 'header' | 'data' | 'group' | 'total' | 'note' | 'blank';

export interface SheetRow {
  readonly line: number;
  readonly kind: SheetRowKind;
  readonly cells: readonly string[];
  /** The row as it will be published: values by the order of `PreviewList.fields`; null for other rows. */
  readonly read: readonly string[] | null;
  readonly notices: readonly PreviewNotice[];
}

export interface PreviewList {
  readonly place: string;
  readonly asOf: string;
  readonly title: string;
  /** Of each column of the sheet its heading, and the name of the field that it was read as; null: left out. */
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly fields: readonly string[];
  readonly rows: readonly SheetRow[];
  /** What was counted, each a line to hold against the original. */
  readonly counts: readonly string[];
  readonly leftOut: readonly string[];
  /** Fields that the list does not print: 原文未载明. */
  readonly absent: readonly string[];
  readonly notices: readonly PreviewNotice[];
  /** The layout by which it was read, as a person corrects it. */
  readonly layout: string | null;
}

export interface PreviewFile {
  readonly name: string;
  /** Its name as it was handed over. */
  readonly given: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly text: PreviewText | null;
  readonly lists: readonly PreviewList[];
}

/** Everything that a person is shown before a run is written. */
export interface Preview {
  readonly portal: string;
  readonly day: string;
  readonly files: readonly PreviewFile[];
  readonly changes: readonly Publication[];
  /** What corrected lists say otherwise than those of the same day whose place they take. */
  readonly corrections: readonly Publication[];
  readonly remaining: readonly string[];
  /** What a person has to have looked at, each a box to tick. */
  readonly confirm: readonly string[];
  readonly edits: readonly { readonly path: string; readonly what: '新增' | '变更' | '删去' }[];
}

/** What a row of a sheet is called on the page. */
export const rowKindNames: Readonly<Record<SheetRowKind, string>> = {
  above: '标题',
  header: '表头',
  data: '数据',
  group: '分组',
  total: '合计',
  note: '注',
  blank: '空行',
};

/** A cell with the column in which it stands, and how many columns its words may take. */
interface SpreadCell {
  readonly text: string;
  readonly at: number;
  readonly span: number;
}

/** The cells of a row: words of titles, groups and notes run over the blank cells behind them. */
export function spread(kind: SheetRowKind, cells: readonly string[]): SpreadCell[] {
  const runs = kind === 'above' || kind === 'group' || kind === 'note';
  return cells.flatMap((text, at) => {
    if (!runs) return [{ text, at, span: 1 }];
    const blank = text.trim() === '';
    const filledBefore = cells.slice(0, at).some((cell) => cell.trim() !== '');
    if (blank && filledBefore) return [];
    const next = cells.findIndex((cell, other) => other > at && cell.trim() !== '');
    return [{ text, at, span: blank ? 1 : (next < 0 ? cells.length : next) - at }];
  });
}

/** How many changes there are of each kind, in one line; empty where there are none. */
export function tallyOf(publications: readonly Publication[]): string {
  const kinds = publications.flatMap(({ changes }) => changes.map(({ kind }) => kind));
  return changeKinds
    .map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${changeKindNames[kind]} ${count}`)
    .join('，');
}

/** What was read of a file, in one line: 66 个片区; 条款 13 条. */
export function extentOf({ text, lists }: PreviewFile): string {
  const rows = lists.flatMap((list) => list.rows.filter(({ read }) => read !== null));
  return [
    ...(lists.length > 0 ? [`${rows.length} 个片区`] : []),
    ...(text === null ? [] : [`条款 ${text.clauseCount} 条`]),
  ].join('，');
}

/** A number, and behind it how the original prints it. */
const figure = /^[\d.,]*(?:（[^）]*）)?$/u;

/** How a column of a sheet is set, seen from its cells in rows of data. */
export function setOf(cells: readonly string[]): Pick<Column<never>, 'number' | 'nowrap' | 'room'> {
  return cells.every((cell) => figure.test(cell.trim())) ? { number: true } : roomFor(cells);
}
