import { readPrintedDate } from './dates.ts';
import { isNumberLine, isWholeTitle, numberIn, type Front } from './front.ts';

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
