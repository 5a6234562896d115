import { mask, type Hit } from './hit.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Whether 18 characters are a 公民身份号码 by GB 11643: a date of birth and a right check digit. */
export function isIdentityNumber(value: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(value)) return false;
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const date = new Date(`${birth}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birth) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return checkDigits[sum % 11] === value.at(-1)?.toUpperCase();
}

const candidate = /(?<![0-9A-Za-z.])[1-9]\d{5}[ -]?\d{8}[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;

/** ID numbers in a text, also those written in groups. */
export function findIdentityNumbers(text: string): Hit[] {
  return [...text.matchAll(candidate)].flatMap(({ 0: found, index }) => {
    const value = found.replace(/[ -]/g, '');
    if (!isIdentityNumber(value)) return [];
    const remedy = '请在原件和数据中删去或遮盖该号码，再重新导入';
    return [{ kind: '身份证号码', index, masked: mask(value), remedy }];
  });
}
