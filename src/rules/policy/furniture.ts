import type { Line } from './lines.ts';

// What web pages print around a text. A line counts only at the top or the bottom of an original,
// where all lines up to the edge are such lines, so that no sentence of a text can be taken for one.
const patterns: readonly RegExp[] = [
  /^相关(?:信息|链接|文件|阅读)[：:]?$/u,
  /^扫一扫.{0,20}$/u,
  /公网安备\s*\d+号?$/u,
  /ICP备\d+号/u,
  /^(?:打印本页|关闭窗口|返回顶部|【?打印】?|【?关闭】?)$/u,
  /^分享到[：:]?.{0,20}$/u,
  /^(?:上一篇|下一篇)[：:]/u,
  /^(?:责任编辑|浏览次数|阅读次数|网站标识码|字体)[：:]/u,
  /^(?:主办单位|承办单位|版权所有)[：:]/u,
  /^[-|·]$/u,
];

function isFurniture(line: Line): boolean {
  return patterns.some((pattern) => pattern.test(line.text));
}

/** Splits the lines into the text and the web-page remains above and below it. */
export function separateFurniture(lines: readonly Line[]): { text: Line[]; furniture: Line[] } {
  const first = lines.findIndex((line) => !isFurniture(line));
  const last = lines.findLastIndex((line) => !isFurniture(line));
  if (first < 0) return { text: [...lines], furniture: [] };
  return {
    text: lines.slice(first, last + 1),
    furniture: [...lines.slice(0, first), ...lines.slice(last + 1)],
  };
}
