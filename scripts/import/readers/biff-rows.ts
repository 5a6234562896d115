import { FileDamage } from '../../files/damage.ts';
import { biff, biffSheets, numberCells, sheetRecords, type BiffRecord } from './biff.ts';

/** Reads over the bodies of a record and those that continue it, as the strings of an .xls run on. */
class Cursor {
  private part = 0;
  private at = 0;
  private readonly parts: readonly Uint8Array[];

  constructor({ data, more }: BiffRecord) {
    this.parts = [data, ...more];
  }

  get done(): boolean {
    return this.part >= this.parts.length;
  }

  byte(): number {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part]?.length ?? 0)) {
      this.part += 1;
      this.at = 0;
    }
    const value = this.parts[this.part]?.[this.at];
    if (value === undefined) throw new FileDamage('a string is cut off');
    this.at += 1;
    return value;
  }

  u16(): number {
    return this.byte() + this.byte() * 256;
  }

  u32(): number {
    return this.u16() + this.u16() * 65536;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) this.byte();
  }

  /** Characters; where they go on in the next body, that one says anew how wide they are. */
  characters(count: number, wide: boolean): string {
    let width = wide;
    let text = '';
    for (let left = count; left > 0; left -= 1) {
      const ended = this.at >= (this.parts[this.part]?.length ?? 0);
      if (ended && text !== '') width = (this.byte() & 1) === 1;
      text += String.fromCharCode(width ? this.u16() : this.byte());
    }
    return text;
  }
}

/** One string with its flags (XLUnicodeRichExtendedString). */
function richString(cursor: Cursor): string {
  const count = cursor.u16();
  const flags = cursor.byte();
  const runs = (flags & 8) !== 0 ? cursor.u16() : 0;
  const extended = (flags & 4) !== 0 ? cursor.u32() : 0;
  const text = cursor.characters(count, (flags & 1) === 1);
  cursor.skip(runs * 4 + extended);
  return text;
}

function sharedStrings(record: BiffRecord | undefined): string[] {
  if (record === undefined) return [];
  const cursor = new Cursor(record);
  cursor.u32();
  const count = cursor.u32();
  return Array.from({ length: Math.min(count, 2_000_000) }, () => richString(cursor));
}

/** A cell of a sheet; rows and columns from 0. */
interface BiffCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const stringIds = new Set<number>([biff.labelSst, biff.label]);

function cellsOf(sheet: readonly BiffRecord[], strings: readonly string[]): BiffCell[] {
  let formula = { row: 0, column: 0 };
  return sheet.flatMap((record): BiffCell[] => {
    const { id } = record;
    if (stringIds.has(id)) {
      const cursor = new Cursor(record);
      const [row, column] = [cursor.u16(), cursor.u16()];
      cursor.skip(2);
      const text = id === biff.labelSst ? (strings[cursor.u32()] ?? '') : richString(cursor);
      return [{ row, column, text }];
    }
    // The words that a formula gives stand in a record of their own behind it.
    if (id === biff.string) return [{ ...formula, text: richString(new Cursor(record)) }];
    const numbers = numberCells(record);
    if (id === biff.formula) formula = numbers[0] ?? formula;
    return numbers
      .filter(({ value }) => Number.isFinite(value))
      .map(({ row, column, value }) => ({ row, column, text: String(value) }));
  });
}

/**
 * What all sheets of an .xls workbook hold, a row at a time, hidden ones too. Numbers are as they are kept,
 * whatever format shows them.
 *
 * @throws FileDamage where a string is cut off
 */
export function biffRows(records: readonly BiffRecord[]): {
  readonly name: string;
  readonly rows: readonly (readonly BiffCell[])[];
}[] {
  const strings = sharedStrings(records.find(({ id }) => id === biff.sst));
  return biffSheets(records).map(({ name, offset }) => {
    const cells = cellsOf(sheetRecords(records, offset), strings);
    return { name, rows: [...Map.groupBy(cells, ({ row }) => row).values()] };
  });
}
