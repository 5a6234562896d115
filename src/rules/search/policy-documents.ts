import { dayCited } from '../policy/text-day.ts';
import type { Clause, ClauseTable, Policy } from '../../facts/kinds/policy.ts';
import type { LawNote } from '../../facts/kinds/law.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { asidesOf } from '../policy/asides.ts';
import { formatDue, roles } from '../words/task.ts';
import type { Task } from '../../facts/kinds/task.ts';
import { besideClause } from './beside-clause.ts';
import type { SearchDocument, SearchUnit } from './catalogue.ts';

const lowStanding: ReadonlySet<PolicyStatus> = new Set(['征求意见稿', '失效', '废止']);
const unsureStanding: ReadonlySet<PolicyStatus> = new Set(['效力待核', '已修改']);

/** 0 in force, 1 of unknown standing, 2 a draft or no longer in force: the order of hits. */
export function standingRank(status: PolicyStatus): 0 | 1 | 2 {
  if (lowStanding.has(status)) return 2;
  return unsureStanding.has(status) ? 1 : 0;
}

/** What a policy text and its tasks share: day, standing, and what they can be filtered by. */
function standingOf(
  { metadata }: Policy,
  city: string,
  status: PolicyStatus,
): Pick<SearchDocument, 'date' | 'standing' | 'facets'> {
  const date = dayCited(metadata);
  return {
    date,
    standing: standingRank(status),
    facets: {
      city: [city],
      status: [status],
      ...(date === null ? {} : { year: [date.slice(0, 4)] }),
    },
  };
}

function tableText({ columns, rows }: ClauseTable): string {
  // The stroke keeps cells apart: no phrase runs from one into the next.
  return [...columns, ...rows.flatMap(({ cells }) => cells)].join(' | ');
}

/** What people tagged a clause with. */
export interface ClauseTags {
  topics: readonly string[];
  roles: readonly string[];
  /** How people ask for it in their own words. */
  everyday: string;
}

/** What our records say of a clause. */
export interface ClauseRecords extends ClauseTags {
  lawNotes: readonly LawNote[];
}

function unitOf(
  policy: Policy,
  clause: Clause,
  { lawNotes, ...tags }: ClauseRecords,
  aside: boolean,
): SearchUnit {
  const heading = clause.heading === null ? '' : `${clause.number ?? ''}${clause.heading}`;
  const opening = clause.heading === null ? (clause.number ?? '') : heading + clause.headingEnd;
  const table = clause.table === null ? '' : ` | ${tableText(clause.table)}`;
  const beside = besideClause(policy, clause, lawNotes);
  return {
    anchor: clause.anchor,
    path: clause.path,
    text: `${opening}${clause.heading !== null && clause.headingEnd === '' ? '\n' : ''}${clause.text}${table}`,
    heading,
    ...tags,
    ...(aside ? { aside } : {}),
    ...(beside.notes.length + beside.leads.length === 0 ? {} : { beside }),
  };
}

/**
 * A policy text as the search knows it: one unit a clause, each with all the characters that are
 * its own.
 *
 * @param status its status on the day of the build
 * @param recordsOf what our records say of a clause
 */
export function policyDocument(
  policy: Policy,
  city: string,
  status: PolicyStatus,
  recordsOf: (anchor: string) => ClauseRecords,
): SearchDocument {
  const asides = asidesOf(policy.clauses);
  return {
    kind: 'clause',
    url: `/policies/${policy.slug}/`,
    title: policy.metadata.title,
    ...standingOf(policy, city, status),
    names: [
      policy.slug,
      ...(policy.metadata.docNumber === null ? [] : [policy.metadata.docNumber]),
    ],
    units: policy.clauses.map((clause) =>
      unitOf(policy, clause, recordsOf(clause.anchor), asides.has(clause.anchor)),
    ),
  };
}

/** A task as the search knows it: with the address of its row, and the printed place. */
export interface TaskRow {
  task: Task;
  fragment: string;
  path: string;
}

/** The bodies of a task as its row prints them: a cell a role, 、 between names. */
const namesByRole = (task: Task): string[] => roles.map(([role]) => task[role].join('、'));

/** The tasks of a policy text as the search knows them: each with its bodies and its time limit. */
export function taskDocument(
  policy: Policy,
  city: string,
  status: PolicyStatus,
  rows: readonly TaskRow[],
): SearchDocument {
  return {
    kind: 'task',
    url: `/policies/${policy.slug}/tasks/`,
    title: policy.metadata.title,
    ...standingOf(policy, city, status),
    names: [],
    units: rows.map(({ task, fragment, path }) => ({
      anchor: fragment,
      path,
      text: [task.title, ...namesByRole(task), task.due === null ? '' : formatDue(task)]
        .filter((cell) => cell !== '')
        .join(' | '),
      heading: task.title,
      topics: [],
      roles: [],
      everyday: '',
    })),
  };
}

const bound = '(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:（含）|\\(含\\))?';
const spans: readonly [RegExp, (years: number[]) => [number | null, number | null]][] = [
  [new RegExp(`${bound}\\s*至\\s*${bound}之间`, 'gu'), ([from = 0, to = 0]) => [from, to]],
  [new RegExp(`${bound}\\s*(?:之前|以前|前建成)`, 'gu'), ([to = 0]) => [null, to]],
  [new RegExp(`${bound}\\s*(?:之后|以后)`, 'gu'), ([from = 0]) => [from, null]],
];

/**
 * Spans of years that a clause speaks of (用地行为发生在1986年12月31日（含）之前): who asks about a
 * house of 1985 is answered by it, though 1985 stands nowhere.
 */
export function yearSpans(text: string): [from: number | null, to: number | null][] {
  const plain = text.replace(/\s/gu, '');
  return spans.flatMap(([pattern, read]) =>
    [...plain.matchAll(pattern)].map((match) => read(match.slice(1).map(Number))),
  );
}
