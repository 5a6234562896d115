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

function describeSpot({ file, sheet, line, column }: Spot): string {
  const parts = [file];
  if (sheet !== undefined && sheet !== null) parts.push(`工作表“${sheet}”`);
  if (line !== undefined) parts.push(`第 ${line} 行`);
  if (column !== undefined) parts.push(`“${column}”列`);
  return parts.join(' ');
}

/** Gives a note or problem as one Chinese line: code, place, what happened, what was read and expected, what to do. */
export function describeProblem(problem: Note): string {
  const { code, spot, what, read, expected, action, block } = problem;
  const details = [
    what,
    ...(read === undefined ? [] : [`读到：“${read}”`]),
    ...(expected === undefined ? [] : [`应为：${expected}`]),
    `处理：${action}`,
  ];
  const below = block === undefined ? '' : `\n${block.trimEnd().replace(/^/gmu, '    ')}`;
  return `[${code}] ${describeSpot(spot)}：${details.join('；')}${below}`;
}
