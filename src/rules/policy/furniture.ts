import { isNumberLine, isWholeTitle } from './front.ts';
import { isPageAccount } from './page-account.ts';
import { isClosingLine, isDateLine, isSignature } from './signature.ts';
import type { Line } from './lines.ts';
import { isCoverDay } from './standard-cover.ts';

/** The link of a web page to a file of an attachment: 附件：1.登记表.docx, 2.汇总表.xlsx. */
export const fileLink =
  /^(?:附件\s*\d{0,2}\s*[：:.．、]?\s*)?(?:\d{1,2}[.．、]\s*)?[^，。；]{1,80}\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar)$/iu;

// What web pages print around a text. A line counts only at the top or the bottom of an original,
// where all lines up to the edge are such lines, so that no sentence of a text can be taken for one.
const patterns: readonly RegExp[] = [
  /^相关(?:信息|链接|文件|文档|资料|阅读|政策|解读|附件)[：:]?$/u,
  fileLink,
  /^[^，。；]{1,80}\.(?:jpe?g|png)$/iu,
  /^(?:意见)?(?:反馈|采纳)情况[：:].{0,80}$/u,
  /^(?:微信)?扫一扫.{0,20}$/u,
  /^(?:相关(?:政策|文件|文档|解读|链接|阅读)|政策解读|图解|解读)\s*[：:].{0,80}$/u,
  /公网安备\s*\d+号?$/u,
  /ICP备\d+号/iu,
  /^分享到?[：:]?.{0,20}$/u,
  /^(?:上一篇|下一篇|上一条|下一条)[：:]/u,
  /^[（(【[]?\s*(?:责任编辑|浏览次数|阅读次数|点击(?:次数|量|数)|网站标识码|字体|编辑|审核|来源|信息来源)\s*[：:].{0,40}$/u,
  /^(?:主办单位|承办单位|版权所有|技术支持|主办|承办|联系我们)[：:]?/u,
  /^(?:您(?:的|当前的|现在的)?(?:当前)?位置|当前位置|所在位置)\s*[：:]/u,
  /^首\s*页\s*(?:[>›»/＞]|&gt;)/u,
  /^[^。，；>›»＞]{2,30}(?:\s*(?:[>›»＞]|&gt;)\s*[^。，；>›»＞]{2,30}){2,}$/u,
  /^(?:附件下载|文件下载|下载附件|点击下载|政策解读|相关解读|图解)[：:]?$/u,
  /^[^，。；]{2,20}(?:门户网站|政务网|官方网站)$/u,
  /^(?:今天是|现在是|欢迎(?:您|访问|光临))/u,
  /^(?:copyright|powered\s+by|produced\s+by|©)/iu,
  /(?:版权所有|copyright|all rights reserved)/iu,
  /^[-|·]$/u,
  // What the posts of offices on social media print around a text.
  /^点击(?:.{0,8}蓝字.{0,8}|[上下]?方?.{0,20}关注(?:我们)?)$/u,
  /^(?:来源|编辑|责编|审核|校对|监制|作者|供稿|图文|[初复终]审)\s*[|丨｜︱]\s*.{1,40}$/u,
  /^原创\s.{0,40}发表于.{1,10}$/u,
  /^[-—·\s]*END[-—·\s]*$/u,
  /点个?[“"]?(?:在看|赞)[”"]?[吧哦~！]*$/u,
];

const button =
  '(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口|此页)?|(?:加入)?收藏(?:本页|本站)?|设为首页|返回(?:顶部|列表|首页|上一页)?|分享到?|转发|复制链接|下载|字[体号]|大|中|小|特大|缩小|放大|默认|[TA][+-]?|微信|微博|QQ空间|纠错)';
// Buttons of a page and nothing else, one or many on a line.
const buttons = new RegExp(`^(?:[【[（(|｜/·\\s]*${button}[】\\]）)：:|｜/·\\s]*)+$`, 'u');

const labels =
  '索\\s*[引取]\\s*号|文件编号|发布机构|发布机关|发文机关|发文单位|发布单位|发文字号|发布文号|颁布(?:单位|机关|日期|时间)|制定机关|公布(?:机关|日期|时间)|批准(?:机关|日期)|所属类别|效力级别|法规类别|文\\s*号|标\\s*题|名\\s*称|发布时间|发布日期|成文日期|生成日期|公开日期|印发日期|发文日期|主题分类|主题词|体裁分类|信息分类|分\\s*类|信息来源|来\\s*源|公开方式|公开范围|公开类别|有\\s*效\\s*性|效力状态|时效性|文件类型|信息名称|统一编号|(?:统一)?登记号|公文种类|发文时间|成文时间|生成时间|公开时间|公开形式|公开属性|公开时限|内容概述|失效时间|废止时间|生效日期|组配分类|服务对象|关\\s*键\\s*词|实施日期|施行日期|失效日期|废止日期|浏览次数|浏览量|阅读次数|阅读量|发布于|更新时间|时间|点击数|访问量|语\\s*种|责任编辑|作者';
const bareLabel = new RegExp(`^(?:${labels})\\s*[：:]?$`, 'u');
const labelled = new RegExp(`^(?:[【[](?:${labels})[】\\]]|(?:${labels})\\s*(?:[：:]|\\t))`, 'u');
const stamp =
  /^(?:日期\s*[：:]\s*)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:来源|浏览|字体|字号|作者|阅读|点击|访问|发布|【|\[).*)?$/u;

/** Whether a line opens with a label of what a web page says of a text: 来源：…, 发布日期：…. */
export const isLabelled = (text: string): boolean => labelled.test(text);

/** Whether a line is the stamp of a web page: 2025-05-06 来源：…. A bare day is one by its place alone. */
export const isStamp = (text: string): boolean => stamp.test(text);

/** A text prints these of its matter too: of the page they are beside what pages alone print. */
const ofEither = /^责任部门\s*(?:[：:]|\t)/u;
const besideEither =
  /^(?:索\s*引\s*号|发布(?:机构|机关|日期|时间)|(?:成文|生成|公开)(?:日期|时间|方式|形式|属性|时限)|主题分类|信息分类)\s*(?:[：:]|\t)/u;

const menuWords =
  /^(?:(?:网站|返回)?首\s*页|本站首页|机构概况|机构职能|走进.{1,6}|(?:政务|政府信息|信息)公开|新闻(?:中心|动态)|工作动态|(?:办事|政务|便民|公共)服务|(?:互动|政民)(?:交流|互动)|网上办事|政策法规|专题专栏|数据开放|登录|注册|无障碍(?:浏览|阅读)?|长者模式|简体|繁体|English|(?:政策|文件)原文|一图读懂|(?:图文|图片|视频|动漫|文字|专家|媒体|部门)解读)$/iu;

/** Whether a line is the menu of a site: 首页 机构概况 办事服务. One such word alone may be a text's own. */
function isMenu(text: string): boolean {
  const words = text.split(/[\s\u3000|｜]+/u).filter((word) => word !== '');
  return (
    words.length >= 2 && words.filter((word) => menuWords.test(word)).length * 2 > words.length
  );
}

const crumb =
  /^(?:您(?:的|当前的|现在的)?(?:当前)?位置|当前位置|所在位置)\s*[：:]|^首\s*页\s*[>›»＞]/u;
const longestMenu = 40;

/** Whether a line may be of the head of a text, and is no entry of a menu for all its shortness. */
const isOfHead = (text: string): boolean =>
  isWholeTitle(text) || isNumberLine(text) || isDateLine(text) || isSignature(text);

/**
 * The menu that a page prints above the place where a reader is, one entry a line; empty where none of
 * its words is one of menus alone, or a line may be of the text's own head.
 */
function menuAbove(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, longestMenu).findIndex(({ text }) => crumb.test(text));
  const above = lines.slice(0, Math.max(0, end));
  const isEntry = ({ text, mark }: Line): boolean =>
    mark === null && text.length <= 12 && !/[。；：，、]/u.test(text);
  const isSure =
    above.some(({ text }) => menuWords.test(text)) &&
    above.every((line) => isEntry(line) && (menuWords.test(line.text) || !isOfHead(line.text)));
  return isSure ? above : [];
}

const fewestLabels = 3;
const ofNumber = /号\s*[：:]?$/u;

/** Whether the line below a bare label is its value: a label left blank stands above something else. */
function isValueBelow(lines: readonly Line[], at: number): boolean {
  const label = lines[at]?.text ?? '';
  const value = lines[at + 1]?.text ?? '';
  if (!bareLabel.test(label) || value === '' || bareLabel.test(value)) return false;
  if (isLabelled(value) || isWholeTitle(value)) return /^[标名]/u.test(label) && !isLabelled(value);
  return ofNumber.test(label) || !isNumberLine(value);
}

/** The labels of a page's account and their values, each on a line of its own: 索引号 above FY01-2025-7. */
function stackedAccount(lines: readonly Line[]): readonly Line[] {
  let [end, count] = [0, 0];
  while (bareLabel.test(lines[end]?.text ?? '')) {
    count += 1;
    end += isValueBelow(lines, end) ? 2 : 1;
  }
  return count < fewestLabels ? [] : lines.slice(0, end);
}

/** What a page's account says, a label and the value below it as one line: 索引号：FY01-2025-7. */
export function webHeadWords(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text }, at) => {
    if (at > 0 && isValueBelow(lines, at - 1)) return [];
    if (!bareLabel.test(text)) return [text];
    if (!isValueBelow(lines, at)) return [];
    return [`${text.replace(/[：:]$/u, '')}：${lines[at + 1]?.text ?? ''}`];
  });
}

const related =
  /^(?:相关(?:信息|链接|文件|阅读|政策|解读|新闻|文章)|延伸阅读|推荐阅读|热点推荐|相关附件)[：:]?$/u;

/** Whether a line stands below 相关附件, with no other heading between: it names an attachment. */
const isAttached = (lines: readonly Line[], at: number): boolean =>
  /^相关附件[：:]?$/u.test(
    lines.slice(0, at).findLast(({ text }) => related.test(text))?.text ?? '',
  ) && !lines.slice(at, at + 1).some((line) => related.test(line.text) || isFurniture(line));

/** What a page links as an attachment, told apart from the other words of the page. */
export const attachedWords = ({ text }: Line): string =>
  fileLink.test(text) ? text : `相关附件：${text}`;

/** The day of a text that a page links, behind its title or below it. */
const dayBehind = /[\s\u3000]*[[（(]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\]）)]?$/u;

const pictured = /^(?:一图读懂|一图了解|图解|漫画)\S{2,60}$/u;

/** What a page links below a signed and dated text, to the end of the file; empty where none is sure. */
function relatedBelow(lines: readonly Line[]): readonly Line[] {
  const isLink = ({ text, mark, row }: Line): boolean => {
    const number = /^\d{1,2}[.．、]\s*/u;
    const name = text.replace(dayBehind, '').replace(number, '');
    const isPlain =
      (mark === null || number.test(text)) && !/[。；：]/u.test(text) && !row.includes('\t');
    return isPlain && (name === '' || isWholeTitle(name) || pictured.test(name));
  };
  const isHeading = ({ text }: Line): boolean => related.test(text);
  const other = lines.findLastIndex(
    (line) => !isLink(line) && !isHeading(line) && !isFurniture(line),
  );
  const tail = lines.slice(other + 1);
  const at = tail.findIndex((line, index) => {
    const above = lines[other + index]?.text ?? '';
    const ends = isDateLine(above) || isClosingLine(above);
    return ends && (isHeading(line) || (isFurniture(line) && tail.slice(index).some(isHeading)));
  });
  return at < 0 || at === tail.length - 1 ? [] : tail.slice(at);
}

/** What a notice prints behind its text too: web remains only where such remains stand before it. */
const contact = /^(?:政策)?(?:咨询|联系|服务|监督)(?:电话|热线|方式)\s*[：:].{0,60}$/u;

function isFurniture(line: Line): boolean {
  return (
    isMenu(line.text) ||
    buttons.test(line.text) ||
    patterns.some((pattern) => pattern.test(line.text))
  );
}

/** Whether a line gives a web page's account of a text: `索引号：…`, `发布时间：… 来源：…`. */
function isWebHead(line: Line): boolean {
  if (line.text.length > 200 || /^时间\s*[：:].*[午晚]/u.test(line.text)) return false;
  if (isCoverDay(line.text)) return false;
  const said = line.text.replace(/^[【[]字[体号][^】\]]*[】\]]\s*/u, '');
  // A row whose first cells are empty goes on a table.
  return !line.row.startsWith('\t') && (isLabelled(said) || isStamp(said) || isPageAccount(said));
}

/** The lines that only those beside them show to be of a web page. */
function besideAccount(lines: readonly Line[]): ReadonlySet<Line> {
  const isBeside = (at: number): boolean => besideEither.test(lines[at]?.text ?? '');
  return new Set(
    lines.filter(({ text }, at) => ofEither.test(text) && (isBeside(at - 1) || isBeside(at + 1))),
  );
}

const figures = '[0-9０-９]{1,4}';
const pageNumber = new RegExp(
  `^(?:[-—–－―·•]+\\s*${figures}\\s*[-—–－―·•]+|第\\s*${figures}\\s*页(?:\\s*[,，/]?\\s*共\\s*${figures}\\s*页)?|-\\s*[Pp]age\\s*\\d+\\s*-)$`,
  'u',
);

/** Whether a line counts pages and can be nothing else: — 3 —, 第 3 页 共 9 页. A bare number may be a cell. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

/** The text of an original, the web page's remains around it, and what the page says of the text. */
export interface Separated {
  text: Line[];
  /** Page numbers, wherever they stand. */
  pages: Line[];
  furniture: Line[];
  webHead: Line[];
  /** Links below the text to the files of its attachments. */
  files: Line[];
}

// Below a title stands at most one line of the web page: time, source, count of readers.
const titleZone = 6;

/** The lines of the web page among the first of a text, behind its title. */
function behindTitle(lines: readonly Line[], isOfPage: (line: Line) => boolean): ReadonlySet<Line> {
  const isTold = (line: Line | undefined): boolean => line !== undefined && isOfPage(line);
  // An account of many labels may be longer than the zone.
  let size = titleZone;
  while (isTold(lines[size - 1]) && isTold(lines[size])) size += 1;
  const zone = lines.slice(0, size);
  const first = zone.findIndex(({ text, mark }) => mark !== null || /[。！]$/u.test(text));
  const head = first < 0 ? zone : zone.slice(0, first);
  return new Set(head.filter((line) => isOfPage(line) && !isDateLine(line.text)));
}

/** Splits the lines into the text and the web-page remains above and below it. */
export function separateFurniture(all: readonly Line[]): Separated {
  const pages = all.filter(({ text }) => isPageNumber(text));
  const lines = all.filter((line) => !pages.includes(line));
  const beside = besideAccount(lines);
  const around = new Set([...menuAbove(lines), ...relatedBelow(lines)]);
  const isOpened = (line: Line): boolean =>
    !isFurniture(line) && !around.has(line) && !menuWords.test(line.text);
  const opening = lines.slice(lines.findIndex(isOpened));
  const stacked = new Set(stackedAccount(opening));
  const tells = (line: Line): boolean =>
    !around.has(line) && (isWebHead(line) || beside.has(line) || stacked.has(line));
  const isAround = (line: Line): boolean => around.has(line) || isFurniture(line);
  const atTop = (line: Line): boolean => isAround(line) || tells(line);
  const first = lines.findIndex((line) => !atTop(line) && !menuWords.test(line.text));
  const whole = lines.findLastIndex((line) => !isAround(line) && !contact.test(line.text));
  const remain = lines.slice(whole + 1).findIndex(isAround);
  const last = remain < 0 ? lines.length - 1 : whole + remain;
  if (first < 0) return { text: lines, pages, furniture: [], webHead: [], files: [] };
  const body = lines.slice(first, last + 1);
  const behind = behindTitle(body, atTop);
  const below = lines.slice(last + 1);
  const files = below.filter(({ text }, at) => fileLink.test(text) || isAttached(below, at));
  const remains = [...lines.slice(0, first), ...behind, ...below].filter(
    (line) => !files.includes(line),
  );
  return {
    text: body.filter((line) => !behind.has(line)),
    pages,
    furniture: remains.filter((line) => !tells(line)),
    webHead: remains.filter(tells),
    files,
  };
}
