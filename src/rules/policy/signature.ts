import { isGazetteIssue } from './gazette.ts';
import { printedDay, printedMonth, readDay } from './dates.ts';

const dayLine = new RegExp(
  `^(?:[（(]?${printedDay}[）)]?(?:\\s*印(?:发|制)?)?|[（(]?${printedMonth}[）)]?)$`,
  'u',
);
const printingLine = new RegExp(`^\\S.{1,40}?\\s*${printedDay}\\s*印(?:发|制)?$`, 'u');

/** What stands side by side on a line: bodies that sign, each with its day below it. */
const besideEachOther = (text: string): string[] => text.split(/\t|[\s\u3000]{3,}/u);

/** Whether a line is a date and nothing else: a day, also in Chinese numerals or with 印发 behind it, or a month. */
export function isDateLine(text: string): boolean {
  return dayLine.test(text) || besideEachOther(text).every((day) => dayLine.test(day));
}

const dottedDay = /^[（(]?\d{4}\s*([-/.])\s*\d{1,2}(?:\s*\1\s*\d{1,2})?[）)]?$/u;

/** Whether a line is a day or a month in figures alone (2025.4.18, 2025.4): it dates a text where a body signs above it. */
export function isDottedDay(text: string): boolean {
  return dottedDay.test(text.normalize('NFKC'));
}

const bodies =
  '政府|办公[室厅]|委员会|管委会|[^天当布结格]局|[^大客]厅|[^全内外各]部|[法检]?院|中心|办事处|委|支队|总队|大队|银行|公司|集团|署|会议|领导小组|指挥部|协会|总工会|联合会|专班|工作组|党组';
const signature = new RegExp(
  `^[^，,。；;：:、（(《》]{2,60}(?:${bodies})(?:\\s*[（(](?:代章|印章?|盖章|章)[）)])?$`,
  'u',
);

/** 李某 规划院: a person with the body that he is of. */
const person =
  /^(?!中共|共青团)\p{Script=Han}{1,2}[^省市县区州盟镇乡局委府厅办院会部署社\s][\s\u3000]+\S{3,}/u;

const bodyLabel = /^(?:发布|制定|编制|起草|主编|组织编制|印发)(?:单位|机关|机构|部门)\s*[：:]\s*/u;

/** 编制单位：甲局 names a body as a signature does: the name without its label. */
export const withoutLabel = (text: string): string => text.replace(bodyLabel, '');

/** Whether a line is the name of a body and nothing else, as signatures are. */
export function isSignature(text: string): boolean {
  const body = withoutLabel(text);
  return signature.test(body) && !person.test(body) && !/^(?:附|第|各)|关于/u.test(body);
}

const bodiesAndDay = new RegExp(
  `^(.{2,80}?)[\\s\\u3000]+(${printedDay}|${printedMonth})(?:印|制)?$`,
  'u',
);

/** The bodies and the day of a line that signs and dates: 甲局 乙局 2025年6月9日. Null: it is none. */
export function signedAndDated(text: string): { bodies: string[]; day: string } | null {
  const [, names = '', day = ''] = bodiesAndDay.exec(text) ?? [];
  const bodies = names.split(/[\s\u3000]+/u).filter((name) => name !== '');
  return bodies.length > 0 && bodies.every(isSignature) ? { bodies, day } : null;
}

/**
 * Whether rows of cells are bodies that sign side by side: their days stand in the row below them, or
 * one day stands for all. Bodies each with a day of its own are a table of who does what by when.
 */
export function signsInCells(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const [names = [], days = []] = filled;
  if (days.length > 0 && names.every(isSignature) && days.every(isDateLine)) return true;
  const cells = filled.flat();
  const dates = cells.filter((cell) => isDateLine(cell));
  const isOneDay = new Set(dates.map(readDay)).size === 1 && readDay(dates[0] ?? '') !== null;
  const others = cells.filter((cell) => !isDateLine(cell));
  return isOneDay && others.length > 0 && others.every(isSignature);
}

const disclosed = '(?:信息)?公开(?:方式|选项|形式|类别|类型|属性|范围|发布)';
const copyLine = new RegExp(
  `^(?:抄\\s*[送报]|[报送发]|[分主发报]\\s*送|主题词|${disclosed}|校\\s*对|打\\s*[字印]|录\\s*入|文\\s*印|印\\s*数|承办(?:单位|部门|处室|科室))\\s*[：:]|^[（(]?共\\s*印\\s*\\d+\\s*份[）)]?$`,
  'u',
);
const noteLine = new RegExp(
  `^[（(](?:此[件页]|本[件页文]|联系(?:人|电话|单位|方式|处室|科室|部门)|${disclosed}|(?:主动|依申请|不予)公开)[^）)]{0,60}[）)]$`,
  'u',
);

/** 联系人：…, 联系电话：…: whom to ask, where it stands behind a signature. */
const contactLine =
  /^(?:联\s*系\s*人?|联系(?:人|单位|部门|科室|处室)?(?:及|和|、)?(?:联系)?(?:电话|方式|地址|单位|部门|科室|处室)|(?:政策|业务)?咨询(?:电话|方式|人)|监督电话|电\s*话|(?:经|承)办人|(?:政策)?解读(?:机关|机构|单位|部门|科室|人))\s*[：:][^。]{0,80}$/u;

/** Whether a line tells whom to ask. */
export function isContactLine(text: string): boolean {
  return contactLine.test(text);
}

/** 甲方（盖章）：…, 签订日期：____: what a contract is signed on. */
const partyLine =
  /^(?:[甲乙丙丁]方|[出受转]让人|[出承]租人|[发承]包人|买方|卖方|法定代表人|(?:委托)?代理人|负责人)[^，。：:]{0,16}[（(](?:盖?章|签[字章名]|公章|签字[或、]?盖章)[）)]\s*[：:]|^甲方\s*[：:][\s_＿]*乙方\s*[：:][\s_＿]*$|^签[订约署](?:日期|时间|地点)\s*[：:]|^(?:(?:二[〇○零]|\d{2,4})?[\s_＿〇○]*年[\s_＿]*月[\s_＿]*日[\s_＿]*)+$/u;

/** Whether a line is one that the parties of a contract sign on. */
export function isPartyLine(text: string): boolean {
  return partyLine.test(text);
}

/** （甲局代章）: whose seal stands for the body that signs above. */
const sealLine = /^[（(][^（()），。]{2,30}代(?:章|印)[）)]$/u;

/** Whether a line is the place of a seal, （盖章）: a form has such lines too, so a day tells which it is. */
export const isSeal = (text: string): boolean => /^[（(](?:盖|公|印)\s*章[）)]$/u.test(text);

/** （政策咨询电话：…）, （本文有删减）: a remark in brackets behind the date, but no （试行） of a title. */
export const isRemark = (text: string): boolean =>
  /^[（(【][^（()）】]{4,60}[）)】]$/u.test(text) && !/[稿行年版]\W?$/u.test(text);

/** Whether a line stands only behind a text: copy, printing, disclosure and gazette lines. */
export function isClosingLine(text: string): boolean {
  return (
    copyLine.test(text) ||
    noteLine.test(text) ||
    sealLine.test(text) ||
    printingLine.test(text) ||
    isGazetteIssue(text)
  );
}
