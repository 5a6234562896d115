import type { Clause } from '../../src/facts/kinds/policy.ts';
import type { ListsReading } from './lists.ts';
import type { ReadProblem, TextReading } from './text.ts';

/** A clause as `read --json` prints it: the public fields and its table, each row as wide as its head. */
function publicClause({
  anchor,
  path,
  level,
  number,
  heading,
  text,
  parent,
  table,
}: Clause): unknown {
  const rows = table?.rows.map(({ cells }) => {
    const missing = Math.max(0, table.columns.length - cells.length);
    return [...cells, ...Array.from({ length: missing }, () => '')];
  });
  const printed = table === null ? null : { columns: table.columns, rows };
  return { anchor, path, level, number, heading, text, parent, table: printed };
}

/** What `read --json` prints of a text; fields as in the public data, `null` where nothing is printed. */
export function textJson(
  { policy, parsed, status, problems }: TextReading,
  lists: ListsReading,
): unknown {
  const { metadata } = policy;
  return {
    kind: 'policy',
    title: metadata.title,
    issuer: metadata.issuer,
    docNumber: metadata.docNumber,
    formedOn: metadata.formedOn ?? metadata.formedIn ?? null,
    passedOn: metadata.passedOn ?? null,
    issuedOn: metadata.issuedOn,
    publishedOn: metadata.publishedOn,
    effectiveFrom: metadata.effectiveFrom,
    validUntil: metadata.validUntil,
    validity: metadata.validity ?? null,
    status: status.status,
    statusReason: status.reason,
    statusBasis: status.basisAnchor,
    addressee: metadata.addressee,
    draft: metadata.draft,
    attachments: metadata.attachments,
    cites: metadata.cites,
    texts: parsed.texts,
    clauses: policy.clauses.map(publicClause),
    lists: lists.lists,
    problems: [...problems, ...lists.problems],
  };
}

/** What `read --json` prints of a file that holds lists and no text. */
export function listsJson(file: string, { lists, problems }: ListsReading): unknown {
  const nothing = Object.fromEntries(
    'issuer docNumber formedOn issuedOn effectiveFrom validUntil status addressee'
      .split(' ')
      .map((name) => [name, null]),
  );
  return { kind: 'list', title: file, ...nothing, clauses: [], lists, problems };
}

/** What `read --json` prints of a refused file. */
export function refusedJson(file: string, problems: readonly ReadProblem[]): unknown {
  return { kind: null, title: file, clauses: [], lists: [], problems };
}
