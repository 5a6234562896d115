import { AnchorGiver } from './anchors.ts';
import { joinedTitle, namesInNote, titleLength } from './attachment-title.ts';
import { gatherBlocks, type Paragraph } from './blocks.ts';
import { attachedWords, separateFurniture, webHeadWords } from './furniture.ts';
import { splitLines, withoutHoles } from './lines.ts';
import type { Hole, Line, LineHints, Range, TextProblem } from './lines.ts';
import { fillMerged } from './merged-cells.ts';
import { numberingProblems } from './numbering.ts';
import { outline } from './outline.ts';
import type { Part } from './part.ts';
import type { Clause, Departure } from '../../facts/kinds/policy.ts';
import { partArticles } from './run-together.ts';
import { runningHeads } from './running-heads.ts';
import { settleMarks } from './settle-marks.ts';
import { cutTexts, type TextRole } from './texts.ts';
import { headingLine, settleUnnumbered } from './unnumbered.ts';
import { numberOnPage, webHeadOf } from './web-head.ts';
import { wrappedLines } from './wrapped.ts';

/** A text as clauses, with what departs from the original and what a person should look at. */
export interface ParsedText {
  clauses: Clause[];
  departures: Departure[];
  problems: TextProblem[];
  /** Lines of a web page around the text that tell of it (索引号：…, 发布日期：…) and link its attachments, as printed. */
  webHead: string[];
  /** What texts the file holds, in order: a notice and the plan that it carries are two. */
  texts: { role: TextRole; scope: string }[];
}

interface Writing {
  holes: readonly Hole[];
  original: string;
  names: string[];
  anchors: AnchorGiver;
  clauses: Clause[];
  departures: Departure[];
}

interface Words {
  heading: string | null;
  headingEnd: string;
  text: string;
}

function lines(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => paragraph.text).join('\n');
}

function attachmentWords(part: Part, writing: Writing): Words {
  const [, ...rest] = part.paragraphs;
  const printed = part.mark?.rest ?? '';
  if (printed !== '') return { heading: printed, headingEnd: '', text: lines(rest) };
  // The note counts 1-1 and 1-2 as two: which entry 附件1-2 is, its title tells.
  const isOneOf = part.mark?.sub != null;
  const names = isOneOf ? writing.names : [writing.names[(part.mark?.value ?? 1) - 1] ?? ''];
  const size = titleLength(rest, names);
  const title = rest.slice(0, size);
  writing.departures.push(...joinedTitle(title, writing.original));
  const heading = size === 0 ? null : title.map((paragraph) => paragraph.text).join('');
  return { heading, headingEnd: '', text: lines(rest.slice(size)) };
}

function words(part: Part, writing: Writing): Words {
  if (part.kind === 'attachment') return attachmentWords(part, writing);
  const first = headingLine(part);
  if (first === null) return { heading: null, headingEnd: '', text: lines(part.paragraphs) };
  const rest = lines(part.paragraphs.slice(part.headingBelow ? 2 : 1));
  return { ...first, text: [first.text, rest].filter((text) => text !== '').join('\n') };
}

function writePart(part: Part, parent: Clause | null, writing: Writing): void {
  const { anchor, path } = writing.anchors.place(part, parent);
  const own: Range[] = part.paragraphs.flatMap((paragraph) => paragraph.ranges);
  const clause: Clause = {
    anchor,
    kind: part.kind,
    path,
    level: (parent?.level ?? 0) + 1,
    number: part.mark === null || part.mark.printed === '' ? null : part.mark.printed,
    ...words(part, writing),
    parent: parent?.anchor ?? null,
    table: part.table?.table ?? null,
    ranges: [...own, ...(part.table?.ranges ?? [])]
      .sort(([a], [b]) => a - b)
      .flatMap((range) => withoutHoles(range, writing.holes)),
    line: part.paragraphs[0]?.line ?? part.table?.line ?? 1,
  };
  writing.clauses.push(clause);
  for (const child of part.children) writePart(child, clause, writing);
}

const remains = '网页残留，不属于文件正文';
const filesReason = '网页上附件的链接，不属于文件正文';
const webHeadReason = '网页上的索引号、发布日期等说明，不属于文件正文';

function drop({ start, end, number }: Line, original: string, reason: string): Departure {
  const text = original.slice(start, end);
  return { kind: 'dropped', range: [start, end], line: number, original: text, reason };
}

/** A joined gap up to what is left out in it, which is recorded on its own. */
function aroundHoles(gap: Departure, holes: readonly Hole[], original: string): Departure {
  const [range = [gap.range[0], gap.range[0]]] = withoutHoles(gap.range, holes);
  return { ...gap, range, original: original.slice(...range) };
}

/** The characters of no width: they are left out, each recorded, but where a departure holds them. */
function dropHoles(
  holes: readonly Hole[],
  others: readonly Departure[],
  original: string,
): Departure[] {
  const reason = '不占位的控制字符，不显示';
  const kept = holes.filter(
    ({ range }) =>
      !others.some((other) => range[0] >= other.range[0] && range[1] <= other.range[1]),
  );
  return kept.map(({ range, line }) => ({
    ...{ kind: 'dropped', range, line, original: original.slice(...range), reason },
  }));
}

const isDropped = (line: number, { dropped }: LineHints): boolean => dropped?.has(line) === true;

const noStructure: TextProblem = {
  line: 1,
  message: '没有识别出“一、（一）1.”等条款序号，全文按自然段收录。请核对原件的格式。',
};

/**
 * Reads an original into clauses. Never throws. Guarantee: the ranges of all clauses, the departures
 * and white space cover the original, each character once; clauses stand in the order of the text.
 */
export function parseText(original: string, given: LineHints = {}): ParsedText {
  const { lines: every, holes } = splitLines(original);
  const dropped = new Map([...runningHeads(every), ...(given.dropped ?? [])]);
  const hints: LineHints = { ...given, dropped };
  const shown = every.filter(({ number }) => !isDropped(number, hints));
  const wrapped = wrappedLines(shown, original);
  const joined = new Set([...(hints.joined ?? []), ...wrapped.joined]);
  const parted = partArticles(shown);
  const all = parted.lines;
  settleMarks(all, joined, hints.headings);
  const { text, pages, furniture, webHead, files } = separateFurniture(all);
  const { blocks, departures, problems } = gatherBlocks(text, original, { ...hints, joined });
  const page = every
    .filter((line) => isDropped(line.number, hints))
    .map(({ text: words }) => words);
  const numbered = numberOnPage(webHeadOf([...webHeadWords(webHead), ...page])) !== null;
  const texts = cutTexts(blocks, numbered);
  const root = outline(texts);
  settleUnnumbered(root);
  const note = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  const writing: Writing = {
    original,
    holes,
    names: namesInNote(note),
    anchors: new AnchorGiver(),
    clauses: [],
    departures: [
      ...departures,
      ...pages.map((line) => drop(line, original, '页码，不属于文件正文')),
      ...furniture.map((line) => drop(line, original, remains)),
      ...webHead.map((line) => drop(line, original, webHeadReason)),
      ...files.map((line) => drop(line, original, filesReason)),
      ...every
        .filter(({ number }) => isDropped(number, hints))
        .map((line) => drop(line, original, hints.dropped?.get(line.number) ?? remains)),
    ],
  };
  for (const part of root.children) writePart(part, null, writing);
  const left = writing.departures.filter(({ kind }) => kind === 'dropped');
  const gaps = writing.departures.filter(({ kind }) => kind === 'repaired');
  const cut = [...holes, ...left].sort((a, b) => a.range[0] - b.range[0]);
  writing.departures = [
    ...left,
    ...gaps.map((gap) => aroundHoles(gap, cut, original)),
    ...dropHoles(holes, left, original),
  ];
  const merged = fillMerged(writing.clauses, hints, all);
  writing.departures.push(...merged.departures);
  writing.departures.sort((a, b) => a.range[0] - b.range[0]);
  const found = [
    ...wrapped.problems,
    ...parted.problems,
    ...problems,
    ...numberingProblems(root),
    ...merged.problems,
    ...(texts.some(({ sections }) => sections.structured) ? [] : [noStructure]),
  ];
  return {
    clauses: writing.clauses,
    departures: writing.departures,
    problems: found.sort((a, b) => a.line - b.line),
    webHead: [...webHeadWords(webHead), ...files.map(attachedWords)],
    texts: texts.map(({ role, scope }) => ({ role, scope })),
  };
}
