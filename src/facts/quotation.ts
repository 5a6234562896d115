import type { Clause, Policy } from './kinds/policy.ts';

/** A record that claims words of a clause: every hand-written annotation has these two. */
export interface Quoted {
  readonly anchor: string;
  readonly quote: string;
}

/** An annotation whose words do not stand where it says. `record` counts from 1. */
export interface QuotationProblem {
  readonly file: string;
  readonly record: number;
  readonly anchor: string;
  readonly message: string;
}

const space = /\s/u;

/** The end of the run of white space at `start`, and whether a line ends in it. */
function run(text: string, start: number): { end: number; breaks: boolean } {
  let end = start;
  let breaks = false;
  while (end < text.length && space.test(text.charAt(end))) {
    breaks ||= text[end] === '\n';
    end += 1;
  }
  return { end, breaks };
}

function matchesAt(text: string, start: number, quote: string): boolean {
  let at = start;
  let read = 0;
  while (read < quote.length) {
    const gap = run(text, at);
    if (gap.breaks) {
      at = gap.end;
      read = run(quote, read).end;
    } else if (text[at] === quote[read]) {
      at += 1;
      read += 1;
    } else {
      return false;
    }
  }
  return true;
}

/**
 * Whether `quote` stands in `text` character by character. Where a line of the text ends, white
 * space does not count: lines are broken by pages and web editors, not by the authors.
 */
export function occursIn(text: string, quote: string): boolean {
  const wanted = quote.trim();
  if (wanted === '') return false;
  for (let start = 0; start < text.length; start += 1) {
    if (matchesAt(text, start, wanted)) return true;
  }
  return false;
}

/** The words of one clause that a quotation may come from: mark, heading and text; its table rows. */
function passages(clause: Clause): string[] {
  const heading = clause.heading === null ? null : `${clause.heading}${clause.headingEnd}`;
  const own = [clause.number, heading, clause.text].filter((part) => part !== null);
  const rows = clause.table?.rows.map((row) => row.cells.join('\n')) ?? [];
  return [own.join('\n'), clause.text, ...(clause.table?.columns ?? []), ...rows];
}

/** Whether `quote` stands verbatim in the clause's own words (its children's do not count). */
export function standsIn(clause: Clause, quote: string): boolean {
  return passages(clause).some((passage) => occursIn(passage, quote));
}

/**
 * Holds each record against the clause it names. Returns one problem for each unknown clause and
 * each quotation that does not stand in its clause; an empty list when all is well.
 *
 * @param file the annotation file, for the message
 */
export function checkQuotations(
  file: string,
  records: readonly Quoted[],
  policy: Pick<Policy, 'slug' | 'clauses'>,
): QuotationProblem[] {
  const clauses = new Map(policy.clauses.map((clause) => [clause.anchor, clause]));
  return records.flatMap(({ anchor, quote }, at) => {
    const clause = clauses.get(anchor);
    const found =
      clause === undefined
        ? `${policy.slug} 没有条款 ${anchor}，请改为政策文件页面上的条款编号。`
        : standsIn(clause, quote)
          ? null
          : `引文“${quote}”在条款 ${anchor}（${clause.path}）中找不到，请按原文逐字抄录，或改正条款编号。`;
    if (found === null) return [];
    const record = at + 1;
    return [{ file, record, anchor, message: `${file} › 第 ${record} 条：${found}` }];
  });
}
