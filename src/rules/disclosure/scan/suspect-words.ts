/** What a word makes of its line. */
export type Word = 'certificates' | 'named' | 'labelled';

/** Words that make their line suspect: a close look finds nothing without one of them. */
const wordsOf: Readonly<Record<Word, string>> = {
  certificates: '动产证明 动产权 国用 集用 用证 权证 产证 林证 地证',
  named: '户主 户名 迁人 收人 偿人 置人 利人 产权人 款人 户',
  labelled:
    '护照 行证 官证 兵证 留证 份证 住证 驶证 疾证 残疾人证 残人证 保卡 障卡 户名 款人 账户 庭住址 籍住址 居住地址 证住址 庭地址 籍地址 证地址 在地址 庭地 籍地 在地 居住地 证地 出生 车牌 QQ 微信',
};

/** The same by their last character and the one before it; of one character alone where that is all. */
export const endings = new Map<string, Map<string, (readonly [word: string, what: Word])[]>>();
for (const [what, all] of Object.entries(wordsOf) as [Word, string][]) {
  for (const word of all.split(' ')) {
    const [last, before] = [word.at(-1) ?? '', word.at(-2) ?? ''];
    const own = endings.get(last) ?? new Map<string, (readonly [string, Word])[]>();
    endings.set(last, own.set(before, [...(own.get(before) ?? []), [word, what]]));
  }
}
