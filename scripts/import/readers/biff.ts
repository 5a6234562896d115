import { FileDamage } from '../../files/damage.ts';

/** One record of the stream of an .xls workbook (MS-XLS), with the records that continue it. */
export interface BiffRecord {
  readonly id: number;
  readonly offset: number;
  readonly data: Uint8Array;
  /** Bodies of the CONTINUE records behind it. */
  readonly more: readonly Uint8Array[];
}

export const biff = {
  formula: 0x0006,
  eof: 0x000a,
  note: 0x001c,
  filePass: 0x002f,
  continued: 0x003c,
  columns: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  format: 0x041e,
  xf: 0x00e0,
  sxNumber: 0x00c9,
  labelSst: 0x00fd,
  sst: 0x00fc,
  blank: 0x0201,
  mulBlank: 0x00be,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  row: 0x0208,
  string: 0x0207,
  rk: 0x027e,
  bof: 0x0809,
} as const;

const view = (data: Uint8Array): DataView =>
  new DataView(data.buffer, data.byteOffset, data.byteLength);

/**
 * The records of a workbook stream.
 *
 * @throws FileDamage where a record goes on behind the end of the stream
 */
export function biffRecords(stream: Uint8Array): BiffRecord[] {
  const records: (BiffRecord & { more: Uint8Array[] })[] = [];
  const bytes = view(stream);
  let at = 0;
  while (at + 4 <= stream.length) {
    const id = bytes.getUint16(at, true);
    const length = bytes.getUint16(at + 2, true);
    // Sectors are filled up with zeros behind the last record.
    if (id === 0 && length === 0) break;
    const end = at + 4 + length;
    if (end > stream.length) throw new FileDamage('a record is cut off');
    const data = stream.subarray(at + 4, end);
    if (id === biff.continued) records.at(-1)?.more.push(data);
    else records.push({ id, offset: at, data, more: [] });
    at = end;
  }
  return records;
}

/**
 * Holds the frame of a workbook: every part opens and closes, nothing stands between the parts, and
 * each sheet begins where the list of sheets says. A record that lost its kind would else end a sheet
 * early, and its last rows would be gone unseen.
 *
 * @throws FileDamage where the frame is broken
 */
export function checkFrame(records: readonly BiffRecord[]): void {
  const starts = new Set<number>();
  let depth = 0;
  for (const { id, offset } of records) {
    if (id === biff.bof) {
      if (depth === 0) starts.add(offset);
      depth += 1;
    } else if (depth === 0) throw new FileDamage('a record stands between the sheets');
    else if (id === biff.eof) depth -= 1;
  }
  if (depth !== 0) throw new FileDamage('a sheet does not end');
  if (biffSheets(records).some(({ offset }) => !starts.has(offset))) {
    throw new FileDamage('a sheet is not where it should begin');
  }
  if (starts.size < biffSheets(records).length + 1) throw new FileDamage('a sheet is missing');
}

/** A sheet as the workbook lists it. */
export interface BiffSheet {
  readonly name: string;
  readonly offset: number;
  readonly hidden: boolean;
}

/** The sheets of a workbook in their order, hidden ones too. */
export function biffSheets(records: readonly BiffRecord[]): BiffSheet[] {
  return records
    .filter(({ id, data }) => id === biff.boundSheet && data.length >= 8)
    .map(({ data }) => {
      const wide = ((data[7] ?? 0) & 1) === 1;
      const length = data[6] ?? 0;
      const name = new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(
        data.subarray(8, 8 + length * (wide ? 2 : 1)),
      );
      return { name, offset: view(data).getUint32(0, true), hidden: ((data[4] ?? 0) & 3) !== 0 };
    });
}

/** The records of one sheet, its opening one left out. */
export function sheetRecords(records: readonly BiffRecord[], offset: number): BiffRecord[] {
  const start = records.findIndex((record) => record.offset === offset);
  if (start < 0) return [];
  let depth = 0;
  const own: BiffRecord[] = [];
  for (const record of records.slice(start)) {
    if (record.id === biff.bof) depth += 1;
    if (record.id === biff.eof) depth -= 1;
    if (depth === 0) break;
    own.push(record);
  }
  return own.slice(1);
}

const cellIds = new Set<number>([
  biff.formula,
  biff.mulRk,
  biff.labelSst,
  biff.number,
  biff.label,
  biff.boolErr,
  biff.rk,
  0x00d6,
]);

/** Where a sheet has content: rows and columns, from 0. */
export function filledCells(records: readonly BiffRecord[]): [row: number, column: number][] {
  return records
    .filter(({ id, data }) => cellIds.has(id) && data.length >= 6)
    .flatMap(({ id, data }) => {
      const [row, first] = [view(data).getUint16(0, true), view(data).getUint16(2, true)];
      const count = id === biff.mulRk ? Math.floor((data.length - 6) / 6) : 1;
      return Array.from({ length: count }, (_, at): [number, number] => [row, first + at]);
    });
}

/** Hidden rows and columns of a sheet, from 0. */
export function hiddenPlaces(records: readonly BiffRecord[]): {
  readonly rows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
} {
  const rows = new Set<number>();
  const columns: [number, number][] = [];
  for (const { id, data } of records) {
    if (id === biff.row && data.length >= 16) {
      const height = view(data).getUint16(6, true) & 0x7fff;
      const flags = view(data).getUint16(12, true);
      if ((flags & 0x20) !== 0 || height === 0) rows.add(view(data).getUint16(0, true));
    }
    if (id === biff.columns && data.length >= 10) {
      const [from, to] = [view(data).getUint16(0, true), view(data).getUint16(2, true)];
      const flags = view(data).getUint16(8, true);
      if ((flags & 1) !== 0 || view(data).getUint16(4, true) === 0) columns.push([from, to]);
    }
  }
  return {
    rows,
    isHiddenColumn: (column) => columns.some(([from, to]) => column >= from && column <= to),
  };
}

function rkValue(raw: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  let value: number;
  if ((raw & 2) !== 0) value = raw >> 2;
  else {
    bits.setUint32(4, raw & 0xfffffffc, true);
    value = bits.getFloat64(0, true);
  }
  return (raw & 1) !== 0 ? value / 100 : value;
}

/** A number in a cell; rows and columns from 0. */
export interface NumberCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** The numbers that a record puts into cells, results of formulas too; none where it holds other things. */
export function numberCells({ id, data }: BiffRecord): NumberCell[] {
  const bytes = view(data);
  if (data.length < 10) return [];
  const [row, column] = [bytes.getUint16(0, true), bytes.getUint16(2, true)];
  if ((id === biff.number || id === biff.formula) && data.length >= 14) {
    return [{ row, column, value: bytes.getFloat64(6, true) }];
  }
  if (id === biff.rk) return [{ row, column, value: rkValue(bytes.getInt32(6, true)) }];
  if (id !== biff.mulRk) return [];
  const count = Math.floor((data.length - 6) / 6);
  return Array.from({ length: count }, (_, at) => ({
    row,
    column: column + at,
    value: rkValue(bytes.getInt32(6 + at * 6, true)),
  }));
}

/** Every number of a workbook stream: in cells, results of formulas, and caches of pivot tables. */
export function biffNumbers(records: readonly BiffRecord[]): number[] {
  return records.flatMap((record) => {
    const { id, data } = record;
    if (id === biff.sxNumber && data.length >= 8) return [view(data).getFloat64(0, true)];
    return numberCells(record).map(({ value }) => value);
  });
}
