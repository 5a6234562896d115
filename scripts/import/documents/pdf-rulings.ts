import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A ruled line of a page, level or upright, in points from the lower left corner. */
export interface Ruling {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];

const unit: Matrix = [1, 0, 0, 1, 0, 0];
/** What is drawn thinner than this, in points, is a line. */
const thin = 3;
/** Drawings and maps have more lines than any table. */
const mostRulings = 20_000;

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function place([x0, y0, x1, y1]: Box, m: Matrix): Ruling {
  const [ax, ay] = [m[0] * x0 + m[2] * y0 + m[4], m[1] * x0 + m[3] * y0 + m[5]];
  const [bx, by] = [m[0] * x1 + m[2] * y1 + m[4], m[1] * x1 + m[3] * y1 + m[5]];
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

// The first step of a path, and how many numbers each kind of step takes: move, line, two curves, close.
const moveTo = 0;
const sizes: readonly number[] = [2, 2, 6, 4, 0];

/** The straight pieces of a path, and each closed piece as its box. */
function piecesOf(path: ArrayLike<number>): { segments: Box[]; boxes: Box[] } {
  const segments: Box[] = [];
  const boxes: Box[] = [];
  let points: [number, number][] = [];
  const finish = (): void => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    if (points.length > 2)
      boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    for (const [at, [x, y]] of points.entries()) {
      const before = points[at - 1] ?? (points.length > 2 ? points.at(-1) : undefined);
      if (before !== undefined) segments.push([before[0], before[1], x, y]);
    }
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? -1;
    const size = sizes[step];
    if (size === undefined) break;
    if (step === moveTo) finish();
    if (size >= 2) points.push([path[at + size - 1] ?? 0, path[at + size] ?? 0]);
    at += 1 + size;
  }
  finish();
  return { segments, boxes };
}

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set<number>([OPS.fill, OPS.eoFill]);

const isLine = ({ x0, y0, x1, y1 }: Ruling): boolean =>
  Math.min(x1 - x0, y1 - y0) <= thin && Math.max(x1 - x0, y1 - y0) > thin;

/** The ruled lines that a page draws: strokes, and fills as thin as lines. None where it draws too many. */
export async function rulingsOf(page: PDFPageProxy): Promise<Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: Ruling[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = unit;
  for (const [at, step] of fnArray.entries()) {
    const args = (argsArray as readonly unknown[])[at];
    if (step === OPS.save) kept.push(matrix);
    else if (step === OPS.restore) matrix = kept.pop() ?? unit;
    else if (step === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (step === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      const [own] = args as [Matrix | null];
      if (own !== null) matrix = multiply(matrix, own);
    } else if (step === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? unit;
    else if (step === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (path === null || typeof path.length !== 'number') continue;
      const { segments, boxes } = piecesOf(path);
      const drawn = strokes.has(paint) ? segments : fills.has(paint) ? boxes : [];
      found.push(...drawn.map((box) => place(box, matrix)).filter(isLine));
      if (found.length > mostRulings) return [];
    }
  }
  return found;
}
