import { mask, type Hit } from './hit.ts';
import { isIdentityNumber } from './identity-number.ts';
import { isSerial, type Candidate } from './number-groups.ts';

/** Whether the digits pass the Luhn check (GB/T 15694). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const value = Number(digits.at(-1 - place)) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

// Cards begin with 3 to 6 or, at some Chinese banks, 94 to 98. 91 to 93 open 统一社会信用代码.
const card = /^(?:[3-6]\d{15,18}|9[4-8]\d{14,17})$/;

/** Whether digits have the shape of the number of a card. */
export function isCardShaped(digits: string): boolean {
  return card.test(digits);
}

/** Beginning of the cards of 银联, which people write with their spaces anywhere. */
const union = /^62/;

const account = /卡号|账号|帐号|账户|帐户|银行|开户|存折/;

function isGroupedInFours(groups: readonly number[]): boolean {
  return groups.length >= 4 && groups.slice(0, -1).every((length) => length === 4);
}

const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;

/** Whether the groups are 行政区划代码 side by side: 620102 620103 330502, each of 6, 9 or 12 digits. */
function isDivisions({ digits, groups }: Candidate): boolean {
  let at = 0;
  return (
    groups.length > 1 &&
    groups.every((length) => {
      const own = digits.slice(at, at + length);
      at += length;
      return [6, 9, 12].includes(length) && province.test(own);
    })
  );
}

function isCard(candidate: Candidate, line: string): boolean {
  const { digits, groups, whole, spaced } = candidate;
  if (!card.test(digits) || /^(\d)\1+$/.test(digits) || isIdentityNumber(digits)) return false;
  if (isSerial(line, candidate)) return false;
  const named = account.test(line);
  if (isDivisions(candidate) && !named) return false;
  // Of many numbers in a row, four of four digits are a card only where something says so.
  const asWritten = groups.length === 1 || (whole && !spaced);
  const likely =
    asWritten ||
    (isGroupedInFours(groups) && (union.test(digits) || named)) ||
    (whole && (union.test(digits) || named));
  if (!likely) return false;
  if (passesLuhn(digits)) return true;
  // A mistyped or rounded card number is still somebody's.
  return named && union.test(digits) && (digits.length === 16 || digits.length === 19);
}

/** Numbers of bank cards among the candidates of a line: 16 to 19 digits that pass the Luhn check. */
export function findBankCards(found: readonly Candidate[], line: string): Hit[] {
  return found
    .filter((candidate) => isCard(candidate, line))
    .map(({ digits: value, index }) => {
      const remedy = '请制发单位另给删去或遮盖了该卡号的一份，再重新导入';
      return { kind: '银行卡号', index, value, masked: mask(value), remedy };
    });
}
