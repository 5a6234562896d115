import type { Column, Row } from './columns.ts';

/** What a person decides of a row that a program proposed; without it the row is not taken. */
export const takeColumn: Column = {
  key: '登记吗',
  heading: '登记吗',
  help: '核对过、填好了的选“登记”。没有选的不读回；原来登记了的改选“不登记”，就是删去',
  type: 'text',
  tellsNone: false,
  words: new Map([
    ['yes', '登记'],
    ['no', '不登记'],
  ]),
};

/** Where a row was found, for a person to read: never read back. */
const whereColumn: Column = {
  key: '在哪里',
  heading: '在哪里',
  help: '条款、原件的行和引起这条建议的字句；只供查看，不读回',
  type: 'text',
  tellsNone: false,
  words: new Map(),
};
export const sentenceColumn: Column = {
  ...whereColumn,
  key: '原文这一句',
  heading: '原文这一句',
  help: '只供查看，不读回',
};

/** Columns that stand before those of a kind where rows are proposed. */
export const proposedColumns: readonly Column[] = [takeColumn, whereColumn, sentenceColumn];

/** A record that is on file, as such a sheet has it. */
export function onFile(row: Row): Row {
  return { ...row, [takeColumn.key]: 'yes' };
}

/** A row that a person has yet to judge. */
export function proposed(row: Row, where: string, sentence: string): Row {
  return { ...row, [whereColumn.key]: where, [sentenceColumn.key]: sentence };
}
