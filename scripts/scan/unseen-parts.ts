import { colToLetter } from 'hucre';
import type { Unseen } from './opened.ts';
import type { XmlVisitor } from './xml-words.ts';

/** Counts what one part of an office file carries unseen. */
export interface PartWatch extends XmlVisitor {
  found(): Unseen[];
}

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '1');

const changes =
  /^(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|(?:r|p|tbl|tr|tc|sect|tblGrid|numbering)(?:Pr)?Change|tracked-changes)$/;

/** Tracked changes, comments, hidden and struck-out words of a part of a text document. */
export function watchDocument(where: string): PartWatch {
  const counts = { changes: 0, comments: 0, hidden: 0, struck: 0 };
  return {
    open({ name, attributes }) {
      if (changes.test(name)) counts.changes += 1;
      if (name === 'comment' || name === 'annotation') counts.comments += 1;
      if ((name === 'vanish' || name === 'specVanish') && isOn(attributes['val'])) {
        counts.hidden += 1;
      }
      if (name === 'hidden-text' || name === 'hidden-paragraph') counts.hidden += 1;
      if ((name === 'strike' || name === 'dstrike') && isOn(attributes['val'])) counts.struck += 1;
    },
    found: () => [
      ...(counts.changes > 0 ? [{ where, what: '未接受的修订' }] : []),
      ...(counts.comments > 0 ? [{ where, what: `${counts.comments} 条批注` }] : []),
      ...(counts.hidden > 0 ? [{ where, what: `${counts.hidden} 处隐藏的文字` }] : []),
      ...(counts.struck > 0 ? [{ where, what: `${counts.struck} 处划去的文字` }] : []),
    ],
  };
}

/** Column number, from 1, of a cell address such as `AB12`. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** Says which hidden columns of a sheet have content, by their letters; columns are counted from 0. */
export function hiddenColumns(where: string, columns: Iterable<number>): Unseen[] {
  const letters = [...new Set(columns)].sort((a, b) => a - b).map(colToLetter);
  if (letters.length === 0) return [];
  return [{ where, what: `${letters.length} 列隐藏的内容（${letters.join('、')} 列）` }];
}

/** Hidden rows and columns of a worksheet (.xlsx) that have content. */
export function watchSheet(where: string): PartWatch {
  const hidden: [number, number][] = [];
  const filled = new Set<number>();
  let rowHidden = false;
  let rows = 0;
  let column = 0;
  let counted = false;
  let allHidden = false;
  return {
    open({ name, attributes }) {
      if (name === 'sheetFormatPr' && attributes['zeroHeight'] === '1') allHidden = true;
      if (name === 'col') {
        const off = isOn(attributes['hidden'] ?? '0') || Number(attributes['width'] ?? 1) === 0;
        if (off) hidden.push([Number(attributes['min']), Number(attributes['max'])]);
      }
      if (name === 'row') {
        const flat = attributes['ht'] !== undefined && Number(attributes['ht']) === 0;
        rowHidden = isOn(attributes['hidden'] ?? '0') || flat || allHidden;
        counted = false;
        column = 0;
      }
      if (name === 'c') {
        const { r } = attributes;
        column = r === undefined ? column + 1 : columnOf(r);
      }
      if (name !== 'v' && name !== 't' && name !== 'f') return;
      filled.add(column);
      if (rowHidden && !counted) rows += 1;
      counted = true;
    },
    found() {
      const columns = [...filled].filter((one) =>
        hidden.some(([min, max]) => one >= min && one <= max),
      );
      return [
        ...(rows > 0 ? [{ where, what: `${rows} 行隐藏的内容` }] : []),
        ...hiddenColumns(
          where,
          columns.map((column) => column - 1),
        ),
      ];
    },
  };
}

interface OdsState {
  readonly hiddenStyles: Set<string>;
  readonly hiddenSheets: string[];
  readonly hiddenColumns: [number, number][];
  column: number;
  columns: number;
  rowHidden: boolean;
  inRow: boolean;
  rows: number;
  sheet: string;
  /** The hidden columns that hold anything, of each sheet by its name. */
  readonly unseenColumns: Map<string, Set<number>>;
}

/** Notes which hidden columns a filled cell stands in that is as wide as `repeated`. */
function noteHidden(state: OdsState, repeated: number): void {
  for (const [from, to] of state.hiddenColumns) {
    const first = Math.max(from, state.column);
    const last = Math.min(to, state.column + repeated - 1);
    const unseen = state.unseenColumns.get(state.sheet) ?? new Set<number>();
    for (let column = first; column <= last; column += 1) unseen.add(column);
    if (unseen.size > 0) state.unseenColumns.set(state.sheet, unseen);
  }
}

function odsOpen(
  state: OdsState,
  name: string,
  attributes: Readonly<Record<string, string>>,
  style: string,
): void {
  const repeated = Number(attributes['number-columns-repeated'] ?? 1);
  const hidden = /^(?:collapse|filter)$/.test(attributes['visibility'] ?? '');
  if (name === 'table-properties' && attributes['display'] === 'false') {
    state.hiddenStyles.add(style);
  } else if (name === 'table') {
    if (state.hiddenStyles.has(attributes['style-name'] ?? '')) {
      state.hiddenSheets.push(attributes['name'] ?? '');
    }
    Object.assign(state, { columns: 0, sheet: attributes['name'] ?? '' });
    state.hiddenColumns.length = 0;
  } else if (name === 'table-column') {
    if (hidden) state.hiddenColumns.push([state.columns, state.columns + repeated - 1]);
    state.columns += repeated;
  } else if (name === 'table-row') {
    Object.assign(state, { rowHidden: hidden, inRow: true, column: 0 });
  } else if (name === 'table-cell' || name === 'covered-table-cell') {
    const filled = attributes['value-type'] !== undefined;
    if (filled && state.rowHidden && state.inRow) {
      state.rows += 1;
      state.inRow = false;
    }
    if (filled) noteHidden(state, repeated);
    state.column += repeated;
  }
}

/** Hidden sheets, rows and columns with content, comments and changes of an .ods file. */
export function watchOpenDocument(where: string): PartWatch {
  const document = watchDocument(where);
  let style = '';
  const state: OdsState = {
    hiddenStyles: new Set(),
    hiddenSheets: [],
    hiddenColumns: [],
    column: 0,
    columns: 0,
    rowHidden: false,
    inRow: false,
    rows: 0,
    sheet: '',
    unseenColumns: new Map(),
  };
  return {
    open(tag) {
      document.open?.(tag);
      if (tag.name === 'style') style = tag.attributes['name'] ?? '';
      odsOpen(state, tag.name, tag.attributes, style);
    },
    found: () => [
      ...document.found(),
      ...state.hiddenSheets.map((name) => ({ where: `工作表“${name}”`, what: '隐藏的工作表' })),
      ...(state.rows > 0 ? [{ where, what: `${state.rows} 行隐藏的内容` }] : []),
      ...[...state.unseenColumns].flatMap(([name, columns]) =>
        hiddenColumns(`工作表“${name}”`, columns),
      ),
    ],
  };
}
