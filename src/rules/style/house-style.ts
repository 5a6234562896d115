/**
 * The house style of the words that we write ourselves, as a list that a check holds. Words of the
 * originals are theirs. `docs/style-words.md` prints it.
 */
import { absenceWords } from '../../facts/kinds/absence.ts';

/** What our words avoid, and what stands in its place. */
export interface StyleRule {
  readonly group:
    '书名号' | '书面语' | '量词' | '日期' | '数字' | '用词' | '没有' | '技术词' | '标点';
  /** With the flag `g`. */
  readonly avoid: RegExp;
  /** As the list prints it. */
  readonly shown: string;
  readonly instead: string;
  /** True where it is right on the pages for data users and in a folded 技术信息. */
  readonly technical?: true;
}

const word = (
  group: StyleRule['group'],
  words: string,
  instead: string,
  more: { readonly avoid?: RegExp; readonly technical?: true } = {},
): StyleRule => ({
  group,
  shown: words,
  instead,
  avoid: new RegExp(words.split('、').join('|'), 'gu'),
  ...more,
});

/** Names of laws and regulations that our words name. */
const lawNames = [
  '土地管理法实施条例',
  '土地管理法',
  '行政复议法',
  '行政诉讼法',
  '行政处罚法',
  '行政许可法',
  '城乡规划法',
  '城市房地产管理法',
  '税收征收管理法',
  '政府信息公开条例',
  '国有土地上房屋征收与补偿条例',
  '不动产登记暂行条例',
  '地图管理条例',
  '测绘法',
  '个人信息保护法',
  '保守国家秘密法',
  '数据安全法',
  '无障碍环境建设法',
  '民法典',
  '乡村振兴促进法',
  '监察法',
  '重大行政决策程序暂行条例',
  '城镇国有土地使用权出让和转让暂行条例',
].join('|');

export const styleRules: readonly StyleRule[] = [
  word('书名号', '法律、法规的名称不加书名号', '《土地管理法》第四十七条', {
    avoid: new RegExp(
      `(?<![《〈])(?:中华人民共和国)?(?:${lawNames})(?!律|[》〉\\p{Script=Han}]*[》〉])`,
      'gu',
    ),
  }),
  word('书面语', '没法、没办法', '无法'),
  word('书面语', '搞', '开展、进行', { avoid: /搞(?!活)/gu }),
  word('书面语', '办征收', '实施征收'),
  word('书面语', '用钱', '以货币'),
  word('书面语', '怎么', '怎样'),
  word(
    '书面语',
    '全不全、对不对、写没写、在不在、打不打得开、可不可靠、是不是、能不能、要不要、可不可以、算不算、认不认',
    '是否齐全、是否正确、是否写明、能否 ……',
    {
      avoid:
        /全不全|对不对|写没写|(?<!现)在不在|打不打得开|可不可靠|是不是|能不能|要不要|可不可以|算不算|认不认/gu,
    },
  ),
  word('书面语', '好几、多半、干脆、压根、一下子、那会儿、弄、啥、咱', '几、多数、直接 ……'),
  word('量词', '片区论片、处、块、宗', '66 个片区', {
    avoid: /\d[\d,]*\s*(?:片|处|块|宗|项|条)(?:重点)?片区(?!事项)/gu,
  }),
  word('量词', '文件论个、篇、件', '5 份文件', {
    avoid: /\d\s*(?:个|篇|件|部)(?:政策)?(?:文件|文本)/gu,
  }),
  word('量词', '条款论段、个、款', '62 条', { avoid: /\d\s*段(?!时间)|\d\s*(?:个|款)条款/gu }),
  word('量词', '任务论条、个', '24 项任务', { avoid: /\d\s*(?:条|个)任务/gu }),
  word('日期', '2024-01-30、2024.1.30、2024年01月', '2024年1月30日', {
    avoid: /(?<![\w/.-])\d{4}[-.]\d{1,2}[-.]\d{1,2}(?![\w-]|\.\w)|\d{4}年0\d月|年\d{1,2}月0\d日/gu,
    technical: true,
  }),
  word('数字', '四位以上不分节', '23,743 亩', {
    avoid: /(?<![\d,.〔（(年第])\d{4,}(?=\s*(?:亩|个|份|条|项|页|天|字节|公顷|平方米))/gu,
  }),
  word('数字', '数字和量词、计量单位之间不空', '66 个片区、5 份文件、90 天', {
    avoid:
      /(?<!第[\d,]*)\d(?:个(?!工作日|月)|份(?!额)|条(?!例)|项(?!目)|页|件|处(?!罚|理|置)|幅|张|天|像素)/gu,
  }),
  word('用词', '承诺', '时限事项'),
  word('用词', '比拼', '对照'),
  word('用词', '人工标注', '本站标注'),
  word('用词', '应读作、原文……应为', '按……匹配', { avoid: /应读作|原文“[^”]*”，应为/gu }),
  word('用词', '逾期、未完成', '到期', { avoid: /(?<!“)(?:逾期(?!不作)|未完成)(?!”)/gu }),
  word(
    '没有',
    '暂未收集、没有收集、没有收录、未收集、无数据、无记录、暂无、暂缺、不详、没有记载、尚未标注、待填、尚未登记',
    '本站未收录、尚未整理、原文未载明、不适用，四个里选一个',
  ),
  word('没有', '原文未写、原文没有载明、本文没有写、原文没写', absenceWords.notStated),
  word(
    '技术词',
    '构建日、缓存、渲染、字段、索引文件、JavaScript、SITE_URL、npm',
    '换成读者的话，或放进“技术信息”',
    { technical: true },
  ),
  word('标点', '汉字旁的半角 , ; : ? ! ( )', '，；：？！（）', {
    avoid: /(?<=\p{Script=Han})[,;:?!()]|[,;?!(](?=\p{Script=Han})/gu,
  }),
  word('标点', '...、。。、，，', '……', { avoid: /\.{3,}|。。|，，|、、/gu }),
  word('标点', '标点后的空格', '标点后面不空格', {
    avoid: /[，。；：、！？] +(?=\p{Script=Han})/gu,
  }),
  word('标点', '"……"、\'……\'', '“……”', {
    avoid: /["'](?=\p{Script=Han})|(?<=\p{Script=Han})["']/gu,
  }),
];
