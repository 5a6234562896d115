import { printedDay, printedMonth } from './dates.ts';

const happened = '(?:通过|批准|公布|发布|颁布|施行|实施|修正|修订|修改|印发|审议|废止|生效|起)';
const historyLine = new RegExp(
  `^[（(]?\\s*(?:根据|经|自)?[^。]{0,60}?${printedDay}[^。]*${happened}`,
  'u',
);
/** （丰政规〔2025〕6号 2025年9月印发）: a month alone dates the text too. */
const historyOfMonth = new RegExp(
  `^[（(][^。《》]{0,40}${printedMonth}\\s*(?:印发|公布|发布|施行|实施)[）)]$`,
  'u',
);
/** Whether a line below a title tells of the passing, issue, amendment or effect of its text (题注). */
export const isHistoryLine = (line: string): boolean =>
  (historyLine.test(line) || historyOfMonth.test(line)) && line.length <= 300 && !/。$/u.test(line);

/** The note below a title that says the text is no longer in force: （…决定废止）. */
export const repealNote =
  /^[（(【〔［[](?![^（()）]*同时)[^。]{0,120}(?:废止|失效|停止执行)[）)】〕］\]]$/u;
