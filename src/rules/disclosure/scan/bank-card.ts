import { isIdentityNumber } from './identity-number.ts';
import { mask, type Hit } from './hit.ts';

/** Whether the digits pass the Luhn check (GB/T 15694). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const value = Number(digits.at(-1 - place)) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

// Cards begin with 3 to 6 or, at some Chinese banks, 9. Hashes, decimals and codes are passed over:
// a card stands alone, or in groups of four.
const candidate =
  /(?<![0-9A-Za-z._/-])(?:[3-69]\d{15,18}|[3-69]\d{3}(?: \d{4}){3}(?: \d{1,3})?)(?![0-9A-Za-z_.-])/g;

/** Numbers of bank cards in a text: 16 to 19 digits that pass the Luhn check. */
export function findBankCards(text: string): Hit[] {
  return [...text.matchAll(candidate)].flatMap(({ 0: found, index }) => {
    const value = found.replaceAll(' ', '');
    if (/^(\d)\1+$/.test(value) || !passesLuhn(value) || isIdentityNumber(value)) return [];
    const remedy = '请在原件和数据中删去或遮盖该卡号，再重新导入';
    return [{ kind: '银行卡号', index, masked: mask(value), remedy }];
  });
}
