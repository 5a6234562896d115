import { printedDay, readDay } from './dates.ts';
import { isNumberLine, numberIn } from './front.ts';
import { isSignature } from './signature.ts';

const eachDay = new RegExp(printedDay, 'gu');
const dayBehind = new RegExp(`^.{0,8}?(?:于|日期|时间|[:：])\\s*${printedDay}`, 'u');

/** The day that stands nearest before such an event in a line of history; null where none tells of it. */
export function historyDay(lines: readonly string[], event: RegExp): string | null {
  for (const line of lines) {
    const at = event.exec(line)?.index;
    if (at === undefined) continue;
    const before = [...line.matchAll(eachDay)].filter(({ index }) => index <= at).at(-1);
    // 公布于2024年3月1日; a day further behind is that of something else.
    const behind = dayBehind.exec(line.slice(at));
    return readDay(before?.[0] ?? behind?.[0] ?? '');
  }
  return null;
}

/** 中华人民共和国国务院令第590号公布: the number stands in the line of publication. */
export function numberInHistory(history: readonly string[]): string | null {
  const line = history.find((words) => /[令告]第?\s*[^\s号]{1,8}号(?:公布|发布)/u.test(words));
  return /日\s*([^\s，,；;。、]{2,40}?[令告]第?[^\s号]{1,8}号)/u.exec(line ?? '')?.[1] ?? null;
}

/** （2019年3月5日丰原市人民政府丰政发〔2019〕5号印发 根据…修订）: body and number behind the day. */
const issuedByNumber = new RegExp(
  `${printedDay}\\s*(?:由|以)?(\\S{2,40}(?:政府|办公[室厅]|委员会|[局厅部委院]))?\\s*以?([^，。：:\\s（(]{1,14}[〔[［（(]\\d{4}[〕\\]］）)]第?\\d+号)文?(?:件)?(?:印发|发布|公布)`,
  'u',
);

/** The body and the number of such a line. */
const issued = (history: readonly string[]): RegExpExecArray | null =>
  history.map((line) => issuedByNumber.exec(line.split('根据')[0] ?? '')).find(Boolean) ?? null;

/** （丰政规〔2023〕6号 2023年6月1日印发）, （市政府2026年3月12日印发，丰政规〔2026〕2号）: the number stands below the title. */
export function numberInBrackets(history: readonly string[]): string | null {
  // What stands behind 根据 is the number of another text.
  const own = history.map((line) => line.split('根据')[0] ?? '');
  const inner = own.flatMap((line) => line.replace(/^[（(]\s*|[）)]$/gu, '').split(/[，,；;]\s*/u));
  const line = inner.find((part) => isNumberLine(part) && !/《/u.test(part));
  return line === undefined ? (issued(history)?.[2] ?? null) : numberIn(line);
}

const issuedInHistory = new RegExp(
  `^[（(]\\s*(\\S{2,40}?)\\s*(?:于\\s*)?${printedDay}\\s*(?:印发|发布|公布)`,
  'u',
);

/** （丰原市人民政府2026年3月12日印发）: who issued the text stands below its title. */
export function issuerInHistory(history: readonly string[]): string | null {
  const order = /^(.{2,40}?)令/u.exec(numberInHistory(history) ?? '')?.[1];
  const named =
    history.map((line) => issuedInHistory.exec(line)?.[1]).find(Boolean) ??
    order ??
    issued(history)?.[1];
  return named !== undefined && isSignature(named) ? named : null;
}

const inForce = new RegExp(
  `自?\\s*(${printedDay})\\s*(?:之日)?起\\s*(?:施行|实施|生效)(?!的)`,
  'gu',
);

/**
 * The day of effect that such lines end with; else the one that they print, wherever it stands:
 * （…发布，自2012年5月1日起施行；2018年7月9日修订）. 起施行的《…》 tells of another text.
 */
export function effectInHistory(history: readonly string[]): string | null {
  const last = historyDay(history, /日\s*(?:起\s*)?(?:施行|实施|生效)[）)]?$|公布施行[）)]?$/u);
  if (last !== null) return last;
  const printed = history.flatMap((line) => [...line.matchAll(inForce)].map(([, day = '']) => day));
  const only = new Set(printed.map(readDay));
  return only.size === 1 ? readDay(printed[0] ?? '') : null;
}

const untilInHistory = new RegExp(`有效期(?:限)?[：:]?(?:截?至|到)\\s*(${printedDay})`, 'u');

/** The last day of its term that such a line prints. */
export function lastDayInHistory(history: readonly string[]): string | null {
  const printed = history.map((line) => untilInHistory.exec(line)?.[1]).find(Boolean);
  return printed === undefined ? null : readDay(printed);
}
