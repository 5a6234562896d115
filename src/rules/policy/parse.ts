import { AnchorGiver, type Place } from './anchors.ts';
import { joinedTitle, namesInNote, titleLength } from './attachment-title.ts';
import { gatherBlocks, type Paragraph } from './blocks.ts';
import { separateFurniture } from './furniture.ts';
import { splitLines, type Line, type Range, type TextProblem } from './lines.ts';
import { numberingProblems } from './numbering.ts';
import { outline, type Part } from './outline.ts';
import type { Clause, Departure } from '../../facts/kinds/policy.ts';
import { cutSections } from './sections.ts';
import { headingLine, settleUnnumbered } from './unnumbered.ts';

/** A text as clauses, with what departs from the original and what a person should look at. */
export interface ParsedText {
  clauses: Clause[];
  departures: Departure[];
  problems: TextProblem[];
}

interface Writing {
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
  const size = titleLength(rest, writing.names[(part.mark?.value ?? 1) - 1]);
  const title = rest.slice(0, size);
  writing.departures.push(...joinedTitle(title, writing.original));
  const heading = size === 0 ? null : title.map((paragraph) => paragraph.text).join('');
  return { heading, headingEnd: '', text: lines(rest.slice(size)) };
}

function words(part: Part, writing: Writing): Words {
  if (part.kind === 'attachment') return attachmentWords(part, writing);
  const first = headingLine(part);
  if (first === null) return { heading: null, headingEnd: '', text: lines(part.paragraphs) };
  const rest = lines(part.paragraphs.slice(1));
  return { ...first, text: [first.text, rest].filter((text) => text !== '').join('\n') };
}

function writePart(part: Part, parent: Clause | null, writing: Writing): void {
  const above: Place | null = parent;
  const { anchor, path } = writing.anchors.place(part, above);
  const own: Range[] = part.paragraphs.flatMap((paragraph) => paragraph.ranges);
  const clause: Clause = {
    anchor,
    kind: part.kind,
    path,
    level: (parent?.level ?? 0) + 1,
    number: part.mark?.printed ?? null,
    ...words(part, writing),
    parent: parent?.anchor ?? null,
    table: part.table?.table ?? null,
    ranges: [...own, ...(part.table?.ranges ?? [])].sort(([a], [b]) => a - b),
    line: part.paragraphs[0]?.line ?? part.table?.line ?? 1,
  };
  writing.clauses.push(clause);
  for (const child of part.children) writePart(child, clause, writing);
}

function dropFurniture(line: Line): Departure {
  const { start, end, text, number } = line;
  const reason = '网页残留，不属于文件正文';
  return { kind: 'dropped', range: [start, end], line: number, original: text, reason };
}

const noStructure: TextProblem = {
  line: 1,
  message: '没有识别出“一、（一）1.”等条款序号，全文按自然段收录。请核对原件的格式。',
};

/**
 * Reads an original into clauses. Never throws. Guarantee: the ranges of all clauses, the departures
 * and white space cover the original, each character once; clauses stand in the order of the text.
 */
export function parseText(original: string): ParsedText {
  const { text, furniture } = separateFurniture(splitLines(original));
  const { blocks, departures, problems } = gatherBlocks(text, original);
  const sections = cutSections(blocks);
  const root = outline(sections);
  settleUnnumbered(root);
  const note = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  const writing: Writing = {
    original,
    names: namesInNote(note),
    anchors: new AnchorGiver(),
    clauses: [],
    departures: [...departures, ...furniture.map(dropFurniture)],
  };
  for (const part of root.children) writePart(part, null, writing);
  writing.departures.sort((a, b) => a.range[0] - b.range[0]);
  const found = [
    ...problems,
    ...numberingProblems(root),
    ...(sections.structured ? [] : [noStructure]),
  ];
  return {
    clauses: writing.clauses,
    departures: writing.departures,
    problems: found.sort((a, b) => a.line - b.line),
  };
}
