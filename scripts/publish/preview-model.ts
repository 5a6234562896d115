import { headingsOf, titlesOf } from '../../src/facts/kinds/kind.ts';
import { listFields } from '../../src/facts/kinds/layout.ts';
import { policyMetadataSchema, type Policy } from '../../src/facts/kinds/policy.ts';
import {
  listRowSchema,
  plainColumnNames,
  plainColumns,
  type ListRow,
} from '../../src/facts/kinds/project.ts';
import { stageGroupNames, stageGroupOf } from '../../src/facts/kinds/stage.ts';
import { statusOf } from '../../src/rules/portal/policies.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import { formatUntil } from '../../src/rules/words/running-term.ts';
import { formatNumber } from '../../src/rules/words/number.ts';
import { notStated } from '../../src/rules/words/missing.ts';
import { basename } from 'node:path';
import { z } from 'zod';
import type {
  Preview,
  PreviewFile,
  PreviewList,
  PreviewNotice,
  PreviewText,
  SheetRowKind,
  TextBlock,
} from '../../src/view/components/preview/preview.ts';
import { lineOf } from '../import/lists/accounts.ts';
import { countsOf } from '../import/lists/answer.ts';
import { headingOf } from '../import/lists/columns.ts';
import { fieldsBy, findHeader, joinedColumns } from '../import/lists/header.ts';
import { layoutYaml } from '../import/lists/propose.ts';
import type { Note } from '../import/problem.ts';
import { placeOf } from './ask-list.ts';
import { confirmations } from './confirmations.ts';
import type { Draft, ListDraft } from './context.ts';
import type { Planned } from './planned.ts';
import { originalFile } from '../../src/facts/portal-files.ts';

const noticeOf = ({ what, read, action }: Note): PreviewNotice => ({
  what: read === undefined ? what : `${what}：“${read}”`,
  action,
});

/** What is told of a line of an original; null: of the whole of it. */
function noticesAt(notes: readonly Note[], line: number | null): PreviewNotice[] {
  return notes.filter(({ spot }) => (spot.line ?? null) === line).map(noticeOf);
}

const { seq, county, category, name, areaMu, stage } = listRowSchema.shape;
const told = z.object({ seq, county, category, name, ...plainColumns, areaMu, stage });
const listWords = titlesOf(told);
const listHeadings = headingsOf(told);
const shown = (value: string | number | null): string => {
  if (value === null) return notStated;
  return typeof value === 'number' ? formatNumber(value) : value;
};

/** A value and, where the original prints it otherwise, how. */
function beside(value: string, printed: string | undefined): string {
  return printed === undefined ? value : `${value}（原文 ${printed}）`;
}

function readCells(row: ListRow): string[] {
  const { printed = {} } = row;
  return [
    beside(String(row.seq), printed.seq),
    beside(shown(row.county), printed.county),
    beside(shown(row.category), printed.category),
    row.name,
    ...plainColumnNames.map((column) => shown(row[column])),
    beside(shown(row.areaMu), printed.areaMu),
    beside(stageGroupNames[stageGroupOf(row.stage)], printed.stage),
  ];
}

function kindsOf({ found, reading }: ListDraft): Map<number, SheetRowKind> {
  const kinds = new Map<number, SheetRowKind>();
  const { layout } = reading;
  const first = layout?.header[0] ?? 1;
  for (const { line, cells } of found.table.rows) {
    const empty = cells.every((cell) => cell.trim() === '');
    kinds.set(line, line < first ? 'above' : empty ? 'blank' : 'note');
  }
  for (const { line } of reading.marks) kinds.set(line, 'data');
  for (const line of layout?.header ?? []) kinds.set(line, 'header');
  for (const row of layout?.groups ?? []) kinds.set(lineOf(row), 'group');
  for (const row of layout?.totals ?? []) kinds.set(lineOf(row), 'total');
  for (const { line } of reading.totals) kinds.set(line, 'total');
  return kinds;
}

function listOf(list: ListDraft, notes: readonly Note[]): PreviewList {
  const { found, asOf, title, reading } = list;
  const { layout, rows } = reading;
  const header = layout === null ? null : findHeader(found.table, layout.header);
  const fields = layout === null || header === null ? [] : fieldsBy(layout, header);
  const kinds = kindsOf(list);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const counted = countsOf(rows, { file: '' }).what;
  const behind = new Set(
    layout === null || header === null ? [] : joinedColumns(layout, 'location', header),
  );
  const area = fields.indexOf('areaMu');
  const printedArea = (line: number): string | null => {
    const cell = found.table.rows.find((row) => row.line === line)?.cells[area]?.trim() ?? '';
    return layout === null || layout.unit === '亩' || !/^[\d.,]+$/u.test(cell)
      ? null
      : `${cell} ${layout.unit}`;
  };
  const totals = reading.totals.map(({ group, areaMu, line, over }) => {
    const held = over === null ? '不知道是哪些行的合计，没有核对' : '与各行之和一致';
    const sum = `${formatNumber(areaMu)} 亩`;
    // What the original prints, in its own unit: a person looks for that.
    const own = printedArea(line);
    return `原件第 ${line} 行${group === '' ? '合计' : `“${group}”`}：${own === null ? sum : `${own}，合 ${sum}`}，${held}`;
  });
  return {
    ...{ place: placeOf(found), asOf: formatDate(asOf), title },
    columns: (header?.headings ?? []).map((heading, at) => {
      const field = fields[at] ?? (behind.has(at) ? 'location' : null);
      return { heading, field: field === null ? null : listWords[field] };
    }),
    fields: listFields.map((field) => listHeadings[field]),
    rows: found.table.rows.map(({ line, cells }) => {
      const row = byLine.get(line);
      return {
        ...{ line, cells, kind: kinds.get(line) ?? 'note' },
        read: row === undefined ? null : readCells(row),
        notices: noticesAt(notes, line),
      };
    }),
    counts: [...counted.replace(/^读到 /u, '').split(/[：，]/u), ...totals],
    leftOut: layout?.leftOut ?? [],
    absent: (layout?.absent ?? []).map(headingOf),
    // What was counted, and what each row is, stands above.
    notices: noticesAt(
      notes.filter(({ code }) => code !== 'IMPORT-LIST-READ' && code !== 'IMPORT-LIST-ROWS'),
      null,
    ),
    layout: layout === null ? null : layoutYaml(layout),
  };
}

const dates = [
  'formedOn',
  'passedOn',
  'issuedOn',
  'publishedOn',
  'effectiveFrom',
  'validUntil',
] as const;

/** What a draft has none of. */
const termDates: ReadonlySet<string> = new Set(['effectiveFrom', 'validUntil']);

function factsOf(policy: Policy): PreviewText['facts'] {
  const { metadata } = policy;
  const names = titlesOf(policyMetadataSchema.omit({ draft: true }));
  const { docNumber, issuer, addressee, attachments } = metadata;
  return [
    { name: names.docNumber, value: docNumber },
    { name: names.issuer, value: issuer },
    { name: names.addressee, value: addressee },
    ...dates
      .filter((field) => field !== 'passedOn' || metadata[field] !== undefined)
      .filter((field) => !metadata.draft || !termDates.has(field))
      .map((field) => {
        const day = metadata[field] ?? null;
        if (day === null) return { name: names[field], value: null };
        return {
          name: names[field],
          value: field === 'validUntil' ? formatUntil(policy) : formatDate(day),
        };
      }),
    ...(attachments.length === 0
      ? []
      : [{ name: names.attachments, value: attachments.map((one) => one.name).join('；') }]),
  ];
}

/** The original cut where clauses begin, each stretch with its clause. */
function blocksOf(original: string, policy: Policy, notes: readonly Note[]): TextBlock[] {
  const dropped = new Map(
    policy.departures.map(({ line, kind, reason }) => [
      line,
      kind === 'dropped' ? reason : `照录时改动：${reason}`,
    ]),
  );
  const lines = original.split(/\r\n|\n|\r/u).map((text, at) => {
    return { number: at + 1, text, dropped: dropped.get(at + 1) ?? null };
  });
  const clauses = policy.clauses.toSorted((a, b) => a.line - b.line);
  const first = clauses[0]?.line ?? lines.length + 1;
  const before = lines.slice(0, first - 1).filter(({ text }) => text.trim() !== '');
  const blocks = clauses.map((clause, at): TextBlock => {
    const end = clauses[at + 1]?.line ?? lines.length + 1;
    // What is told of a line above the first clause (a web head, an empty line) stands at that clause.
    const from = at === 0 ? 1 : clause.line;
    const own = lines.slice(clause.line - 1, Math.max(end, clause.line + 1) - 1);
    return {
      lines: end === clause.line ? [] : own.filter(({ text }) => text.trim() !== ''),
      clause,
      notices: notes
        .filter(({ spot: { line } }) => line !== undefined && line >= from && line < end)
        .map(noticeOf),
    };
  });
  return before.length === 0 ? blocks : [{ lines: before, clause: null, notices: [] }, ...blocks];
}

function textOf(
  { source, file }: Draft,
  { after }: Planned,
  notes: readonly Note[],
): PreviewText | null {
  if (source.text === null || file.kind !== 'text') return null;
  const { slug } = source.text;
  const policy = after.registeredPolicies.find((one) => one.slug === slug);
  if (policy === undefined) return null;
  return {
    ...{ slug, title: policy.metadata.title, standing: statusOf(after, policy) },
    facts: factsOf(policy),
    clauseCount: policy.clauses.length,
    blocks: blocksOf(file.reading.original, policy, notes),
    notices: noticesAt(notes, null),
  };
}

function fileOf(draft: Draft, planned: Planned): PreviewFile {
  const { source, file, known, lists } = draft;
  const own = planned.notes.filter(({ spot }) => spot.file === originalFile(source.file));
  const review = planned.reviews.find(({ sha256 }) => sha256 === source.sha256);
  const said =
    review && `${review.result}，${formatDate(review.date)}，${review.role}：${review.basis}`;
  const page = source.text?.page ?? null;
  // Notes of the list in a text stand at its rows, not at clauses.
  const ofLists = (note: Note): boolean =>
    note.code.startsWith('IMPORT-LIST') || note.code.startsWith('IMPORT-PLACE');
  const text = textOf(
    draft,
    planned,
    own.filter((note) => !ofLists(note)),
  );
  return {
    name: source.file,
    given: basename(file.path),
    facts: [
      { name: '城市', value: known.city.name },
      { name: '从哪里得到', value: source.from },
      ...(page === null ? [] : [{ name: '发布页面', value: page }]),
      { name: 'SHA-256', value: source.sha256 },
      { name: '审查', value: said ?? '没有审查记录：登记后不上网' },
    ],
    text,
    lists: lists.map((list) => {
      const { sheet: name, sheets } = list.found.table;
      const isOwn = (sheet: string | null) =>
        sheet === name || (sheet !== null && sheets?.includes(sheet) === true);
      const sheet = own.filter(({ spot }) => isOwn(spot.sheet ?? null) || text !== null);
      return listOf(list, text === null ? sheet : sheet.filter(ofLists));
    }),
  };
}

/** What is shown of a run before it is written. */
export function previewOf(planned: Planned): Preview {
  const { drafts, after, before, publications, corrections, remaining, edits } = planned;
  return {
    ...{
      portal: after.site.name,
      day: formatDate(after.day),
      changes: publications,
      corrections,
      remaining,
    },
    files: drafts.map((draft) => fileOf(draft, planned)),
    confirm: confirmations(planned),
    edits: edits.map(({ path, before: was, after: now }) => ({
      path: `${before.folder.folder}/${path}`,
      what: was === null ? '新增' : now === null ? '删去' : '变更',
    })),
  };
}
