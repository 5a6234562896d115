import { mask, type Hit } from './hit.ts';
import { isSerial, type Candidate } from './number-groups.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** First two digits of the codes of GB/T 2260. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** Whether 17 digits and an ending have the shape of a 公民身份号码: a province, and a day of birth since 1900. */
function isShaped(value: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(value) || !provinces.has(value.slice(0, 2))) return false;
  if (!/^(?:19|20)/.test(value.slice(6))) return false;
  return isDay(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`);
}

/** Whether 18 characters are a 公民身份号码 by GB 11643: a day of birth and a right check digit. */
export function isIdentityNumber(value: string): boolean {
  if (!isShaped(value)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return checkDigits[sum % 11] === value.at(-1)?.toUpperCase();
}

/** Whether 15 digits have the shape of an identity number of before 1999. */
function isOldIdentityNumber(value: string): boolean {
  if (!/^[1-9]\d{14}$/.test(value) || !provinces.has(value.slice(0, 2))) return false;
  // Who was born earlier is over a hundred; 330502 2010… is the number of a permit.
  if (Number(value.slice(6, 8)) < 25) return false;
  return isDay(`19${value.slice(6, 8)}-${value.slice(8, 10)}-${value.slice(10, 12)}`);
}

/** Whether digits have the shape of an identity number, old or new. */
export function isIdentityShaped(digits: string): boolean {
  return digits.length >= 15 && (isShaped(digits) || isOldIdentityNumber(digits));
}

/** Words before a number that is made of a region and a day as well, and is nobody's. */
const official = /(?:许可证|批准书|合同|项目|监管|立项|审批|批复|备案|编号|代码)[^，。；\t]{0,8}$/;

/** Groups in which people write identity numbers; others need a right check digit. */
const usualGroups = new Set([
  '18',
  '6-8-4',
  '4-4-4-4-2',
  '6-4-4-4',
  '6-12',
  '14-4',
  '10-8',
  '17-1',
  '3-3-4-4-4',
  '6-4-2-2-4',
]);
const usualOldGroups = new Set(['15', '6-6-3', '6-9', '12-3', '4-4-4-3', '3-3-3-3-3', '5-5-5']);

/** As far before a number as words say what it is, and others in a row with it are looked past. */
const mostBefore = 120;

/** Whether the words around a number, or around others in a row with it, say that it is a document's. */
function isOfficial(line: string, candidate: Candidate): boolean {
  if (isSerial(line, candidate)) return true;
  const { index } = candidate;
  const before = line.slice(Math.max(0, index - mostBefore), index);
  return official.test(before.replace(/[、，,]?(?:\s*\d{15,18}\s*[、，,])+\s*$/, ''));
}

function reasonOf(candidate: Candidate, line: string): string | null {
  const { digits, groups } = candidate;
  // Whoever is in a list of land is of age; numbers with the day of a permit in them are not so old.
  const ofAge = Number(digits.slice(6, 10)) <= 2008;
  if (isIdentityNumber(digits)) {
    return ofAge || !isOfficial(line, candidate) ? '身份证号码' : null;
  }
  const pattern = groups.join('-');
  // A digit may be mistyped, or rounded off by a spreadsheet: the rest is still somebody's.
  const shaped = isShaped(digits) && ofAge && (candidate.whole || usualGroups.has(pattern));
  const old = isOldIdentityNumber(digits) && (candidate.whole || usualOldGroups.has(pattern));
  if (!(shaped || old) || isOfficial(line, candidate)) return null;
  return shaped ? '身份证号码（校验码不符）' : '身份证号码（15 位）';
}

/** Identity numbers among the candidates of a line. */
export function findIdentityNumbers(found: readonly Candidate[], line: string): Hit[] {
  return found.flatMap((candidate) => {
    const kind = reasonOf(candidate, line);
    if (kind === null) return [];
    const { digits: value, index } = candidate;
    const remedy = '请制发单位另给删去或遮盖了该号码的一份，再重新导入';
    return [{ kind, index, value, masked: mask(value), remedy }];
  });
}
