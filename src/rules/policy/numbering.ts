import type { TextProblem } from './lines.ts';
import { isBox } from './box.ts';
import type { Part } from './part.ts';

/** The ranks of （一） and ①. */
const bracketRank = 4;
const listRank = 7;

interface Scan {
  problems: TextProblem[];
  /** Last number of each style; runs may go on across headings, as 1. to 24. do. */
  last: Map<number, number>;
  /** What numbers stand below each style, as first printed: below 一、 （一） or 1. */
  below: Map<number, Map<number, string>>;
}

const isNumbered = ({ kind, parent }: Part): boolean =>
  kind === 'numbered' && (parent?.kind === 'numbered' || parent?.parent === null);

function stylesBelow(part: Part, below: Scan['below']): Scan['below'] {
  for (const child of part.children) {
    const { mark } = child;
    if (mark !== null && isNumbered(child)) {
      const styles = below.get(part.rank) ?? new Map<number, string>();
      below.set(part.rank, styles.set(mark.rank, styles.get(mark.rank) ?? mark.printed));
    }
    stylesBelow(child, below);
  }
  return below;
}

function checkNumber(part: Part, before: Part | undefined, scan: Scan): void {
  const mark = part.mark;
  if (mark === null || mark.value === null) return;
  const line = part.paragraphs[0]?.line ?? 1;
  const previous = before?.mark?.value ?? null;
  const run = scan.last.get(mark.rank) ?? 0;
  if (mark.sub !== null && mark.value === (previous ?? run)) return;
  // The first below its heading begins anew or goes on from the run before it.
  const first = mark.value <= run ? 1 : run + 1;
  const expected = previous === null ? first : previous + 1;
  scan.last.set(mark.rank, mark.value);
  if (mark.value === expected) return;
  const what =
    previous !== null && mark.value <= previous ? '序号重复或倒退' : '序号不连续，可能缺少条款';
  const message = `${what}：读到“${mark.printed}”，应为第 ${expected} 项。请核对原件；条款仍按原样收录。`;
  scan.problems.push({ line, message });
}

/** 1. right below 一、 is as good as （一）, but not where （一） stands between them elsewhere. */
function checkLevel(part: Part, { below, problems }: Scan): void {
  const { mark, parent } = part;
  if (mark === null || parent === null || !isNumbered(part)) return;
  // Chapters with sections and without stand side by side, and 2.0.1 tells its level itself.
  if (mark.rank < bracketRank || mark.rank > listRank || /\d[.．]\d/u.test(mark.printed)) return;
  const isFirst = parent.children.find((child) => child.kind === 'numbered') === part;
  const between = [...(below.get(parent.rank) ?? [])].find(([rank]) => rank < mark.rank)?.[1];
  if (!isFirst || between === undefined) return;
  const message = `“${mark.printed}”跳过了上一级序号，直接位于“${parent.mark?.printed ?? '正文'}”之下，别处有“${between}”一级。请核对原件；条款按原样收录。`;
  problems.push({ line: part.paragraphs[0]?.line ?? 1, message });
}

const allParts = (part: Part): Part[] => [part, ...part.children.flatMap(allParts)];

/** The first box whose list may be that of the part that it stands in: no other list there tells. */
function doubtfulBoxes(root: Part): TextProblem[] {
  const box = allParts(root).find((part) => {
    const rank = part.children.find(({ kind }) => kind === 'numbered')?.rank;
    const beside = part.parent?.children ?? [];
    return isBox(part) && rank !== undefined && !beside.some((one) => one.rank === rank);
  });
  if (box === undefined) return [];
  const [name = ''] = /^专栏\s*\S+/u.exec(box.mark?.rest ?? '') ?? [];
  const message = `“${name}”后面的序号读作专栏里的内容，别的专栏也这样读。请核对原件，它们是不是专栏以外的条款。`;
  return [{ line: box.paragraphs[0]?.line ?? 1, message }];
}

/** 附件1 and 附表1 are two runs. */
function tableOrAnnex({ kind, mark }: Part): string {
  return kind === 'attachment' ? (/[件录表]/u.exec(mark?.printed ?? '')?.[0] ?? '') : '';
}

/** What 2.1 holds of the levels above it: `2.`; 1.1 and 2.1 without a chapter between are two runs. */
function numbersAbove({ mark }: Part): string {
  return /^(?:\d+\.)+(?=\d+$)/u.exec(mark?.printed ?? '')?.[0] ?? '';
}

function scanPart(part: Part, scan: Scan): void {
  const before = new Map<string, Part>();
  let scope = part.children[0]?.scope.scope;
  for (const child of part.children) {
    const restarts = child.kind === 'attachment' || child.scope.scope !== scope;
    if (restarts) scan.last.clear();
    ({ scope } = child.scope);
    const kind = `${child.kind} ${child.mark?.rank ?? ''} ${tableOrAnnex(child)}`;
    const style = `${scope} ${kind} ${numbersAbove(child)}`;
    checkNumber(child, before.get(style), scan);
    checkLevel(child, scan);
    before.set(style, child);
    scanPart(child, scan);
  }
}

/** Skipped and repeated numbers and headings that jump a level, each with its line. */
export function numberingProblems(root: Part): TextProblem[] {
  const below = stylesBelow(root, new Map<number, Map<number, string>>());
  const scan: Scan = { problems: [], last: new Map(), below };
  scanPart(root, scan);
  return [...scan.problems, ...doubtfulBoxes(root)];
}
