import type { HeadingLine } from './headings.ts';
import type { Line } from './lines.ts';
import { isNumberLine, isWholeTitle } from './front.ts';
import { isDateLine, isSignature } from './signature.ts';
import { articleRank, digitRank, type Mark } from './marks.ts';

/** What opens a part without a number: a question, words in 【】, a label (受理条件：), a heading alone or 专栏1. */
export type CaptionStyle = 'question' | 'bracket' | 'label' | 'heading' | 'box';

const question = /^(?:[问QＱ]\s*\d{0,2}|记\s*者(?:提问)?|提\s*问)\s*[：:]\s*\S/u;
const bracket = /^【(\p{Script=Han}[^【】、，。：:]{1,20})】\s*/u;
// What a page prints of itself, and who is responsible, stand in such brackets too.
const noBracket =
  /^【(?:字体|字号|打印|关闭|收藏|分享|来源|责任编辑|[^】]*(?:[局委办厅]|责任|负责|牵头|配合|单位|有效|失效|废止|文号|日期))/u;
const label = /^([\p{Script=Han}（）()]{2,10})[：:]\s*/u;
// What stands about a text and not in it.
const noLabel =
  /^(?:附\s*[件表]?|抄[送报]|[分主发]送|联系.{0,4}|电话|传真|邮箱|邮编|地址|打字|校对|签发人|标题|文号|索引号|.*(?:编号|日期|时间|来源|机构|机关|人员)|来源|备?注|[甲乙丙丁]方.*|各.*|尊敬.*|.*(?:如下|以下|规定|决定|通知|同志|部门|单位|政府|[局委办厅院]))$/u;

// The boxes of a plan are counted through the text, whatever part they stand in.
const box =
  /^[【〖]?(专栏\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?)[】〗]?(?:[\s\u3000：:]+\S[^。；]{0,40})?$/u;

const bareHeading = /^(?!第|各|尊敬|同志)[\p{Script=Han}、“”]{2,20}$/u;

/** How a line that opens a part without a number does so; null where it opens none. */
export function captionStyle(text: string): CaptionStyle | null {
  if (question.test(text)) return 'question';
  if (box.test(text)) return 'box';
  if (bracket.test(text) && !noBracket.test(text)) return 'bracket';
  const [, name = ''] = label.exec(text) ?? [];
  if (name !== '') return noLabel.test(name) ? null : 'label';
  return bareHeading.test(text) ? 'heading' : null;
}

/** How a mark without a number opens its part: a style tells a heading, whatever its words are. */
export const styleOf = ({ rest, level }: Mark): CaptionStyle | null =>
  level === undefined ? captionStyle(rest) : 'heading';

/** The words that a part without a number is called by, as printed; null for a question. */
function captionName({ rest: text, level }: Mark): string | null {
  if (level !== undefined) return text;
  const style = captionStyle(text);
  if (style === 'bracket') return bracket.exec(text)?.[0].trimEnd() ?? null;
  if (style === 'heading' || style === 'box') return text;
  return style === 'label' ? (label.exec(text)?.[1] ?? null) : null;
}

/** What a path calls such a part: 专栏1 of 专栏1 主要指标, else all that it is called by. */
export const captionInPath = (mark: Mark): string | null =>
  box.exec(mark.rest)?.[1]?.replaceAll(/\s/gu, '') ?? captionName(mark);

/** The first line of such a part, split: 【…】 and a label are its heading, a question is its text. */
export function splitCaption(mark: Mark): HeadingLine {
  const { rest: text } = mark;
  const heading = captionName(mark);
  if (heading === null) return { heading, headingEnd: '', text };
  const rest = text.slice(heading.length);
  const headingEnd = styleOf(mark) === 'label' ? rest.charAt(0) : '';
  return { heading, headingEnd, text: rest.slice(headingEnd.length).trimStart() };
}

const captionRank = 9;
const fewestBrackets = 2;
const fewestLabels = 3;
const fewestHeadings = 2;

const opened = (text: string): Mark => ({
  ...{ kind: 'unnumbered', printed: '', value: null, sub: null },
  ...{ rank: captionRank, rest: text },
});

const isOutline = ({ mark }: Line): boolean => mark?.kind === 'numbered' && mark.rank < digitRank;

/** Labels open parts in a sheet that has no other order, where a list or a table stands below one of them. */
function labelsOpen(lines: readonly Line[], labels: readonly Line[]): boolean {
  if (labels.length < fewestLabels || lines.some(isOutline)) return false;
  return labels.some(({ text, number }) => {
    const next = lines.find((line) => line.number > number);
    const leads = next?.mark?.kind === 'numbered' || next?.text.includes('\t') === true;
    return /[：:]$/u.test(text) && leads;
  });
}

const longestHeading = 40;

/** Whether a text counts any of its parts by numbers that stand above 1. */
const isOutlined = (lines: readonly Line[]): boolean => lines.some(isOutline);

const isSentence = (line: Line | undefined): boolean =>
  line !== undefined && /[。；：！]$/u.test(line.text);

const shortestTitle = 8;

/**
 * The lines that only their style tells to be headings, in a text that numbers none. Above its first sentence stand
 * its title and what pages print there: one of these is a heading where others of its level follow.
 */
function headingsByStyle(lines: readonly Line[], levels: ReadonlyMap<number, number>): Line[] {
  if (isOutlined(lines)) return [];
  const first = lines.find(isSentence)?.number ?? 0;
  const named = lines.filter(
    ({ text, mark, number, quoted }) =>
      levels.has(number) &&
      !quoted &&
      mark === null &&
      text.length <= longestHeading &&
      !/[。；：:\t]/u.test(text) &&
      !isDateLine(text) &&
      !isNumberLine(text) &&
      !(isWholeTitle(text) && (number < first || text.length >= shortestTitle)) &&
      !isSignature(text),
  );
  const behind = new Set(named.flatMap(({ number }) => (number > first ? levels.get(number) : [])));
  const headings = named.filter(
    (line) => line.number > first || (line !== lines[0] && behind.has(levels.get(line.number))),
  );
  return headings.length >= fewestHeadings ? headings : [];
}

/** The short lines that each stand between sentences, in a text that has no other order: its headings. */
function headingsAmong(lines: readonly Line[], short: readonly Line[]): Line[] {
  if (isOutlined(lines)) return [];
  const attachments = lines.findIndex(({ mark }) => mark?.kind === 'attachment');
  const own = attachments < 0 ? lines : lines.slice(0, attachments);
  const headings = own.filter((line, at) => {
    const [before, next] = [own[at - 1], own[at + 1]];
    if (!short.includes(line) || isSignature(line.text) || !isSentence(next)) return false;
    return isSentence(before) && (next?.text.length ?? 0) > line.text.length;
  });
  return headings.length >= fewestHeadings ? headings : [];
}

/**
 * Marks the lines that open a part without a number. A question does wherever it stands outside
 * articles, and so does 专栏1; 【…】 and headings from two on, and labels from three on, since one alone may be a remark.
 */
export function settleCaptions(lines: readonly Line[], levels: ReadonlyMap<number, number>): void {
  const styled = headingsByStyle(lines, levels);
  for (const line of styled)
    line.mark = { ...opened(line.text), level: levels.get(line.number) ?? 1 };
  const free = lines.filter(({ mark, quoted }) => mark === null && !quoted);
  const byStyle = Map.groupBy(free, ({ text }) => captionStyle(text));
  const articles = lines.some(({ mark }) => mark?.rank === articleRank);
  const brackets = byStyle.get('bracket') ?? [];
  const labels = byStyle.get('label') ?? [];
  const opening = [
    ...(byStyle.get('question') ?? []),
    ...(byStyle.get('box') ?? []),
    ...(brackets.length >= fewestBrackets && !articles ? brackets : []),
    ...(labelsOpen(lines, labels) ? labels : []),
    ...(styled.length > 0 ? [] : headingsAmong(lines, byStyle.get('heading') ?? [])),
  ];
  for (const line of opening) line.mark = opened(line.text);
}
