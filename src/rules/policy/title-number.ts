import { readPrintedDate } from './dates.ts';
import { isNumberLine, isWholeTitle, numberIn, unbroken, type Front } from './front.ts';
import { isSignature } from './signature.ts';

const numbered = /^(.*[^》])[（(]([^（()）《》]+号)[）)]$/u;
/** What explains, answers, passes on or ends another text may print the number of that one. */
const ofAnother =
  /解读|图解|问答|说明|批复|复函|答复|回复|请示|废止|失效|修改|修订|修正|延长|延续|延期|继续|停止|终止|转发|批转|贯彻/u;

/**
 * A head without the number that stands in brackets behind its title, which is then its number: 关于印发…的通知（甲政发〔2025〕8号）.
 * It counts where no other number is printed and its year is that of `days`, the days that date the text.
 */
export function withNumberOfTitle(head: Front, days: readonly string[]): Front {
  const [title = '', ...others] = head.titles;
  const [, name = '', number = ''] = numbered.exec(title) ?? [];
  if (head.numbers.length > 0 || !isNumberLine(number) || numberIn(number) !== number) return head;
  if (!isWholeTitle(name) || ofAnother.test(name.replaceAll(/《[^《》]*》/gu, ''))) return head;
  const year = days
    .map(readPrintedDate)
    .find((day) => day !== null)
    ?.slice(0, 4);
  const isOfYear = year === undefined || number.normalize('NFKC').includes(year);
  return isOfYear ? { ...head, titles: [name, ...others], numbers: [number] } : head;
}

const order =
  '(?<order>(?<body>[^，。：:《》关\\s]{3,30})令\\s*(?:第\\s*[一二三四五六七八九十百零〇\\d]+\\s*号|[（(]\\s*第?\\s*[一二三四五六七八九十百零〇\\d]+\\s*号\\s*[）)]))';
/** 甲市人民政府令第5号 甲市旧城更新办法, and the same the other way round. */
const orderThenTitle = new RegExp(`^${order}\\s*[：:]?\\s*(?<title>\\S.{4,120})$`, 'u');
const titleThenOrder = new RegExp(
  `^(?<title>[^（(]{4,100}?(?:[（(][^（()）令]{1,12}[）)])?)\\s*(?:[（(]\\s*${order}\\s*[）)]|\\s${order.replaceAll('(?<', '(?<own')})$`,
  'u',
);

/** The lines that one line of a head stands for: a site may set the number and the title in one heading. */
function parted(line: string): string[] {
  const ahead = orderThenTitle.exec(line)?.groups;
  const title = ahead?.['title']?.replace(/^《([^《》]+)》$/u, '$1') ?? '';
  if (isSignature(ahead?.['body'] ?? '') && isWholeTitle(title)) {
    return [(ahead?.['order'] ?? '').replace(/[（(](.*)[）)]$/u, '$1'), title];
  }
  const behind = titleThenOrder.exec(line)?.groups;
  const body = behind?.['body'] ?? behind?.['ownbody'] ?? '';
  const name = behind?.['title'] ?? '';
  if (isSignature(body) && isWholeTitle(name))
    return [name, behind?.['order'] ?? behind?.['ownorder'] ?? ''];
  const number = isNumberLine(line) ? numberIn(line) : '';
  const rest = line.slice(number.length).trim();
  const isTitle = number !== '' && /^(?!签发人)[^：:]*关于/u.test(rest) && isWholeTitle(rest);
  return isTitle && line.startsWith(number) ? [number, rest] : [line];
}

/** The lines of a head as they are read: sentences whole, a number apart from the title beside it. */
export const headLinesOf = (lines: readonly string[]): string[] => unbroken(lines).flatMap(parted);
