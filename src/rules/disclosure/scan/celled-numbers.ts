import { passesLuhn } from './bank-card.ts';
import { mask, type Hit } from './hit.ts';
import { isIdentityNumber } from './identity-number.ts';

/** Digits cut by what parts cells or items: a form with a box for each digit, 138、0013、8000, 13,800,138,000. */
const row =
  /(?<![0-9A-Za-z.])\d{1,8}(?: ?[\t,，、;；|｜] ?(?:\d{1,8}[Xx]?|[Xx])(?![0-9A-Za-z.])){2,}/g;

const telephone = /手机|电话|联系方式|移动|tel|mobile/i;
const account = /卡号|账号|帐号|账户|帐户|银行|开户/;

const remedy = '请制发单位另给删去或遮盖了该号码的一份，再重新导入';

interface Cells {
  readonly digits: string;
  /** Lengths of the cells. */
  readonly cut: string;
}

/** What the cells of a number are called; null where they are none of a person's. */
function kindOf({ digits, cut }: Cells, line: string): string | null {
  const one = /^1(?:-1)+$/.test(cut);
  // Numbers side by side are many; a day of birth and a right check digit in them are no chance.
  if (isIdentityNumber(digits)) {
    return one || /^(?:6-8-4|6-4-2-2-4|6-4-4-4|4-4-4-4-2|3-3-4-4-4|6-6-6)$/.test(cut)
      ? '身份证号码'
      : null;
  }
  if (/^1[3-9]\d{9}$/.test(digits)) {
    return telephone.test(line) && (one || /^(?:3-4-4|2-3-3-3)$/.test(cut)) ? '手机号码' : null;
  }
  const card = /^(?:4-){3,}[1-4]$/.test(cut) || one;
  return card && /^62\d{14,17}$/.test(digits) && passesLuhn(digits) && account.test(line)
    ? '银行卡号'
    : null;
}

/** Whether a row of cells holds such a number, if the words around it say what it is. */
export function holdsCelledNumber(cells: string): boolean {
  return findCelled(cells, `手机卡号${cells}`).length > 0;
}

/**
 * Numbers of persons whose digits stand in several cells of a line or between commas.
 *
 * @param line a line in plain form
 */
export function findCelledNumbers(line: string): Hit[] {
  return findCelled(line, line);
}

function findCelled(cells: string, line: string): Hit[] {
  return [...cells.matchAll(row)].flatMap(({ 0: found, index }) => {
    const own = [...found.matchAll(/[0-9Xx]+/g)].map(({ 0: digits, index: at }) => ({
      digits,
      at,
    }));
    const hits: Hit[] = [];
    for (let from = 0; from < own.length; from += 1) {
      let digits = '';
      const lengths: number[] = [];
      for (const { digits: piece } of own.slice(from, from + 19)) {
        digits += piece;
        lengths.push(piece.length);
        if (digits.length > 19) break;
        if (digits.length < 11) continue;
        const kind = kindOf({ digits, cut: lengths.join('-') }, line);
        if (kind === null) continue;
        const place = index + (own[from]?.at ?? 0);
        hits.push({ kind, index: place, value: digits, masked: mask(digits), remedy });
        from += lengths.length - 1;
        break;
      }
    }
    return hits;
  });
}
