import { mask, type Hit } from './hit.ts';

interface Labelled {
  readonly kind: string;
  /** A word that says what follows, and what follows, in its last group. */
  readonly pattern: RegExp;
}

const sign = String.raw`(?:号码?|编号|证号|ID|账号)?[（(]?[:：\s]*`;

const all: readonly Labelled[] = [
  {
    kind: '证件号码',
    pattern: new RegExp(
      String.raw`(?:护照|通行证|军官证|士兵证|警官证|永久居留(?:身份)?证(?:件)?|居住证|社会?保障卡|社保卡|驾驶证|残疾人?证)${sign}([A-Za-z\u4e00-\u9fff]{0,3}(?:第\s*)?[A-Za-z]?\d{7,20}[A-Za-z]?)`,
      'gu',
    ),
  },
  {
    kind: '银行账号',
    pattern:
      /(?:户名|开户名|收款人|领款人|账户名称?)[:：\s]*(?!.{0,12}(?:公司|财政|局|中心|委员会|办公室|合作社|法院|街道|政府|专户|集团|银行|协会|学校|医院|指挥部|经济联合))[\u4e00-\u9fff]{2,4}[,，;；\s]{1,3}[^\n。]{0,20}?(?:账|帐|卡)号[:：\s]*(\d[\d -]{8,24}\d)/gu,
  },
  {
    kind: '家庭住址',
    pattern:
      /(?:家庭|户籍(?:所在)?|居住|身份证)(?:住址|地址|地)[:：]\s*([^\s，。；;,]{2,40}?\d+\s*(?:号|室|幢|栋|单元|组|户))/gu,
  },
  {
    kind: '出生日期',
    pattern:
      /出生(?:日期|年月日?|时间)?[:：]\s*((?:19|20)\d{2}\s*[-年./]\s*\d{1,2}\s*(?:[-月./]\s*\d{1,2}\s*日?|月))/gu,
  },
  {
    kind: '车牌号',
    pattern:
      /车牌号?码?[:：]\s*([\u4e00-\u9fff][A-Za-z][ ·・•.]?[A-Za-z0-9]{5,6})(?![A-Za-z0-9])/gu,
  },
  { kind: 'QQ 号', pattern: /QQ(?:号码?|账号)?[:：]\s*([1-9]\d{4,10})(?!\d)/gu },
  { kind: '微信号', pattern: /微信(?:号|帐号|账号)[:：]\s*([A-Za-z][\w-]{5,19}|1[3-9]\d{9})/gu },
];

const remedy = '请制发单位另给删去或遮盖了的一份，再重新导入';

/** Numbers and words that are a person's because the word before them says so: 护照号、住址、出生日期. */
export function findLabelled(line: string): Hit[] {
  return all.flatMap(({ kind, pattern }) =>
    [...line.matchAll(pattern)].map(({ 0: found, 1: own = '', index }) => ({
      kind,
      index: index + found.lastIndexOf(own),
      value: own.replace(/\s/gu, ''),
      masked: mask(own.replace(/\s/gu, '')),
      remedy,
    })),
  );
}
