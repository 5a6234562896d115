import type { Clause } from '../../facts/kinds/policy.ts';
import { isForeign, opensTableNote } from './marks.ts';
import type { Oddity } from './oddity.ts';
import { placeLines, type PlacedLine } from './placed-lines.ts';
import type { ParsedText } from './parse.ts';
import { isContactLine } from './signature.ts';

/**
 * What a paragraph looks like by itself, asked of its words alone and more simply than the reader asks;
 * where the reader made something else of it, a person is told.
 */
interface Look {
  code: string;
  looks: (text: string) => boolean;
  /** Whether the place that the reader gave it is no surprise. */
  fits: (placed: PlacedLine, next: PlacedLine | undefined) => boolean;
  message: string;
  remedy: string;
}

const count = '[一二三四五六七八九十百零〇]{1,4}';
const ordinals = [
  `第\\s*(?:${count}|\\d{1,3})\\s*(?:编|分编|章|节|条|部分|阶段|步|批|类|期|篇)(?=[\\s：:、（(]|$)`,
  `${count}[、.．](?!${count})`,
  `[（(〔【\\[]\\s*(?:${count}|\\d{1,2})\\s*[）)〕】\\]]`,
  '\\d{1,2}(?:[.．]\\d{1,2}){0,3}(?:、|[.．](?!\\d)|[)）]|\\s+(?=\\p{Script=Han}))',
  '[①-⑳⑴-⒇㈠-㈩⒈-⒛Ⅰ-Ⅻ❶-❿]',
  '[壹贰叁肆伍陆柒捌玖拾]{1,2}[、.．]',
  '附\\s*[件录表]\\s*[\\d一二三四五六七八九十A-Z]*\\s*(?:$|[：:])',
];
const ordinal = new RegExp(`^(?:${ordinals.join('|')})`, 'u');
const ended = /[。；：，、！？…”’」』）)》】〉\].;:,!?]$/u;
const cells = /\t.*\t|[|｜].*[|｜].*[|｜]|\S(?:[ \u3000]{2,}|\t)\S{1,20}(?:[ \u3000]{2,}|\t)\S/u;
const day =
  /^[^，。；《》]{0,30}?(?:\d{4}|[二一][零〇○九][零〇○一二三四五六七八九]{2})\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}\s*日?[）)]?$/u;
const caption = /^[续附]?表\s*[\d一二三四五六七八九十A-Z][\d.-]*(?:[\s：:]|$)[^。；]{0,40}$/u;

const inBody = ({ clause: { kind } }: PlacedLine): boolean => kind !== 'head' && kind !== 'end';
const isNumbered = ({ opens, clause }: PlacedLine): boolean =>
  opens && (clause.number !== null || clause.kind === 'footnote');
const isNote = ({ text }: Clause): boolean =>
  opensTableNote(text) || /^(?:-\s*)?附\s*[件表]?\s*\d*\s*[：:]/u.test(text);
const attendance =
  /^(?:主\s*持|出\s*席|列\s*席|参\s*[加会]|请\s*假|缺\s*席|记\s*录)\S{0,4}\s*[：:]/u;
/** Who is of a group that a text sets up. */
const membership =
  /^(?:(?:第一)?[副总]?\s*(?:组\s*长|指\s*挥(?:\s*长)?|召\s*集\s*人|主\s*任)|成\s*员(?:单位)?)\s*[：:]/u;
/** What is filled in by hand: 甲方：____, an empty date. */
const blank = /[_＿]{2,}|年[\s\u3000]+月[\s\u3000]+日/u;
const formula = /^(?:特此|专此|此[复致令]|现予公布)/u;

/** 二、实施机关 and 甲市住房局 below it: all that a heading leads to is one name. */
const answersHeading = ({ clause: { heading, text }, text: words }: PlacedLine): boolean =>
  heading !== null && text === words && words.length <= 30;

/** Lines that print no sentence by their nature: whom to ask, who was there or is of a group, what is left to fill in. */
const isBareByNature = (text: string): boolean =>
  isContactLine(text) ||
  isForeign(text) ||
  attendance.test(text) ||
  membership.test(text) ||
  blank.test(text) ||
  formula.test(text) ||
  /^[（(]?(?:计量)?单位\s*[：:]/u.test(text);

const runIn =
  /(?<=[。；;：:\s])(?:[（(]([一二三四五六七八九十])[）)]|([一二三四五六七八九十])、|([1-9])(?:、|[.．](?!\d)))/gu;

/** Whether a paragraph holds two or more numbers of a run within: its items stand on one line. */
function runsIn(text: string): boolean {
  const found = [...text.matchAll(runIn)];
  const styles = [1, 2, 3].map((style) => found.map((match) => match[style] ?? '').join(''));
  return styles.some((run) => /一二|二三|三四|四五|12|23|34|45/u.test(run));
}

const looks: readonly Look[] = [
  {
    code: 'READ-MARKUP',
    looks: (text) => /^#{1,6}\s|^(?:[-*]\s+)?\*\*[^*]+\*\*/u.test(text),
    fits: () => false,
    message: '带着“#”“**”等排版记号，标题、文号和条款可能读错',
    remedy: '去掉这些记号，或者换用原件本身的格式（Word、网页、PDF）',
  },
  {
    code: 'READ-RUN',
    looks: runsIn,
    fits: ({ as, clause }) => as === 'row' || isNote(clause),
    message: '一段里排着几个序号，没有分成条款',
    remedy: '核对原件是否丢失了换行；原件如此则不必处理',
  },
  {
    code: 'READ-TABLE',
    looks: (text) => caption.test(text),
    fits: ({ clause, as }, next) =>
      as === 'row' || clause.table !== null || next?.clause.table != null,
    message: '写着表的名称，后面没有读出表格',
    remedy: '核对原件：表格被拆成了一行行文字的，换用能读出表格的格式（Word、网页）',
  },
  {
    code: 'READ-MARK',
    looks: (text) => ordinal.test(text),
    fits: (placed) =>
      !inBody(placed) || placed.as !== 'text' || isNumbered(placed) || isNote(placed.clause),
    message: '以序号开头，没有读作条款',
    remedy: '核对是不是条款；是的，核对原件的序号是否单独起行、前后是否连续',
  },
  {
    code: 'READ-TABLE',
    looks: (text) => cells.test(text),
    fits: (placed) => !inBody(placed) || placed.as === 'row' || isNumbered(placed),
    message: '像表格的一行，没有读进表格',
    remedy: '核对原件：是表格的，换用能读出表格的格式（Word、网页）',
  },
  {
    code: 'READ-DATE',
    looks: (text) => day.test(text),
    fits: (placed) => !inBody(placed) || placed.as !== 'text' || isNumbered(placed),
    message: '以日期结尾，没有读作落款',
    remedy: '核对它是不是成文日期',
  },
  {
    code: 'READ-BARE',
    looks: (text) => !ended.test(text),
    fits: (placed) =>
      !inBody(placed) ||
      placed.as !== 'text' ||
      isNumbered(placed) ||
      isNote(placed.clause) ||
      answersHeading(placed),
    message: '末尾没有标点，读作了正文',
    remedy: '核对是不是没有序号的小标题、另一份文件的标题、名单、拆散的表格或断开的句子',
  },
];

const listed = 10;
const shown = 20;

/** `第 5、8 行（“听证时间”等）…`: at most ten lines, and the words of the first. */
function told(lines: readonly PlacedLine[], what: string): string {
  const numbers = lines.slice(0, listed).map(({ number }) => number);
  const more = lines.length > listed ? `等 ${lines.length} ` : ' ';
  const words = lines[0]?.text.trim().slice(0, shown) ?? '';
  return `第 ${numbers.join('、')}${more}行（“${words}”${lines.length > 1 ? '等' : ''}）${what}`;
}

const compact = (text: string): string => text.replaceAll(/[\s.…·]|\d+$/gu, '');

/** Paragraphs that look like something that the reader did not make of them, each told once, by its first look. */
export function oddLines(original: string, parsed: ParsedText): Oddity[] {
  const placed = placeLines(original, parsed);
  // What a table of contents prints opens its part further down.
  const opened = new Set(placed.filter(isNumbered).map(({ text }) => compact(text)));
  const groups = new Map<Look, PlacedLine[]>();
  for (const [at, one] of placed.entries()) {
    if (!one.opens && opened.has(compact(one.text))) continue;
    const look = isBareByNature(one.text) ? undefined : looks.find(({ looks: is }) => is(one.text));
    if (look !== undefined && !look.fits(one, placed[at + 1]))
      groups.set(look, [...(groups.get(look) ?? []), one]);
  }
  return [...groups].map(([{ code, message, remedy }, lines]) => ({
    ...{ code, line: lines[0]?.number ?? 1, message: told(lines, message), remedy },
  }));
}
