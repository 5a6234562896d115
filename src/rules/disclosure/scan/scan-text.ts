import { findBankCards } from './bank-card.ts';
import { findCertificates } from './certificate.ts';
import { findIdentityNumbers } from './identity-number.ts';
import { findNamesBesideAmounts, namesBesideAmountsInHeader } from './names-beside-amounts.ts';
import { findPhones } from './phone.ts';

/** What the scanners are told. */
export interface ScanOptions {
  /** Mobile numbers of offices, digits only. */
  readonly allowedPhones: ReadonlySet<string>;
}

/** Line of an offset, counted from 1. */
function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** Files whose lines may be rows of a table; in others a comma separates no cells. */
const tabular = /\.(?:csv|tsv|txt|docx|xlsx|xlsm|et|wps)$/i;

/** Cells of lines that look like rows of a table: separated by tabs, commas or bars. */
function headerHits(text: string): { line: number; masked: string; remedy: string }[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/姓名|户主|人/.test(line)) return [];
    const hits = namesBesideAmountsInHeader(line.split(/[\t,，|｜]/));
    return hits.map(({ masked, remedy }) => ({ line: index + 1, masked, remedy }));
  });
}

/**
 * Everything in a text that may not be on the web, one line each: file, place, what, what to do.
 *
 * @param file the file, as the clerk knows it
 */
export function scanText(file: string, text: string, options: ScanOptions): string[] {
  const hits = [
    ...findIdentityNumbers(text),
    ...findPhones(text, options.allowedPhones),
    ...findBankCards(text),
    ...findCertificates(text),
    ...findNamesBesideAmounts(text),
  ];
  const inText = hits.map(
    ({ kind, index, masked, remedy }) =>
      `${file} 第 ${lineOf(text, index)} 行：疑似${kind}（${masked}）。${remedy}。`,
  );
  const inTables = (tabular.test(file) ? headerHits(text) : []).map(
    ({ line, masked, remedy }) => `${file} 第 ${line} 行：疑似姓名与金额（${masked}）。${remedy}。`,
  );
  return [...inText, ...inTables];
}
