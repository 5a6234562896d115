import { isWholeTitle } from './front.ts';
import type { Oddity } from './oddity.ts';

const shortest = 5;
const longest = 60;
// What tells of a text is none: its dates and duties are those of another.
const aboutAText =
  /(?:解读|图解|问答|答记者问|起草说明|编制说明|修订说明|修改说明|政策说明|对照表|一图读懂|新闻发布会(?:实录|文字)?|简\s*报|讲话|致辞|》(?:[（(][^（()）]{0,12}[）)])?的说明)(?:[（(][^（()）]{0,12}[）)])?$|^(?:一图读懂|图解|解读)/u;
/** Whether a title names a text about another: what it says of dates and terms is said of that one. */
export const isAboutAText = (title: string): boolean => aboutAText.test(title);
/** What else a title may end in; the words that end one for the reader are those of `isWholeTitle`. */
const otherEnds =
  /(?:[法律典]|安排|规范|导则|守则|通则|范本|文本|文件|合同|协议书?|公示|启事|报告|目录|说明|公报|图则|(?:任务|分工|分解|计划|进度|安排|统计|情况)表|汇编|须知|声明|承诺书|意向书|建议|预案|总结|要求|程序|流程|请示|名录|基准|事项|批示|[发布]《[^《》]+》)(?:\s*[（(][^（()）]{1,30}[）)])*$/u;
const bodiesBefore = /^(?:[\p{Script=Han}]{3,30}[局厅委部会府室院] )+/u;
const pairs: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
];

const isPaired = (title: string): boolean =>
  pairs.every(([open, close]) => title.split(open).length === title.split(close).length);

/** What is odd about a title. `fallback` is the title that stands for a missing one. */
export function oddTitle(title: string, fallback: string): Oddity[] {
  const told = (message: string, remedy = '核对标题是否读全、是否混入了别的行'): Oddity => ({
    ...{ code: 'READ-TITLE', line: 1, message, remedy },
  });
  if (title === fallback) return [told('没有识别出标题', '核对原件的标题是否单独成行')];
  const words = `“${title.slice(0, 40)}”`;
  if (isAboutAText(title)) {
    const remedy = '登记它所说的那份文件，不登记这一份';
    return [told(`标题像是解读、问答、说明、简报或讲话，不是政策文件：${words}`, remedy)];
  }
  // The bodies that issue it together stand before it, and may be many.
  if (title.replace(bodiesBefore, '').length > longest)
    return [told(`标题有 ${title.length} 个字，可能混入了别的行：${words}`)];
  if (/[：:>＞|]/u.test(title))
    return [told(`标题里有“：”“>”等符号，可能是网页的说明行：${words}`)];
  if (!isPaired(title)) return [told(`标题里的括号或书名号不成对：${words}`)];
  if (title.length < shortest && !/[法律典]$/u.test(title))
    return [told(`标题只有 ${title.length} 个字：${words}`)];
  if (isWholeTitle(title) || otherEnds.test(title)) return [];
  return [told(`标题不是以文种（通知、办法、方案等）结尾：${words}`)];
}
