import { load, type CheerioAPI } from 'cheerio';
import { isNumberLine, isWholeTitle } from '../../../src/rules/policy/front.ts';
import { isLabelled, isStamp } from '../../../src/rules/policy/furniture.ts';
import { isSignature } from '../../../src/rules/policy/signature.ts';
import { byOthers, unlessDamaged } from '../../files/damage.ts';
import { writeBlocks, type AnyNode, type Element } from './html-blocks.ts';
import { compact, containers, removeFurniture } from './html-furniture.ts';
import { TranscriptWriter, type Transcript } from './transcript.ts';

const metaLabels: Readonly<Record<string, string>> = {
  ArticleTitle: '标题',
  PubDate: '发布日期',
  ContentSource: '来源',
};

const shortestTitle = 8;

const headLines = 6;

/** The one title above a box without one: below it or where there are several, it may be of another text. */
function onlyTitle($: CheerioAPI, box: AnyNode, found: readonly Element[]): Element | undefined {
  const head = linesOf([box]).map((line) => line.trim());
  if (
    head
      .filter((line) => line !== '')
      .slice(0, headLines)
      .some(isWholeTitle)
  )
    return undefined;
  const all: AnyNode[] = $('*').toArray();
  const above = new Set(all.slice(0, all.indexOf(box)));
  const titles = found.filter((element) => {
    const words = compact($(element).text());
    return words.length >= shortestTitle && isWholeTitle(words);
  });
  const [title] = titles;
  return titles.length === 1 && title !== undefined && above.has(title) ? title : undefined;
}

/**
 * The heading of a page outside its text: the one that the page's head calls the title, else its first h1,
 * but not the name of the body whose site it is.
 */
function titleOutside(
  $: CheerioAPI,
  box: AnyNode,
  outside: (at: number, element: Element) => boolean,
): AnyNode[] {
  const named = compact($('meta[name="ArticleTitle" i]').attr('content') ?? '');
  const page = compact($('head title').text());
  const headings = $('h1,h2,h3,h4,[class*=title]').filter(outside).toArray();
  const wordsOf = (element: Element): string => compact($(element).text());
  const called =
    headings.findLast((element) => named !== '' && wordsOf(element) === named) ??
    headings.find(
      (element) => wordsOf(element).length >= shortestTitle && page.startsWith(wordsOf(element)),
    ) ??
    $('h1')
      .filter(outside)
      .toArray()
      .find((element) => !isSignature(wordsOf(element))) ??
    onlyTitle($, box, headings) ??
    // Whatever the page calls the element, its own title holds the words.
    onlyTitle(
      $,
      box,
      $('div,p,span,td,strong,b')
        .filter(outside)
        .toArray()
        .filter((element) => $(element).children().length === 0)
        .filter((element) => page.includes(wordsOf(element))),
    );
  return called === undefined ? [] : [called];
}

/** The nodes that hold the text: a known container with its title, else the whole body. */
function textNodes($: CheerioAPI): AnyNode[] {
  const body = $('body');
  const all = body.text().replaceAll(/\s/gu, '').length;
  for (const selector of containers) {
    const found = $(selector).first();
    const [box] = found.toArray();
    if (box === undefined) continue;
    const size = found.text().replaceAll(/\s/gu, '').length;
    if (size < all / 2 || size === 0) continue;
    const outside = (_: number, element: Element): boolean =>
      found.find(element).length === 0 && $(element).find(selector).length === 0;
    return [...titleOutside($, box, outside), ...found.toArray()];
  }
  return body.toArray();
}

function writeMeta($: CheerioAPI, writer: TranscriptWriter): void {
  for (const [name, label] of Object.entries(metaLabels)) {
    const content = $(`meta[name="${name}" i]`).attr('content')?.trim();
    if (content !== undefined && content !== '') writer.webHead.push(`${label}：${content}`);
  }
}

const shownStruck = 3;

/** Tells the words that are struck through, which stand in the text or not. */
export function tellStruck(words: readonly string[], what: string): string[] {
  const struck = words.map((text) => text.trim()).filter((text) => text !== '');
  if (struck.length === 0) return [];
  const shown = struck.slice(0, shownStruck).map((text) => `“${text.slice(0, 20)}”`);
  return [
    `${struck.length} 处文字${what}：${shown.join('、')}${struck.length > shownStruck ? '等' : ''}`,
  ];
}

/** What is struck through and still read: whoever prints it may mean that it is gone. */
export const struckKept = '划着删除线，照样收录，请核对是不是已经删去';

/** Leaves out what the page marks as deleted; what it only strikes through stays. Both are told. */
function removeDeleted($: CheerioAPI, writer: TranscriptWriter): void {
  const wordsOf = (selector: string): string[] =>
    $(selector)
      .toArray()
      .map((element) => $(element).text());
  writer.notices.push(...tellStruck(wordsOf('del'), '标为删去，没有收录'));
  $('del').remove();
  const struck = 's, strike, [style*="line-through"]';
  writer.notices.push(...tellStruck(wordsOf(struck), struckKept));
}

/** Leaves out how characters are pronounced, which a page prints small above them. */
function removeReadings($: CheerioAPI, writer: TranscriptWriter): void {
  const readings = $('ruby rt, ruby rp, ruby rtc');
  const words = compact($('ruby rt').text());
  if (words !== '') writer.notices.push(`字上的注音没有收录：“${words.slice(0, 30)}”`);
  readings.remove();
}

function linesOf(nodes: readonly AnyNode[]): string[] {
  const writer = new TranscriptWriter();
  writeBlocks(nodes, writer);
  return writer.finish().text.split('\n');
}

/**
 * The places among the lines of a page of what tells of its text by the place alone: a day or the one
 * number between the title and the box of the text, right below the title or what stands under a label.
 * Anywhere else they may be of another text. A day with its source need only stand above the box.
 */
function toldByPlace(lines: readonly string[], nodes: readonly AnyNode[]): ReadonlySet<number> {
  const box = linesOf(nodes.slice(-1)).slice(0, -1);
  const end = lines.findIndex((_, at) => box.every((line, below) => lines[at + below] === line));
  const above = lines.slice(0, Math.max(end, 0)).map((line) => line.trim());
  const [title = ''] = linesOf(nodes.slice(0, -1));
  const start = title.trim() === '' ? -1 : above.lastIndexOf(title.trim());
  const between = start < 0 ? [] : above.slice(start + 1);
  const isOnlyNumber = between.filter(isNumberLine).length === 1;
  const told = new Set(
    above.flatMap((line, at) => (isStamp(line) && /\p{Script=Han}/u.test(line) ? [at] : [])),
  );
  for (const [below, line] of between.entries()) {
    const stands = isStamp(line) || (isOnlyNumber && isNumberLine(line));
    if (stands) told.add(start + 1 + below);
    else if (line !== '' && !isLabelled(line)) break;
  }
  return told;
}

/** What the page says of the text outside its text: the table of 索引号 and 发布日期. */
function writeAccount($: CheerioAPI, nodes: readonly AnyNode[], writer: TranscriptWriter): void {
  if (nodes.length === 0 || nodes[0] === $('body').get(0)) return;
  const lines = linesOf($('body').toArray());
  const told = toldByPlace(lines, nodes);
  const isAccount = (line: string, at: number): boolean =>
    line.length <= 200 && (isLabelled(line.trim()) || told.has(at));
  writer.webHead.push(...lines.filter(isAccount));
  // Counted: a line that stands once in the text and once outside it is told.
  const taken = new Map<string, number>();
  for (const line of linesOf(nodes)) taken.set(line, (taken.get(line) ?? 0) + 1);
  const outside = lines.filter((line, at) => {
    const left = taken.get(line) ?? 0;
    taken.set(line, left - 1);
    return line.trim() !== '' && left <= 0 && !isAccount(line, at);
  });
  if (outside.length === 0) return;
  const words = outside.slice(0, 3).map((line) => `“${line.trim().slice(0, 20)}”`);
  const more = outside.length > 3 ? '等' : '';
  writer.notices.push(`网页正文框以外的 ${outside.length} 段没有收录：${words.join('、')}${more}`);
}

/** Faults of a page's source behind which its words are lost to every browser. */
const cutFaults: Readonly<Record<string, string>> = {
  'eof-in-tag': '在一个标记中间断了',
  'eof-in-comment': '注释没有结束，其后的文字都看不见',
  'eof-in-script-html-comment-like-text': '脚本没有结束，其后的文字都看不见',
  'eof-in-element-that-can-contain-only-text': '有只能放文字的标记没有结束，其后的文字都看不见',
  'eof-in-cdata': '字符段没有结束',
  'unexpected-null-character': '有空字符',
};

/** Faults inside a tag that swallow the words behind it as its attributes. */
const swallowing = new Set([
  'unexpected-character-in-attribute-name',
  'unexpected-character-in-unquoted-attribute-value',
  'missing-whitespace-between-attributes',
]);

/**
 * What makes a page incomplete, in Chinese with its line: cut off, or with a mark left open that hides
 * words from every browser. Null where nothing speaks against it.
 */
export function pageDamage(source: string): string | null {
  const found: string[] = [];
  load(source, {
    onParseError: ({ code, startLine }) => {
      const why = cutFaults[code];
      if (why !== undefined) found.push(`第 ${startLine} 行：${why}`);
      const line = source.split('\n', startLine).at(-1) ?? '';
      if (swallowing.has(code) && /\p{Script=Han}/u.test(line)) {
        found.push(`第 ${startLine} 行：标记的引号或尖括号不全，文字可能被吞掉`);
      }
    },
  });
  const isCut = /<html[\s>]/iu.test(source) && !/<\/(?:body|html)\s*>/iu.test(source.slice(-2000));
  if (isCut) found.push(`第 ${source.split('\n').length} 行：没有结束标记，像是没有存完`);
  return found[0] === undefined ? null : `不完整的网页（${found[0]}）`;
}

/** What a style sheet says by a class and not at its place: words struck through, raised numbers. */
function withClassStyles($: CheerioAPI): void {
  const sheets = $('style')
    .toArray()
    .map((element) => $(element).text())
    .join('\n');
  for (const [, selectors = '', body = ''] of sheets.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    const said = /text-decoration[\w-]*\s*:[^;]*line-through|vertical-align\s*:\s*super/iu.exec(
      body,
    )?.[0];
    if (said === undefined) continue;
    const selector = selectors.replaceAll(/\/\*.*?\*\/|<!--/gsu, '').trim();
    const styled = unlessDamaged(
      () => byOthers(() => $(selector).toArray()),
      // A selector that only browsers know styles nothing here.
      () => [],
    );
    for (const element of styled) {
      $(element).attr('style', `${$(element).attr('style') ?? ''};${said}`);
    }
  }
}

/** Sets 索引号： and its value, a term and its description to a page, on one line as they are shown. */
function joinTerms($: CheerioAPI): void {
  $('dt').each((_, element) => {
    const value = $(element).next('dd');
    const label = $(element).text().trim();
    if (value.length === 0 || value.children().length > 0 || !/[：:]$/u.test(label)) return;
    $(element).text(`${label}${value.text().trim()}`);
    value.remove();
  });
}

/** Reads a government page from its decoded source: meta head, title, text without furniture. */
export function readHtml(source: string): Transcript {
  const $ = load(source);
  const writer = new TranscriptWriter();
  writeMeta($, writer);
  withClassStyles($);
  removeDeleted($, writer);
  removeReadings($, writer);
  joinTerms($);
  const removed = removeFurniture($);
  if (removed.characters > 0) {
    writer.notices.push(`网页上的导航、页脚等 ${removed.characters} 个字不属于文件正文，没有收录`);
  }
  for (const words of removed.hidden.slice(0, 3)) {
    writer.notices.push(`网页上隐藏着不显示的文字，没有收录：“${words.slice(0, 60)}”`);
  }
  for (const words of removed.doubtful.slice(0, 3)) {
    writer.notices.push(
      `网页的导航、页脚等部分里有标题、句子或表格，没有收录：“${words.slice(0, 60)}”`,
    );
  }
  const nodes = textNodes($);
  const fromMeta = writer.webHead.length;
  writeAccount($, nodes, writer);
  writeBlocks(nodes, writer);
  // They stand on the page, though not in its text: what is read of them keeps its evidence.
  for (const line of writer.webHead.slice(fromMeta))
    writer.drop(line, '网页上的索引号、发布日期等说明，不属于文件正文');
  return writer.finish();
}
