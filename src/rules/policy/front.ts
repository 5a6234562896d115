import { isContentsTitle } from './contents.ts';
import { closeUp, isHeadline, titleOf } from './title-words.ts';
import { readDay } from './dates.ts';
import { isGazetteLine } from './gazette.ts';
import { isHistoryLine } from './history-line.ts';
import { isDateLine, isDottedDay, isSignature, signedAndDated } from './signature.ts';

/** The head and the end of a text, line by line, by what each line is. */
export interface Front {
  /** Bodies that sign, each run of lines on its own. */
  signed: string[][];
  titles: string[];
  numbers: string[];
  letterheads: string[];
  /** What names the kind of sheet above its title: 公告, 专题会议纪要. */
  mastheads: string[];
  signatures: string[];
  addressees: string[];
  days: string[];
  printed: string[];
  /** Lines on passing, approval, publication, amendment and effect (题注), as printed. */
  history: string[];
  draft: boolean;
}

const digit = '[0-9０-９]';
const year = `[〔[［（(【]\\s*${digit}{4}\\s*[〕\\]］）)】]`;
const docNumber = new RegExp(
  `^(?:[^，。\\s：:（(]|[（(][^（()）]{1,6}[）)]){1,14}\\s{0,2}${year}\\s*第?\\s*${digit}+(?:-${digit}+)?\\s*号`,
  'u',
);
// Below its body stands a number alone: 第12号, 2025年第3号, 〔2025〕15号.
const orderNumber = new RegExp(
  `^[（(]?(?:${digit}{4}\\s*年\\s*|${year}\\s*)?第?\\s*[一二三四五六七八九十百零〇0-9０-９]+\\s*[号期次][）)]?$`,
  'u',
);
// What names the kind of sheet above the title, not the text: 公告, 专题会议纪要.
const masthead =
  /^(?!关于)(?:[^，。《》\s的局厅委府院室部会]{0,6}(?:公告|通告|公示)|通知|令|(?:[^，。《》\s]{0,20}会议|工作)?纪要|政府公报)$/u;
// What a letterhead prints of its own handling: 签发人：…, 特急.
const handling =
  /^(?:[秘机绝]\s*密(?:\s*[★☆*]\s*\S{0,6})?|\d{6})$|^(?:签\s*发\s*人|缓急|紧急程度|密\s*级|份\s*号)\s*[：:]|^(?:特急|加急|平急|急件)$/u;
// What the head of an answer says of its handling: 类别：A类, 办理结果：已解决.
const sheetLabel =
  /^[（(]?[A-D]\s*类[）)]?$|^[（(]?(?:类\s*别|(?:答复|建议|提案|办理)(?:类别|结果|类型)|是否(?:同意)?公开|公开(?:属性|方式|形式|选项|类别)|(?:登记|备案|存档)(?:号|编号)|(?:统一|合同|协议)编号|[甲乙丙丁]方(?:[（(][^（()）]{1,12}[）)])?)\s*[：:]|^[^，。：:]{2,24}[：:]\s*[_＿]{2,}/u;
const ornament = /^[━─—―═_＿=＝\-－·•…﹏~～*＊★☆◆■□\s]{2,}$/u;
const orderLine =
  /^[^。，：\s][^。，：]{1,40}(?:令|(?:令|公告|通告)\s*[（(]?(?:\d{4}\s*年\s*)?第?\s*[一二三四五六七八九十百零〇\d]+\s*号[）)]?)$/u;
// 市长 and the name behind it sign an order; the name of a person is never a title.
const official =
  /^[^，。：:《]{2,24}(?:[省市县区州盟厅局部司院署]\s*长|主\s*任)[\s\u3000：:]+\S(?:[\s\u3000]*\S){1,5}$/u;
const person =
  /^(?:——\s*)?[代副]?\s*(?:[省市县区州盟厅局部司院]\s*长|主\s*[席任]|书\s*记|检察长|总\s*理|主席团)(?:[\s\u3000：:]|$)/u;
// A draft says so on a line of its own, in brackets or bare, above its title or below it.
const draftLine =
  /^[（(【〔［[][^（()）]{0,12}(?:征求意见|意见征集|草案|送审|讨论|报批|报审|评审|论证|公示[稿版]|初稿|草稿|汇报稿)[^（()）]{0,6}[）)】〕］\]]$|^(?:公开|面向社会|社会|网上|第[一二三四五]次)*(?:征求意见稿|意见征集稿|送审稿|报批稿|报审稿|评审稿|论证稿|公示稿|公示版|初稿|草稿|讨论稿|审议稿|修订草案|草案)(?:第?[一二三四五六七八九十\d]+稿)?$/u;
// The title is whole where it ends in the name of a kind of text; what follows is something else.
const whole =
  /(?:办法|条例|规定|细则|规则|通知|通告|公告|意见|方案|决定|解释|批复|复函|函|章程|准则|标准|规程|规划|计划|决议|通报|指引|指南|要点|制度|措施|纪要|答复|法典|宪法|名单|清单|一览表|明细表|汇总表|台账|问答|解读|答记者问|起草说明|编制说明|[^办方][法令])(?:\s*[（(](?:试行|暂行|修订|修正|征求意见稿|草案|送审稿|\d{4}[^）)]{0,12}|第?[^）)]{0,6})[）)])*$/u;
/** Whether a title ends as titles do, in the name of a kind of text. */
export const isWholeTitle = (title: string): boolean => whole.test(title) || ofSheet.test(title);
const ofSheet = /^(?:一图读懂|一图了解|图解|漫画)[^。]*》$/u;
const balanced = (text: string): boolean => text.split('《').length === text.split('》').length;

const setWide = /^(?:[^\s：:][\s\u3000]+){4,}\S$/u;

// What leads to a list or a sentence is no one that the text is sent to: 受理条件：.
const isLabel =
  /如下|以下|(?:规定|决定|条件|材料|流程|依据|标准|期限|方式|程序|对象|范围|内容|事项|要求|时间|地点|情况|名单|目录|说明|背景|问题|意见|建议|措施|任务|目标|原则)[：:]$/u;

type LineKind = Exclude<keyof Front, 'draft' | 'titles' | 'signed'>;

/** 市政府文件 is a column of a gazette, but a letterhead where the number follows. */
const isLetterhead = (line: string, next: string): boolean =>
  /^[^，。]{0,30}文件$/u.test(closeUp(line)) &&
  (!isGazetteLine(line) ||
    (/^[省市县区州](?:人民)?政府(?:办公[厅室])?文件$/u.test(line) && isNumberLine(next)));

const lineKinds: readonly (readonly [(line: string, next: string) => boolean, LineKind])[] = [
  [isNumberLine, 'numbers'],
  [isLetterhead, 'letterheads'],
  [(line) => /印(?:发|制)?$/u.test(line) && readDay(line) !== null, 'printed'],
  [(line) => isDateLine(line), 'days'],
  [isHistoryLine, 'history'],
  [(line) => /^[^。]{2,400}[：:]$/u.test(line) && !isLabel.test(line), 'addressees'],
];

const isOrder = (line: string, next: string): boolean =>
  !/关于/u.test(line) && (orderLine.test(line) || (/公告$/u.test(line) && orderNumber.test(next)));
// When and where a meeting was held, and who was there.
const ofMeeting =
  /^(?:(?:会议)?(?:时\s*间|地\s*点)|主\s*持\s*人?|出\s*席|列\s*席|参\s*(?:会|加)|记\s*录|请\s*假)(?:人员?|单位)?\s*[：:]/u;
// Who put a collection together: 云溪市自然资源和规划局编.
const compiled = /^[^，。《》：:]{4,40}[局厅委部会府室院]\s*(?:编|编印|编制|主编|汇编)$/u;
const foreword = /^(?:前|引|序|导)\s*言$/u;
/** Whether a line of a head is known to be none of what is read of it: who signs it off, a rule drawn of signs. */
export const passedOver = (line: string): boolean =>
  person.test(line) ||
  (official.test(line) && !/关于/u.test(line)) ||
  sheetLabel.test(line) ||
  ornament.test(line) ||
  handling.test(line) ||
  ofMeeting.test(line) ||
  foreword.test(line) ||
  compiled.test(line) ||
  isGazetteLine(line) ||
  draftLine.test(closeUp(line)) ||
  isCaption(line);
/** 类别标记：A: what a name and a colon lead to is no title, but 关于…：… may be one. */
const isLabelled = (line: string): boolean =>
  /^\p{Script=Han}{2,8}\s*[：:]\s*\S/u.test(line) && !/关于|《/u.test(line);
/** What a table prints of itself below its title: 单位：公顷, 截至2026年6月底. */
const isCaption = (line: string): boolean =>
  /^[（(【]?(?:计量)?单位\s*[：:]|^[（(【]?(?:数据)?(?:截至|截止)/u.test(line);

const longestJoined = 200;

function joins(title: string, line: string): boolean {
  const isOther = isHeadline(title) && /关于/u.test(line) && isWholeTitle(line);
  if (title.length > longestJoined || isOther) return false;
  return (
    /^(?:[（(][^（()）]{1,20}[）)])?的/u.test(line) ||
    !(isWholeTitle(title) && balanced(title)) ||
    /^[（(](?:试行|暂行|修订|草案|送审稿|\d{4}[^（()）]{0,12})[）)]$/u.test(line)
  );
}

/** Whether a title breaks off and its next line ends it: …关于公布2025年度 / 认定结果的公告. */
const goesOn = (title: string | undefined, line: string): boolean =>
  title !== undefined && /关于/u.test(title) && joins(title, line);

/** 丙局关于…, where 甲局 乙局 stand above it. 办公室关于… goes on the name above. */
const bodyBeforeAbout = /^(?!办公)[^，。《》]{2,30}[局厅委部会府室院]关于/u;

const mostBodies = 20;

/** Whether bodies, each on its line, lead to 关于… or 对…的答复: they are the beginning of the title. */
function leadsTitle(lines: readonly string[], at: number): boolean {
  let next = at + 1;
  while (next < at + mostBodies && isSignature(lines[next] ?? '')) next += 1;
  const led = lines[next] ?? '';
  // 甲局 乙局 above 丙局关于…: a body alone there may be the name of the site.
  const several = /\S[\s\u3000]+\S/u.test(lines[at] ?? '');
  if (several && bodyBeforeAbout.test(led)) return true;
  return /^关于|^对[^。，]{2,60}(?:答复|复函|批复|意见)$/u.test(led);
}

/** Sorts the lines of a head (or of an end) by what they are. A body before 关于… begins a title. */
export function readFront(lines: readonly string[], isHead: boolean): Front {
  const front: Front = {
    ...{
      titles: [],
      numbers: [],
      letterheads: [],
      mastheads: [],
      signatures: [],
      addressees: [],
      days: [],
    },
    ...{ printed: [], history: [], draft: false, signed: [] },
  };
  let open = false;
  for (const [index, printed] of lines.entries()) {
    // 人 民 政 府 文 件: a line set wide is read without its gaps.
    const line = setWide.test(printed) ? printed.replaceAll(/\s/gu, '') : printed;
    const next = lines[index + 1] ?? '';
    const kind = lineKinds.find(([matches]) => matches(line, next))?.[1];
    const dated = signedAndDated(line);
    const wasOpen = open;
    open = false;
    if (isContentsTitle(line)) break;
    if (draftLine.test(closeUp(line))) front.draft = true;
    else if (kind === 'letterheads') joinLetterhead(front, line, lines[index - 1]);
    else if (kind !== undefined) {
      front[kind].push(line);
      if (kind === 'numbers') front.days.push(...dayBehindNumber(line));
    } else if (passedOver(line)) continue;
    else if (
      isHead &&
      front.mastheads.length === 0 &&
      masthead.test(closeUp(line)) &&
      !(wasOpen && /的$/u.test(front.titles.at(-1) ?? ''))
    )
      front.mastheads.push(closeUp(line));
    else if (isHead && !(wasOpen && goesOn(front.titles.at(-1), line)) && isOrder(line, next))
      front.numbers.push(closeUp(line));
    else if (orderNumber.test(line)) joinNumber(front, line);
    else if (dated !== null) {
      front.signed.push(dated.bodies);
      front.signatures.push(...dated.bodies);
      front.days.push(dated.day);
    } else if (isDottedDay(line) && (/^[（(]/u.test(line) || isSignature(lines[index - 1] ?? '')))
      front.days.push(line);
    else if (isHead && sharesLetterhead(front, lines, index)) {
      const shared = front.letterheads.pop()?.replace(/文件$/u, '') ?? '';
      front.letterheads.push(`${shared}\n${line}`);
    } else if (isSignature(line) && !(isHead && leadsTitle(lines, index))) {
      const group = front.signed.at(-1);
      if (group !== undefined && front.signatures.at(-1) === lines[index - 1]) group.push(line);
      else front.signed.push([line]);
      front.signatures.push(line);
    } else if (isHead && !/。|！$/u.test(line) && !isLabelled(line)) {
      const last = front.titles.at(-1);
      if (wasOpen && last !== undefined && joins(last, line)) {
        const beginsBody = isSignature(line) || (isSignature(last) && bodyBeforeAbout.test(line));
        front.titles[front.titles.length - 1] = `${last}${beginsBody ? ' ' : ''}${line}`;
      } else front.titles.push(line);
      open = true;
    }
  }
  front.titles = front.titles.map(titleOf);
  return front;
}

/** Bodies, each on its line above 甲局文件 or 文件 alone, share its letterhead; they sign nothing there. */
function joinLetterhead(front: Front, line: string, above: string | undefined): void {
  const group = front.signed.at(-1);
  const isShared = group !== undefined && group.at(-1) === above;
  if (isShared) front.signed.pop();
  const printed = line.replace(/\s*文\s*件$/u, '文件');
  front.letterheads.push([...(isShared ? group : []), printed].join('\n'));
}

/** Whether a body stands right below 甲局文件 and above the number: 文件 is printed beside the middle one. */
function sharesLetterhead(
  { letterheads, titles }: Front,
  lines: readonly string[],
  at: number,
): boolean {
  const line = lines[at] ?? '';
  if (letterheads.length !== 1 || titles.length > 0 || !isSignature(line)) return false;
  const above = lines.slice(0, at).findLastIndex((one) => /文件$/u.test(closeUp(one)));
  const below = lines.slice(at).findIndex((one) => !isSignature(one));
  return (
    lines.slice(above + 1, at).every(isSignature) &&
    isNumberLine(lines[at + below] ?? '') &&
    above >= 0
  );
}

const longestSentence = 5;
const published =
  /^(?:《[^《》]+》(?:[（(][^（()）]*[）)])?(?:已|业|经|于)|现(?:予|将)?(?:公布|发布))[^。]*(?:通过|批准|同意|审定|公布|发布)[^。]*(?:公布|发布|施行|印发|执行|实施)[^。]*。$/u;

/** The lines of a head, where 《…》已经…会议通过，现予公布。 is one line again, however it was broken. */
export function unbroken(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const size = /^(?:《|现)/u.test(line)
      ? [2, 3, 4, longestSentence].find((count) =>
          published.test(lines.slice(at, at + count).join('')),
        )
      : undefined;
    const joins = size !== undefined && !/[。：:]$/u.test(line);
    whole.push(joins ? lines.slice(at, at + size).join('') : line);
    if (joins) at += size - 1;
  }
  return whole;
}

/** 第12号 below 云溪市人民政府令 completes that line. */
function joinNumber(front: Front, line: string): void {
  const ordering = front.mastheads.at(-1) === '令' ? front.signed.at(-1) : undefined;
  const last = front.numbers.at(-1) ?? (ordering && `${ordering.join(' ')}令`);
  if (front.numbers.length === 0 && last !== undefined) front.numbers.push(last);
  const bare = line.replace(/^[（(](.*)[）)]$/u, '$1');
  if (last !== undefined && /(?:令|公告)$/u.test(last)) {
    front.numbers[front.numbers.length - 1] = `${last}${bare}`;
  } else front.numbers.push(bare);
}

/** Whether a line is drawn of signs and says nothing: the rule below a letterhead. */
export const isOrnament = (line: string): boolean => ornament.test(line);

const withoutBracket = (line: string): string => line.replace(/^[（(]\s*/u, '');

/** Whether a line is a document number, alone or with what stands beside it (签发人：…). */
export function isNumberLine(line: string): boolean {
  const told = /^[（(]/u.test(line) && /印发|发布|公布|施行|实施|通过|有效期/u.test(line);
  return !told && docNumber.test(withoutBracket(line)) && line.length <= 60;
}

/** 甲政规〔2026〕9号 2026年6月18日: the day that stands beside the number. */
function dayBehindNumber(line: string): string[] {
  const behind = line.replace(docNumber, '').trim();
  return isDateLine(behind) ? [behind] : [];
}

/** The numbers of a line: bodies that issue a text together may print one each. A line without any is one. */
export function numbersIn(line: string): string[] {
  const numbers = line.split(/[\s\u3000、，]+(?=\S*[〔[［（(【]\s*[0-9０-９]{4})/u);
  return numbers.length > 1 && numbers.every(isNumberLine) ? numbers : [line];
}

/** The document number printed in a line of its own, without what stands beside it (签发人：…). */
export function numberIn(line: string): string {
  return docNumber.exec(withoutBracket(line))?.[0] ?? line;
}
