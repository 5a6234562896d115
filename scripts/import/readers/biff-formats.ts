import { biff, type BiffRecord } from './biff.ts';

const view = (data: Uint8Array): DataView =>
  new DataView(data.buffer, data.byteOffset, data.byteLength);

/** Formats that every .xls has without naming them (MS-XLS 2.5.165), as far as they show plain numbers. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  49: '@',
};

function formatString(data: Uint8Array): string {
  const count = view(data).getUint16(2, true);
  const wide = ((data[4] ?? 0) & 1) === 1;
  const bytes = data.subarray(5, 5 + count * (wide ? 2 : 1));
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(bytes);
}

/** Gives, for the records of a sheet, the number format of each number by `row,column`. */
export function biffFormats(
  records: readonly BiffRecord[],
): (sheet: readonly BiffRecord[]) => ReadonlyMap<string, string> {
  const codes = new Map<number, string>();
  const formatOfStyle: number[] = [];
  for (const { id, data } of records) {
    if (id === biff.format && data.length >= 5)
      codes.set(view(data).getUint16(0, true), formatString(data));
    if (id === biff.xf && data.length >= 4) formatOfStyle.push(view(data).getUint16(2, true));
  }
  const code = (style: number): string => {
    const format = formatOfStyle[style] ?? 0;
    return codes.get(format) ?? builtIn[format] ?? '';
  };
  const single = new Set<number>([biff.number, biff.rk, biff.formula]);
  return (sheet) => {
    const cells = new Map<string, string>();
    for (const { id, data } of sheet) {
      if (data.length < 6) continue;
      const bytes = view(data);
      const [row, column] = [bytes.getUint16(0, true), bytes.getUint16(2, true)];
      if (single.has(id)) cells.set(`${row},${column}`, code(bytes.getUint16(4, true)));
      if (id !== biff.mulRk) continue;
      const count = Math.floor((data.length - 6) / 6);
      for (let at = 0; at < count; at += 1) {
        cells.set(`${row},${column + at}`, code(bytes.getUint16(4 + at * 6, true)));
      }
    }
    return cells;
  };
}
