import { absenceWords } from '../../src/facts/kinds/absence.ts';
import { headingsOf, titlesOf } from '../../src/facts/kinds/kind.ts';
import { projectKind } from '../../src/facts/kinds/public-project.ts';
import { policyKind } from '../../src/facts/kinds/public-policy.ts';
import { printedRows } from '../../src/rules/policy/print.ts';
import type { Clause } from '../../src/facts/kinds/policy.ts';
import { clauseTree, type ClauseNode } from '../../src/rules/policy/clause-tree.ts';
import type { ListsReading } from './lists.ts';
import type { ReadProblem, TextReading } from './text.ts';

const shortest = 46;
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > shortest ? `${line.slice(0, shortest)}……（共 ${line.length} 字）` : line;
};

function width(text: string): number {
  return Array.from(text, (character) => (character.charCodeAt(0) > 0xff ? 2 : 1)).reduce(
    (sum: number, one) => sum + one,
    0,
  );
}

/** Rows as columns that stand under each other; Chinese characters are two wide. */
function tableLines(rows: readonly (readonly string[])[]): string[] {
  const flat = rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', '／')));
  const columns = Math.max(...flat.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.min(40, Math.max(...flat.map((cells) => width(cells[at] ?? '')))),
  );
  const pad = (cell: string, size: number): string =>
    cell + ' '.repeat(Math.max(0, size - width(cell)));
  return flat.map((cells) =>
    widths
      .map((size, at) => pad(cells[at] ?? '', size))
      .join(' │ ')
      .trimEnd(),
  );
}

function clauseLines({
  anchor,
  number,
  heading,
  headingEnd,
  text,
  table,
  path,
  kind,
}: Clause): string[] {
  const label =
    number ?? (kind === 'unnumbered' ? path.replace(/^.*(?=第[^第]+[款段项]$)/u, '') : path);
  const words =
    kind === 'head' || kind === 'end'
      ? ''
      : short(`${heading ?? ''}${headingEnd}${heading !== null && text !== '' ? ' ' : ''}${text}`);
  // What words open (受理条件：) is called by them.
  const named = number === null && kind === 'unnumbered' && heading !== null;
  const first = named ? words : `${label} ${words}`.trim();
  const lines =
    kind === 'head' || kind === 'end' ? text.split('\n').map((line) => `  ${line}`) : [];
  const rows = table === null ? [] : printedRows(table);
  const shown = rows.length > 13 ? rows.slice(0, 12) : rows;
  const more = rows.length > shown.length ? [`……共 ${rows.length - 1} 行`] : [];
  return [
    `${first}  [${anchor}]`,
    ...lines,
    ...(rows.length === 0 ? [] : [...tableLines(shown), ...more]),
  ];
}

function treeLines(nodes: readonly ClauseNode[], before = ''): string[] {
  return nodes.flatMap(({ clause, children }, at) => {
    const last = at === nodes.length - 1;
    const [first = '', ...rest] = clauseLines(clause);
    const next = `${before}${last ? '   ' : '│  '}`;
    return [
      `${before}${last ? '└─ ' : '├─ '}${first}`,
      ...rest.map((line) => `${next}${line}`),
      ...treeLines(children, next),
    ];
  });
}

const severities = { error: '错误', warning: '提示', info: '说明' } as const;

/** Problems as the clerk reads them, one a line. */
export function problemLines(problems: readonly ReadProblem[]): string[] {
  return problems.map(
    ({ code, severity, where, message, remedy }) =>
      `${severities[severity]} [${code}] ${where}：${message}；处理：${remedy}`,
  );
}

/** Rows and totals of the lists in a file, as the clerk reads them. */
export function listLines({ lists, problems }: ListsReading): string[] {
  const shown = lists.flatMap(({ rows, totals }, at) => {
    const columns = ['seq', 'county', 'category', 'name', 'location', 'areaMu', 'stage'] as const;
    const head = columns.map((column) => headingsOf(projectKind.record)[column]);
    const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
    return [
      '',
      `名单 ${at + 1}：${rows.length} 行`,
      ...(rows.length === 0 ? [] : tableLines([head, ...cells])),
      ...totals.map(({ group, areaMu }) => `合计 ${group}：${areaMu} 亩`),
    ];
  });
  return [...shown, ...(problems.length > 0 ? ['', ...problemLines(problems)] : [])];
}

/** A reading as the clerk reads it: head, standing, outline as a tree, and all that is to be told. */
export function textLines({ policy, status, problems }: TextReading): string[] {
  const { metadata } = policy;
  const words = titlesOf(policyKind.record);
  const field = (name: string, value: string | null | undefined): string =>
    `${name}：${value === null || value === undefined || value === '' ? absenceWords.notStated : value}`;
  const { validity, validUntil } = metadata;
  const computed = validity !== undefined && validUntil !== null ? '（推断）' : '';
  return [
    field(words.title, metadata.title),
    field(words.docNumber, metadata.docNumber),
    field(words.issuer, metadata.issuer),
    field(words.addressee, metadata.addressee),
    field(words.formedOn, metadata.formedOn ?? metadata.formedIn ?? null),
    ...(metadata.passedOn === undefined ? [] : [field('通过日期', metadata.passedOn)]),
    field(words.issuedOn, metadata.issuedOn),
    field(words.publishedOn, metadata.publishedOn),
    ...(metadata.draft
      ? [`${words.effectiveFrom}、${words.validUntil}：征求意见稿没有，它所写的只是拟定的日期`]
      : [
          field(words.effectiveFrom, metadata.effectiveFrom),
          `${field(words.validUntil, validUntil)}${computed}`,
        ]),
    `${words.status}：${status.status}。${status.reason}`,
    field('附件', metadata.attachments.map(({ name }) => name).join('；')),
    '',
    `条款（${policy.clauses.length}）：`,
    ...treeLines(clauseTree(policy)),
    '',
    ...(problems.length === 0 ? ['没有提示。'] : problemLines(problems)),
  ];
}
