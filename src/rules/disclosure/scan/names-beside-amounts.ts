import type { Hit } from './hit.ts';

/** Headings of a column that names persons. */
const person =
  /^(?:(?:被(?:拆迁|征收|征地|补偿|搬迁|安置|腾退|收购|收回)|权利|产权|承租|领款|收款|领取|签约|承包|受益|所有权|使用权|房屋所有权|土地使用权)(?:人|户|人员|农户|户主)(?:姓名|名称)?|(?:户主|房主|业主|住户|农户|户|村民|居民|申请人|经办人|联系人|法定代表人)?姓名|户主|户名|房主|业主|住户|农户|承包户|村民|居民|家庭成员|(?:安置|补偿|搬迁|征收|拆迁|腾退)对象|开户名|账户名|账户名称|户主或单位)$/;

/** Headings of persons of households alone: an office has no such column beside its telephone. */
const household =
  /^(?:户主|房主|业主|住户|农户|承包户|村民|居民|家庭成员|被(?:拆迁|征收|征地|补偿|搬迁|安置|腾退)(?:人|户|农户))(?:主)?(?:姓名)?$/;
const contact = /^(?:联系|通讯)(?:方式|电话|地址)$|^电话(?:号码)?$/;

/** Headings of a column of what belongs to one person alone. */
const own =
  /(?:补偿|安置|奖励|补助|应付|应补|实付|应发|实发|发放|领取|签约|搬迁|过渡|腾退|征收|青苗|附着物).{0,6}(?:金额|资金|款|费|额|价|合计|小计|总计)|^(?:货币|房屋|土地|产权|搬迁|装修|装饰装修|附着物|青苗)?补偿$|^奖励$|^安置面积$|^金额|合计金额|总金额|金额$/;

/** Headings that say by themselves that the column is about persons. */
const numbers =
  /^(?:(?:居民|公民|户主|本人)?身份证(?:号|号码|件号)?|公民身份号码|身份号码|证件号码?|身份证明号码|银行(?:卡)?(?:账|帐)?号|银行卡号|(?:账|帐)号|个人(?:账|帐)号|(?:收款|领款)(?:账|帐)号|开户行及(?:账|帐)号|手机(?:号|号码)?|移动电话|(?:家庭|居住|户籍)(?:住址|地址)|身份证住址)$/;

const labels = String.raw`(?:户主|户名|被(?:拆迁|征收|补偿|搬迁|安置|腾退)(?:人|户)|权利人|产权人|领款人|收款人|承包户)`;
const sum = String.raw`\d[\d,.]*\s*(?:万元|元)`;
/** What no name begins with: 权利人为…, 被征收人应当…. */
const noName = String.raw`(?!为|的|是|和|及|与|等|或|应|可|同|对|有|在|需|申|自|协|依|不|按|提|单|个|企|每|获|选|只|所|要|未|已)`;
/** Family names of most people. */
export const family =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易乔贺赖龚';

const besides: readonly RegExp[] = [
  new RegExp(
    String.raw`${labels}[：:]?\s*${noName}[\u4e00-\u9fff]{2,4}[，,、\s][^。；\n]{0,30}?${sum}`,
    'g',
  ),
  new RegExp(
    String.raw`${labels}[：:]?\s*${noName}[${family}][\u4e00-\u9fff]{1,2}(?:应得|实得|获得|领取|领得|所得|补偿|共计|合计|得到)[^。；\n]{0,20}?${sum}`,
    'g',
  ),
  new RegExp(
    String.raw`户(?<=(?<![\u4e00-\u9fff])([${family}][\u4e00-\u9fff]{1,2})户)(?:获|领|应|实|补偿|安置|搬迁|奖励|过渡)[^。；\n]{0,20}?${sum}`,
    'g',
  ),
];

const remedy =
  '分户补偿情况只在征收范围内公布，不上网：请制发单位另给没有该表的一份，或把该件的公开对象登记为“特定群体”';

/** Persons named beside sums of money in one line of running text (分户补偿情况). */
export function findNamesBesideAmounts(line: string): Hit[] {
  if (!/元/.test(line)) return [];
  const found = besides.flatMap((pattern) => [...line.matchAll(pattern)]);
  const places = new Set<number>();
  const first = found.filter(({ index }) => !places.has(index) && places.add(index));
  // The last pattern is looked for from its second half, which is the rarer.
  return first.map(({ 0: half, 1: name = '', index }) => {
    const words = `${name}${half}`;
    const masked = `${words.slice(0, 5)}……`;
    return { kind: '姓名与金额', index: index - name.length, value: words, masked, remedy };
  });
}

/** Characters of which at least one is in each heading of a column of persons or their numbers. */
export const headingSigns = '姓户人主民身证银账帐机移址象员';
const headingSign = new RegExp(`[${headingSigns}]`);

/** The cells of a row as headings; empty where a cell can be none of a column of persons or their numbers. */
export function personHeadings(row: readonly string[]): string[] {
  return row.map((cell) => (headingSign.test(cell) ? heading(cell) : ''));
}

/** A heading without spaces, brackets and what stands in them: `户 名（全称）` is 户名. */
export function heading(cell: string): string {
  return cell.replace(/[（(][^）)]*[）)]/g, '').replace(/[\s:：*]/g, '');
}

/**
 * A table that has a column of persons and a column of sums, or a column of their numbers.
 *
 * @param header the cells of one row
 */
export function namesBesideAmountsInHeader(header: readonly string[]): Hit[] {
  if (header.length < 2) return [];
  const headings = personHeadings(header);
  const named = headings.findIndex((cell) => person.test(cell));
  const numbered = headings.findIndex((cell) => numbers.test(cell));
  // Of most rows no cell is such a heading, and the others need not be read.
  if (named < 0 && numbered < 0 && !headings.some((cell) => household.test(cell))) return [];
  const cells = header.map(heading);
  const sums = cells.some((cell) => own.test(cell));
  const value = cells.filter((cell) => cell !== '').join('\t');
  if (named >= 0 && (sums || numbered >= 0)) {
    const besides = sums ? '金额列' : `“${cells[numbered] ?? ''}”列`;
    const masked = `列“${cells[named] ?? ''}”与${besides}同在一表`;
    return [{ kind: '姓名与金额', index: 0, value, masked, remedy }];
  }
  if (cells.some((cell) => household.test(cell)) && cells.some((cell) => contact.test(cell))) {
    const masked = `列“${cells[named] ?? ''}”与联系方式同在一表`;
    return [{ kind: '个人信息列', index: 0, value, masked, remedy }];
  }
  if (numbered < 0 || !/身份|证件|手机|移动|住址|卡号|个人/.test(cells[numbered] ?? '')) return [];
  const masked = `有一列“${cells[numbered] ?? ''}”`;
  return [{ kind: '个人信息列', index: 0, value, masked, remedy }];
}
