import { passesLuhn } from '../../src/rules/disclosure/scan/bank-card.ts';
import { isIdentityNumber } from '../../src/rules/disclosure/scan/identity-number.ts';

/** A line that holds what may not be published, or one that only looks so. */
export interface PlantedLine {
  /** How it is written, or what it is. */
  readonly manner: string;
  readonly line: string;
}

/** Numbers between 0 and 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');
const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
const two = (value: number): string => String(value).padStart(2, '0');

// 110199 and 339999 are districts that nobody lives in.
function identity(random: Random): string {
  const region = random() < 0.5 ? '110199' : '339999';
  const birth = `${between(random, 1935, 2004)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`;
  const body = `${region}${birth}${digits(random, 3)}`;
  const last = Array.from('0123456789X').find((end) => isIdentityNumber(`${body}${end}`));
  return `${body}${last ?? 'X'}`;
}

function card(random: Random, length: 16 | 19): string {
  const body = `62${digits(random, length - 3)}`;
  const last = Array.from('0123456789').find((end) => passesLuhn(`${body}${end}`));
  return `${body}${last ?? '0'}`;
}

const mobile = (random: Random): string => `1${between(random, 3, 9)}${digits(random, 9)}`;

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const cut = (text: string, lengths: readonly number[], sign: string): string => {
  let at = 0;
  return lengths
    .map((length) => text.slice(at, (at += length)))
    .filter((part) => part !== '')
    .join(sign);
};
const fours = [4, 4, 4, 4, 4];
const spelled = (text: string): string =>
  text.replace(/\d/g, (one) => '〇一二三四五六七八九'[Number(one)] ?? '');

function identityLines(random: Random): PlantedLine[] {
  const write: readonly (readonly [string, (id: string) => string])[] = [
    ['身份证', (id) => `身份证号：${id}`],
    ['身份证，全角', (id) => fullWidth(id)],
    ['身份证，不换行空格', (id) => cut(id, [6, 8, 4], '\u00a0')],
    ['身份证，零宽字符', (id) => Array.from(id).join('\u200b')],
    ['身份证，点', (id) => cut(id, [6, 8, 4], '.')],
    ['身份证，斜线', (id) => cut(id, [6, 4, 2, 2, 4], '/')],
    ['身份证，四位一组', (id) => cut(id, fours, ' ')],
    ['身份证，四位一组，连字符', (id) => cut(id, fours, '-')],
    ['身份证，长破折号', (id) => cut(id, [6, 8, 4], '—')],
    ['身份证，逐位空格', (id) => Array.from(id).join(' ')],
    ['身份证，小写 x', (id) => id.toLowerCase()],
    ['身份证，紧接汉字', (id) => `张某${id}住某村`],
    ['身份证，校验码错一位', (id) => `${id.slice(0, 17)}${id.endsWith('5') ? '6' : '5'}`],
    ['身份证，15 位', (id) => `${id.slice(0, 6)}${id.slice(8, 17)}`],
    ['身份证，15 位，分组', (id) => cut(`${id.slice(0, 6)}${id.slice(8, 17)}`, [6, 6, 3], '-')],
    ['身份证，断在行末', (id) => cut(id, [11, 7], '\n')],
    ['身份证，在表格里', (id) => `1\t张某\t${id}\t城关镇`],
    ['身份证，电话在旁', (id) => `${id} ${mobile(random)}`],
  ];
  return write.map(([manner, how]) => ({ manner, line: how(identity(random)) }));
}

function cardLines(random: Random): PlantedLine[] {
  const write: readonly (readonly [string, (number: string) => string, 16 | 19])[] = [
    ['银行卡', (number) => `账号${number}`, 19],
    ['银行卡，16 位', (number) => number, 16],
    ['银行卡，四位一组', (number) => cut(number, fours, ' '), 19],
    ['银行卡，连字符', (number) => cut(number, fours, '-'), 16],
    ['银行卡，全角', (number) => fullWidth(number), 19],
    ['银行卡，点', (number) => cut(number, fours, '.'), 16],
    ['银行卡，零宽字符', (number) => cut(number, [6, 13], '\u200d'), 19],
    [
      '银行卡，写明卡号而校验码错',
      (number) => `开户银行、卡号：${number.slice(0, 18)}${number.endsWith('1') ? '2' : '1'}`,
      19,
    ],
  ];
  return write.map(([manner, how, length]) => ({ manner, line: how(card(random, length)) }));
}

function phoneLines(random: Random): PlantedLine[] {
  const write: readonly (readonly [string, (number: string) => string])[] = [
    ['手机', (number) => `联系电话${number}。`],
    ['手机，全角', (number) => fullWidth(number)],
    ['手机，空格', (number) => cut(number, [3, 4, 4], ' ')],
    ['手机，连字符', (number) => cut(number, [3, 4, 4], '-')],
    ['手机，点', (number) => cut(number, [3, 4, 4], '.')],
    ['手机，+86', (number) => `+86${number}`],
    ['手机，0086', (number) => `0086 ${cut(number, [3, 4, 4], ' ')}`],
    ['手机，不间断连字符', (number) => cut(number, [3, 4, 4], '\u2011')],
    ['手机，汉字数字', (number) => spelled(number)],
    ['手机，英文字头', (number) => `Tel${number}`],
    ['手机，括号', (number) => `(${number.slice(0, 3)})${number.slice(3)}`],
  ];
  return write.map(([manner, how]) => ({ manner, line: how(mobile(random)) }));
}

const landline = (random: Random): readonly [string, string] =>
  random() < 0.5
    ? [`0${between(random, 310, 999)}`, `${between(random, 2, 8)}${digits(random, 6)}`]
    : [`02${between(random, 7, 9)}`, `${between(random, 2, 8)}${digits(random, 7)}`];

/** Landlines beside the name of a person. */
function landlineLines(random: Random): PlantedLine[] {
  const write: readonly (readonly [string, (area: string, own: string) => string])[] = [
    ['座机', (area, own) => `联系人：张三  联系电话：${area}-${own}`],
    ['座机，括号', (area, own) => `经办人：赵敏 （${area}）${own}`],
    ['座机，全角', (area, own) => `填表人：王强，电话${fullWidth(`${area}-${own}`)}`],
    ['座机，空格', (area, own) => `制表：李丽  联系电话 ${area} ${own}`],
    ['座机，+86', (area, own) => `联系人：孙杰，+86-${area.slice(1)}-${own}`],
    ['座机，分机', (area, own) => `联系人：周斌 ${area}—${own}转801`],
    ['座机，没有区号', (_, own) => `联系人：吴刚，联系电话：${own}`],
    ['座机，在表格里', (area, own) => `联系人\t郑洁\t联系电话\t${area}-${own}`],
  ];
  return write.map(([manner, how]) => ({ manner, line: how(...landline(random)) }));
}

// Nobody's: names that many bear.
const namedOfficials: readonly PlantedLine[] = [
  ...['联系人：张三  联系电话：', '填表人：章敏', '填表人（签字）：李 强', '经办人：俞建华、王芳'],
  ...[
    '联 系 人：欧阳明',
    '审核人：施国平 2026年6月',
    '制表人 王小明',
    '项目负责人：赵丽（副科长）',
  ],
  ...['（联系人：金伟，电话见后）', '联系人张三，电话另行通知', '联络员：周霞；', '填报人\t陈静'],
  ...['制表：钱勇', '填报：冯涛    审核：唐敏', '编 制：程亮'],
].map((line) => ({ manner: `姓名 ${line}`, line }));

const tables: readonly PlantedLine[] = [
  ['被拆迁人', '补偿金额（元）'],
  ['被征收人', '安置补助费'],
  ['户名', '账号', '金额（元）'],
  ['户 主', '房屋面积', '补偿款'],
  ['姓名', '身份证号', '面积'],
  ['产权人姓名', '补偿总金额（万元）'],
  ['领款人', '实发金额'],
  ['被搬迁户', '搬迁费'],
].map((cells) => ({ manner: `列标题 ${cells.join('、')}`, line: `序号\t${cells.join('\t')}` }));

/** Lines that must be found: fictional numbers with right check digits, in all ways of writing. */
export function plantedLines(seed: number, times: number): PlantedLine[] {
  const random = randomOf(seed);
  const numbers = Array.from({ length: times }, () => [
    ...identityLines(random),
    ...cardLines(random),
    ...phoneLines(random),
    ...landlineLines(random),
  ]).flat();
  return [...numbers, ...namedOfficials, ...tables];
}

/** A manner of writing, and a line that is written so. */
type Writing = readonly [manner: string, write: () => string];

const regionOf = (random: Random) => (): string =>
  `${between(random, 11, 65)}${two(between(random, 1, 20))}${two(between(random, 1, 30))}`;
const yearOf = (random: Random) => (): number => between(random, 2005, 2026);

/** Numbers of permits, projects and registers. */
function codeLines(random: Random): Writing[] {
  const region = regionOf(random);
  const year = yearOf(random);
  return [
    ['用地许可证号', () => `地字第${region()}${year()}${digits(random, 5)}号`],
    ['工程许可证号', () => `建字第 ${region()}${year()}${digits(random, 8)} 号`],
    [
      '施工许可证号',
      () =>
        `施工许可证编号 ${region()}${year()}${two(between(random, 1, 12))}${two(between(random, 1, 28))}${digits(random, 4)}`,
    ],
    ['不带字样的许可证号', () => `${region()}${year()}${digits(random, 5)}`],
    [
      '项目代码',
      () =>
        `${String(year()).slice(2)}${two(between(random, 1, 12))}-${region()}-04-01-${digits(random, 6)}`,
    ],
    ['统一社会信用代码', () => `91${region()}MA${digits(random, 8)}X`],
    ['全数字的信用代码', () => `91${region()}${digits(random, 10)}`],
    ['电子监管号', () => `${region()}${year()}B${digits(random, 5)}`],
    [
      '不动产单元号',
      () => `${region()}${digits(random, 6)}GB${digits(random, 5)}F${digits(random, 8)}`,
    ],
    ['区划代码', () => `${region()}${digits(random, 6)}`],
  ];
}

/** How bodies are reached, and who in them does what. */
function officeLines(random: Random): Writing[] {
  return [
    ['座机', () => `0${between(random, 310, 999)}-${between(random, 2, 8)}${digits(random, 7)}`],
    [
      '科室的座机',
      () =>
        `市资规局利用科（联系电话：0${between(random, 310, 999)}-${between(random, 2, 8)}${digits(random, 6)}）`,
    ],
    [
      '监督电话',
      () =>
        `监督、举报电话：${between(random, 2, 8)}${digits(random, 6)}，传真：0${between(random, 310, 999)}-${between(random, 2, 8)}${digits(random, 6)}`,
    ],
    ['服务热线', () => `拨打 ${between(random, 10, 19)}${digits(random, 3)} 反映`],
    [
      '表尾的栏目',
      () =>
        `填表人：\u3000\u3000\u3000审核人：\u3000\u3000\u3000联系电话：0${between(random, 310, 999)}-${between(random, 2, 8)}${digits(random, 6)}`,
    ],
    ['联系人是单位', () => `联系人：某市自然资源和规划局开发利用科，经办人：见附件`],
    [
      '谁审核',
      () =>
        `经办人核对后交审核人签字，负责人于${between(random, 1, 12)}月底前上报；申请人应当在 ${between(random, 5, 60)} 日内提出。`,
    ],
    ['编制单位', () => `编制：黄山市自然资源局；审核：高新区管委会；统计：全市`],
  ];
}

/** Amounts, days, places, and what machines number. */
function figureLines(random: Random): Writing[] {
  const year = yearOf(random);
  return [
    ['面积', () => `${between(random, 1, 9999)}.${digits(random, 2)} 亩`],
    [
      '金额',
      () =>
        `${between(random, 1, 99)},${digits(random, 3)},${digits(random, 3)}.${digits(random, 2)} 元`,
    ],
    [
      '经纬度',
      () =>
        `${between(random, 73, 135)}.${digits(random, 8)}, ${between(random, 18, 53)}.${digits(random, 12)}`,
    ],
    [
      '日期',
      () =>
        `${year()}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))} ${two(between(random, 0, 23))}:${two(between(random, 0, 59))}:${two(between(random, 0, 59))}`,
    ],
    ['文号', () => `政发〔${year()}〕${between(random, 1, 200)}号`],
    [
      '网页地址',
      () =>
        `https://www.example.gov.cn/art/${year()}/${between(random, 1, 12)}/${between(random, 1, 28)}/art_${digits(random, 10)}_${digits(random, 7)}.html`,
    ],
    [
      '哈希',
      () => Array.from({ length: 64 }, () => '0123456789abcdef'[between(random, 0, 15)]).join(''),
    ],
    ['一行面积', () => Array.from({ length: 6 }, () => between(random, 10, 9999)).join(' ')],
    ['年份', () => `${year()} ${year()} ${year()} ${year()} ${year()}`],
    ['毫秒时间', () => `17${digits(random, 11)}`],
    ['19 位网页编号', () => `1${digits(random, 18)}`],
    ['17 位合同号', () => `${year()}${two(between(random, 1, 12))}${digits(random, 11)}`],
    ['表头', () => '序号\t区县\t类别\t项目名称\t位置\t面积（亩）\t实施阶段\t责任单位'],
    ['规定', () => `被征收人选择货币补偿的，给予 ${between(random, 1, 99)} 元/平方米奖励`],
  ];
}

/** Ordinary numbers of official texts and lists, that are nobody's. */
export function ordinaryLines(seed: number, times: number): PlantedLine[] {
  const random = randomOf(seed);
  const write = [...codeLines(random), ...officeLines(random), ...figureLines(random)];
  return Array.from({ length: times }, () =>
    write.map(([manner, how]) => ({ manner, line: how() })),
  ).flat();
}
