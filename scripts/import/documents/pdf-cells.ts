import type { Run } from './pdf-page.ts';

/** Room that a cell leaves beside its words, in parts of the size of a letter. */
const margin = 1.2;

/** Whether a line ends where its cell still has room for what begins the next: its end is meant. */
function endsEarly(line: readonly Run[], next: Run, width: number): boolean {
  const from = Math.min(...line.map(({ x }) => x));
  const to = Math.max(...line.map((run) => run.x + run.width));
  const first = (naturals(next)[0] ?? 0) + next.size * margin;
  return to - from + first < width;
}

/**
 * The words of a cell: its lines from the top, joined as a line that goes on. Digits are parted over two
 * lines where the first is full; else they are two numbers, and stay on two lines.
 */
export function wordsOf(runs: readonly Run[], width: number): string {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last?.[0] !== undefined && last[0].y - run.y <= Math.max(run.size, last[0].size) * 0.5)
      last.push(run);
    else lines.push([run]);
  }
  const printed = lines.map((line) => line.toSorted((a, b) => a.x - b.x));
  return printed
    .flatMap((line, at) =>
      line.map((run, place) => ({ run, above: place === 0 ? printed[at - 1] : undefined })),
    )
    .reduce((words, { run, above }) => {
      const { text } = run;
      const numbers = above !== undefined && /[\d.]$/u.test(words) && /^[\d.]/u.test(text);
      if (numbers && endsEarly(above, run, width)) return `${words}\n${text}`;
      const apart = /[A-Za-z0-9]$/u.test(words) && /^[A-Za-z]/u.test(text);
      return `${words}${apart ? ' ' : ''}${text}`;
    }, '')
    .trim();
}

const wide = /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFF60]/u;

/** How wide each character of a run is by nature: wide ones fill their square, others half of it. */
function naturals({ text, width, size }: Run): number[] {
  const own = Array.from(text, (one) => size * (wide.test(one) ? 1 : one === ' ' ? 0.3 : 0.5));
  const sum = own.reduce((total, one) => total + one, 0);
  return sum > width ? own.map((one) => (one * width) / sum) : own;
}

/** A run in two at an upright line: where its words leave a gap for the line, or come nearest to it. */
function cutOnce(run: Run, wall: number): { parts: [Run, Run]; apart: boolean } {
  const characters = Array.from(run.text);
  const widths = naturals(run);
  const end = run.x + run.width;
  let best = { at: 1, cost: Number.POSITIVE_INFINITY, left: 0, right: 0 };
  let left = run.x;
  let rest = widths.reduce((total, one) => total + one, 0);
  for (let at = 1; at < characters.length; at += 1) {
    left += widths[at - 1] ?? 0;
    rest -= widths[at - 1] ?? 0;
    const right = end - rest;
    const cost = Math.max(0, left - wall) + Math.max(0, wall - right);
    if (cost < best.cost) best = { at, cost, left, right };
  }
  // A font may set figures as wide as characters: then the run fills its width, and leaves no gap.
  const evenly = Math.abs(run.width - run.size * characters.length) < run.size * 0.1;
  const [before, behind] = [
    characters.slice(0, best.at).join(''),
    characters.slice(best.at).join(''),
  ];
  return {
    parts: [
      { ...run, text: before, width: best.left - run.x },
      { ...run, text: behind, x: best.right, width: end - best.right },
    ],
    apart:
      /\s$/u.test(before) ||
      /^\s/u.test(behind) ||
      (best.right - best.left > run.size * 0.25 && !evenly),
  };
}

/** A run cut at the upright lines that it crosses: words of neighbouring cells may come as one run. */
export function cutAt(run: Run, walls: readonly number[]): { pieces: Run[]; apart: boolean } {
  const edge = run.size * 0.3;
  const wall = walls.find((x) => x > run.x + edge && x < run.x + run.width - edge);
  if (wall === undefined || Array.from(run.text).length < 2) return { pieces: [run], apart: true };
  const {
    parts: [left, right],
    apart,
  } = cutOnce(run, wall);
  const rest = cutAt(
    right,
    walls.filter((x) => x > wall),
  );
  return { pieces: [left, ...rest.pieces], apart: apart && rest.apart };
}

/** Words that are printed over others of their cell: they may be those of the cell beside. */
export function printedOver(runs: readonly Run[]): Run | undefined {
  return runs.find((run) =>
    runs.some((other) => {
      const sameLine = other !== run && Math.abs(other.y - run.y) < run.size * 0.3;
      const over = Math.min(run.x + run.width, other.x + other.width) - Math.max(run.x, other.x);
      return (
        sameLine &&
        run.x < other.x &&
        over > run.size * 0.5 &&
        run.text.trim() !== '' &&
        other.text.trim() !== ''
      );
    }),
  );
}
