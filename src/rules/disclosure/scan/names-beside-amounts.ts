import type { Hit } from './hit.ts';

const person = /^(?:姓名|户主|户主姓名|被征收人|被补偿人|权利人|权利人姓名|领款人|产权人|承租人)$/;
const amount = /(?:补偿|安置|奖励|补助|应付|实付|发放).{0,6}(?:金额|款|费|额)|^金额|合计金额/;
const beside =
  /(?:户主|被征收人|被补偿人|权利人|产权人|领款人)[：:]?\s*(?!为|的|是|和|及|与|等|或|应|可|同|对|有|在|需|申|自|协|依|不|按|提|单|个|企)[\u4e00-\u9fff]{2,3}[，,、\s][^。；\n]{0,30}?\d[\d,.]*\s*(?:万元|元)/g;

const remedy =
  '分户补偿情况只在征收范围内公布，不上网：请删去该表，或把该件的公开对象登记为“特定群体”';

/** Persons named beside sums of money in running text (分户补偿情况). */
export function findNamesBesideAmounts(text: string): Hit[] {
  return [...text.matchAll(beside)].map(({ 0: found, index }) => ({
    kind: '姓名与金额',
    index,
    masked: `${found.slice(0, 5)}……`,
    remedy,
  }));
}

/**
 * A table that has a column of persons and a column of sums.
 *
 * @param header the cells of one row
 */
export function namesBesideAmountsInHeader(header: readonly string[]): Hit[] {
  const cells = header.map((cell) => cell.replace(/\s/g, ''));
  const index = cells.findIndex((cell) => person.test(cell));
  if (index < 0 || !cells.some((cell) => amount.test(cell))) return [];
  const masked = `列“${cells[index] ?? ''}”与金额列同在一表`;
  return [{ kind: '姓名与金额', index, masked, remedy }];
}
