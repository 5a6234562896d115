/** Where in an original a problem stands. Rows of text files are its lines. */
export interface Spot {
  readonly file: string;
  readonly sheet?: string | null;
  /** Line of a text, row of a sheet; counted from 1. */
  readonly line?: number;
  readonly column?: string;
}

/** One thing that a clerk is told. `code` is permanent: manuals and tests refer to it. */
export interface Note {
  readonly code: string;
  readonly spot: Spot;
  readonly what: string;
  readonly read?: string;
  readonly expected?: string;
  readonly action: string;
  /** True where the import goes through, and something stays unpublished until a person settles it. */
  readonly pending?: boolean;
  /** Lines to copy into a file, shown below. */
  readonly block?: string;
  /** Set where a person has to say which project a row is. */
  readonly doubt?: RowDoubt;
}

/** A row of a list, or all of them, that may be known projects or new ones. */
export interface RowDoubt {
  readonly city: string;
  readonly asOf: string;
  readonly seq: number | 'all';
  readonly name: string;
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly because: readonly string[];
  }[];
}

/** What stops the import: it always says what was read and what was expected. */
export interface Problem extends Note {
  readonly read: string;
  readonly expected: string;
}

/** `5–9、12`: lines in order, runs of them as from–to. */
function linesInWords(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}

function describeSpot({ file, sheet, line, column }: Spot, lines: readonly number[]): string {
  const parts = [file];
  if (sheet !== undefined && sheet !== null) parts.push(`工作表“${sheet}”`);
  if (line !== undefined) parts.push(`第 ${linesInWords([line, ...lines])} 行`);
  if (column !== undefined) parts.push(`“${column}”列`);
  return parts.join(' ');
}

/** Gives a note or problem as one Chinese line: code, place, what happened, what was read and expected, what to do. */
export function describeProblem(problem: Note): string {
  return describe(problem, []);
}

/** Gives each problem as {@link describeProblem} does; the same word at fault on many rows once, with all rows. */
export function describeProblems(problems: readonly Note[]): string[] {
  const groups = new Map<string, Note[]>();
  problems.forEach((one, at) => {
    const isWord = /^IMPORT-(?:COUNTY|CATEGORY|STAGE)-UNKNOWN$/u.test(one.code);
    const { line, ...spot } = one.spot;
    const key = isWord && line !== undefined ? JSON.stringify({ ...one, spot }) : String(at);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          describe(
            first,
            rest.flatMap(({ spot }) => spot.line ?? []),
          ),
        ],
  );
}

/** The same without what to do, where the question that follows asks just that. */
export function describeFault({ spot, what, read, expected }: Note): string {
  const details = [
    what,
    ...(read === undefined ? [] : [`读到：“${read}”`]),
    ...(expected === undefined ? [] : [`应为：${expected}`]),
  ];
  return `${describeSpot({ ...spot, file: '' }, []).trim()}：${details.join('；')}`;
}

function describe(problem: Note, lines: readonly number[]): string {
  const { code, spot, what, read, expected, action, block } = problem;
  const details = [
    what,
    ...(read === undefined ? [] : [`读到：“${read}”`]),
    ...(expected === undefined ? [] : [`应为：${expected}`]),
    `处理：${action}`,
  ];
  const below = block === undefined ? '' : `\n${block.trimEnd().replace(/^/gmu, '    ')}`;
  return `[${code}] ${describeSpot(spot, lines)}：${details.join('；')}${below}`;
}
