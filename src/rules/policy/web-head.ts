import { namesInNote } from './attachment-title.ts';
import { daysAfter, readWebDay } from './dates.ts';
import { isNumberLine, numberIn } from './front.ts';
import { fileLink } from './furniture.ts';
import { isSignature } from './signature.ts';
import { unspaced } from '../unspaced.ts';

const wideLabel = /索\s*引\s*号|文\s*号|标\s*题|名\s*称|来\s*源/gu;

// A page sets its labels apart by their style, with nothing between them: 来源：甲局发布日期：2025-04-28.
const gluedLabel =
  /(?<=[^\s|｜【：:])(?=(?:发布(?:日期|时间|机构|单位)|(?:公开|成文|生成)日期|信息来源|(?<!信息|文章|稿件)来源|(?:浏览|阅读|点击)(?:次数|量|数)?|访问量|作者|责任编辑|(?<!文)字[体号])\s*[：:])/gu;

/** Lines of a web page that tell of a text, 【文号】甲财〔2025〕4号 and 文 号：甲财〔2025〕4号 as 文号：甲财〔2025〕4号. */
export const webHeadOf = (printed: readonly string[]): string[] =>
  printed.map((line) =>
    line
      .replace(/^[【[]([^】\]：:]{2,8})[】\]]\s*[：:]?\s*/u, '$1：')
      .replaceAll(wideLabel, (label) => unspaced(label))
      .replaceAll(gluedLabel, ' '),
  );

/** What a web page prints behind a label, on a line of its own or in a row of labels and values. */
export function labelled(webHead: readonly string[], label: RegExp): string | null {
  const pairs = webHead.flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    return cells.length < 2
      ? line.split(/[\s\u3000|｜【]+(?=\p{Script=Han}{2,6}\s*[：:])/u)
      : cells.map((cell, at) => `${cell.replace(/[：:]$/u, '')}：${cells[at + 1] ?? ''}`);
  });
  const found = pairs.find((words) => label.test(words));
  return (
    found
      ?.replace(label, '')
      .trim()
      .split(/[\s\u3000]{2,}/u)[0]
      ?.trim() ?? null
  );
}

/** The number that a web page gives of a text which does not print it itself. */
export function numberOnPage(webHead: readonly string[]): string | null {
  const printed = labelled(webHead, /^(?:发文字号|发布文号|文件编号|文\s*号)\s*[：:]/u);
  if (printed !== null) return /号$/u.test(printed) ? numberIn(printed) : null;
  const alone = webHead.find(isNumberLine);
  return alone === undefined ? null : numberIn(alone);
}

/** The body that a web page names for a text which nobody signs. */
export function issuerOnPage(webHead: readonly string[]): string | null {
  const printed = labelled(
    webHead,
    /^(?:发布机构|发布机关|发布单位|发文机关|发文单位|颁布机关|颁布单位|制定机关)\s*[：:]/u,
  );
  return printed !== null && isSignature(printed) ? printed : null;
}

/** The day on which a page was put up, or says that the text was published; null where it prints none. */
export function dayOnPage(webHead: readonly string[]): string | null {
  const printed =
    labelled(
      webHead,
      /^(?:发布时间|发布日期|颁布日期|颁布时间|公布日期|公布时间|公开日期|日期|时间)\s*[：:]/u,
    ) ?? webHead.find((line) => /^\d{4}[-/.]\d/u.test(line));
  return printed === undefined ? null : readWebDay(printed);
}

/** So many days after a text was written, a site may still be the place where it is published. */
const latestPublication = 60;

/** The day of a web page, where it may be that of publication: a page put up years later is none. */
export function nearDay(webDay: string | null, written: string | null): string | null {
  if (webDay === null || written === null) return webDay;
  const isNear = webDay >= written && webDay <= daysAfter(written, latestPublication);
  return isNear ? webDay : null;
}

const attached = /^相关附件：/u;
const download = /^(?:(?:文件|附件|原文|点击)下载|下载(?:附件|文件|原文))\s*[：:]\s*/u;

/** The files that a web page links below a text as its attachments; a file of the text itself is none. */
export function attachmentsOnPage(webHead: readonly string[], title: string): string[] {
  return namesInNote(
    webHead
      .filter((line) => fileLink.test(line) || attached.test(line))
      .map((line) => line.replace(attached, '').replace(download, '')),
  ).filter((name) => !unspaced(name).startsWith(unspaced(title)));
}
