import type { Hit } from './hit.ts';

/** Headings of a column that names persons. */
const person =
  /^(?:(?:被(?:拆迁|征收|补偿|搬迁|安置)|权利|产权|承租|领款|收款|所有权|使用权|房屋所有权|土地使用权)(?:人|户)(?:姓名|名称)?|(?:户主|房主|业主|农户|户|村民|居民|申请人|经办人|联系人|法定代表人)?姓名|户主|户名|房主|业主|农户|村民|居民|开户名|账户名|账户名称|户主或单位)$/;

/** Headings of a column of what belongs to one person alone. */
const own =
  /(?:补偿|安置|奖励|补助|应付|实付|发放|搬迁|过渡|腾退|征收).{0,6}(?:金额|资金|款|费|额)|^金额|合计金额|总金额|金额$/;

/** Headings that say by themselves that the column is about persons. */
const numbers =
  /^(?:(?:居民|公民|户主|本人)?身份证(?:号|号码|件号)?|公民身份号码|证件号码?|身份证明号码|银行(?:卡)?(?:账|帐)?号|银行卡号|(?:账|帐)号|个人(?:账|帐)号|开户行及(?:账|帐)号|手机(?:号|号码)?|移动电话|家庭住址|户籍地址|身份证住址)$/;

const beside =
  /(?:户主|户名|被(?:拆迁|征收|补偿|搬迁|安置)(?:人|户)|权利人|产权人|领款人|收款人)[：:]?\s*(?!为|的|是|和|及|与|等|或|应|可|同|对|有|在|需|申|自|协|依|不|按|提|单|个|企)[\u4e00-\u9fff]{2,3}[，,、\s][^。；\n]{0,30}?\d[\d,.]*\s*(?:万元|元)/g;

const remedy =
  '分户补偿情况只在征收范围内公布，不上网：请删去该表，或把该件的公开对象登记为“特定群体”';

/** Persons named beside sums of money in one line of running text (分户补偿情况). */
export function findNamesBesideAmounts(line: string): Hit[] {
  if (!/元/.test(line)) return [];
  return [...line.matchAll(beside)].map(({ 0: found, index }) => ({
    kind: '姓名与金额',
    index,
    value: found,
    masked: `${found.slice(0, 5)}……`,
    remedy,
  }));
}

/** A heading without spaces, brackets and what stands in them: `户 名（全称）` is 户名. */
function heading(cell: string): string {
  return cell.replace(/[（(][^）)]*[）)]/g, '').replace(/[\s:：*]/g, '');
}

/**
 * A table that has a column of persons and a column of sums, or a column of their numbers.
 *
 * @param header the cells of one row
 */
export function namesBesideAmountsInHeader(header: readonly string[]): Hit[] {
  if (header.length < 2) return [];
  const cells = header.map(heading);
  const named = cells.findIndex((cell) => person.test(cell));
  const numbered = cells.findIndex((cell) => numbers.test(cell));
  const sums = cells.some((cell) => own.test(cell));
  const value = cells.filter((cell) => cell !== '').join('\t');
  if (named >= 0 && (sums || numbered >= 0)) {
    const besides = sums ? '金额列' : `“${cells[numbered] ?? ''}”列`;
    const masked = `列“${cells[named] ?? ''}”与${besides}同在一表`;
    return [{ kind: '姓名与金额', index: 0, value, masked, remedy }];
  }
  if (numbered < 0 || !/身份|证件|手机|移动|住址|卡号|个人/.test(cells[numbered] ?? '')) return [];
  const masked = `有一列“${cells[numbered] ?? ''}”`;
  return [{ kind: '个人信息列', index: 0, value, masked, remedy }];
}
