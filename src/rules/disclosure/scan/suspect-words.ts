/** What a word makes of its line. */
export type Word = 'certificates' | 'named' | 'labelled' | 'officials';

/** Words that make their line suspect: a close look finds nothing without one of them; `_` is a space. */
const wordsOf: Readonly<Record<Word, string>> = {
  certificates: '动产证明 动产权 国用 集用 用证 权证 产证 林证 地证',
  named: '户主 户名 迁人 收人 偿人 置人 利人 产权人 款人 户',
  officials:
    '系人 络人 系员 络员 表人 报人 写人 办人 手人 核人 批人 对人 送人 计人 计员 制人 稿人 发人 责人 任人 理人 请人 代表人 _人 _员 _表 _报 _办 _核 _对 _制 _计 制表 填表 填报 经办 承办 审核 复核 校核 校对 核对 编制 统计 拟稿 签发',
  labelled:
    '护照 行证 官证 兵证 留证 份证 住证 驶证 疾证 残疾人证 残人证 保卡 障卡 户名 款人 账户 庭住址 籍住址 居住地址 证住址 庭地址 籍地址 证地址 在地址 庭地 籍地 在地 居住地 证地 出生 车牌 QQ 微信',
};

type Words = (readonly [word: string, what: Word])[];

/** The same by the code units of their last character and of the one before it; 0 where that is all. */
export const endings = new Map<number, Map<number, Words>>();
for (const [what, all] of Object.entries(wordsOf) as [Word, string][]) {
  for (const word of all.split(' ').map((one) => one.replace('_', ' '))) {
    const [last, before] = [
      word.charCodeAt(word.length - 1),
      word.charCodeAt(word.length - 2) || 0,
    ];
    const own = endings.get(last) ?? new Map<number, Words>();
    endings.set(last, own.set(before, [...(own.get(before) ?? []), [word, what]]));
  }
}
