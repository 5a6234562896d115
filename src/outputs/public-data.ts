import { dayMade } from '../rules/policy/text-day.ts';
import type { Change, Publication } from '../facts/kinds/change.ts';
import { changeKind } from '../facts/kinds/change.ts';
import { publicKinds } from '../facts/kinds/all.ts';
import { deadlineKind, type Deadline } from '../facts/kinds/deadline.ts';
import { publicRecord, type Kind } from '../facts/kinds/kind.ts';
import type { LawNote } from '../facts/kinds/law.ts';
import { parameterKind, type Parameter } from '../facts/kinds/parameter.ts';
import type { Clause, Policy } from '../facts/kinds/policy.ts';
import {
  clauseKind,
  policyKind,
  type PublicPolicy,
  type PublicTable,
} from '../facts/kinds/public-policy.ts';
import { projectKind } from '../facts/kinds/public-project.ts';
import { taskKind, type Task } from '../facts/kinds/task.ts';
import type { AnyRecord } from '../facts/records.ts';
import { textIn, writtenKinds, type WrittenKind } from '../facts/written.ts';
import { notesOn } from '../rules/law/law.ts';
import {
  absentInDeadline,
  absentInParameter,
  absentInPolicy,
  absentInTask,
} from '../rules/absence.ts';
import { lastDays, type DeadlineOnDay } from '../rules/deadline/on-day.ts';
import { effectiveSince, pilotSince, startOf } from '../rules/policy/running-terms.ts';
import { leadOf } from '../rules/quotation/lead.ts';
import type { WordsOfClause } from '../rules/portal/scopes.ts';
import { formatLaw } from '../rules/words/law.ts';
import { originFinder, type OriginFacts, type OriginOf } from './origins.ts';
import { publicLists, publicProjects, type ProjectFacts } from './public-projects.ts';
import { deadlineCodes, recordIds, type Digest } from './record-ids.ts';

/** What the public data are made from: facts that may be shown, and what the rules say of them. */
export interface PublicFacts extends OriginFacts, ProjectFacts {
  readonly lawNotes: readonly LawNote[];
  readonly tasks: readonly Task[];
  readonly deadlines: readonly Deadline[];
  /** A deadline on the day of the build. */
  readonly onDay: (deadline: Deadline) => Pick<DeadlineOnDay, 'state' | 'evidence'>;
  readonly parameters: readonly Parameter[];
  /** What people wrote, by the name of its kind. */
  readonly written: Readonly<Record<string, readonly object[]>>;
  /** 适用范围 beside words of a text in one sentence; null where nobody read it for that. */
  readonly scopeBeside: (said: WordsOfClause) => string | null;
  readonly publications: readonly Publication[];
  /** The day on which this portal first showed a publication; null where that is not recorded. */
  readonly shownOn: (publication: Publication) => string | null;
  readonly digest: Digest;
}

/** The records of a kind, and its JSON file where that is more than their list. */
export interface PublicSet {
  readonly kind: Kind;
  readonly records: readonly object[];
  /** Newest day of what is in it; null where nothing is dated. */
  readonly asOf: string | null;
  /** What its JSON file holds. */
  readonly document: unknown;
}

function newest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** A table of a clause: its head and its rows as cells; null where there is none. */
function publicTable(table: Clause['table']): PublicTable | null {
  return table && { columns: table.columns, rows: table.rows.map(({ cells }) => cells) };
}

/** The same in lines, for one cell of a table of ours. */
function tableText(table: Clause['table']): string | null {
  return (
    table &&
    [table.columns, ...table.rows.map(({ cells }) => cells)]
      .map((cells) => cells.join(' | '))
      .join('\n')
  );
}

/** A policy in its public form. */
function publicPolicy(policy: Policy, facts: PublicFacts, originOf: OriginOf): PublicPolicy {
  const { slug, city, metadata } = policy;
  const notes = facts.lawNotes.filter((note) => note.policy === slug);
  const since = metadata.draft || metadata.effectiveFrom !== null ? null : effectiveSince(policy);
  return publicRecord(policyKind.record, {
    ...policy,
    ...metadata,
    ...originOf({ city, policy: slug, document: metadata.title }),
    clauses: policy.clauses.map((clause) => ({ ...clause, table: publicTable(clause.table) })),
    status: facts.statusOf(policy).status,
    absent: absentInPolicy(metadata, since !== null),
    effectiveSince: since,
    pilotSince: metadata.pilotStart === null ? pilotSince(policy) : null,
    lawNotes: notes.map(({ anchors, kind, note, laws }) => ({
      ...{ anchors, kind, note },
      laws: laws.map(formatLaw),
    })),
  });
}

/** A figure and a day never share a field. */
function publicParameter({ value, valueMax, ...rest }: Parameter): AnyRecord {
  const number = (one: number | string | null) => (typeof one === 'number' ? one : null);
  const day = (one: number | string | null) => (typeof one === 'string' ? one : null);
  return {
    ...rest,
    value: number(value),
    valueMax: number(valueMax),
    valueDate: day(value),
    valueDateMax: day(valueMax),
    absent: absentInParameter({ value }),
  };
}

/** The last day counts, but where the wording has two readings or prints no day. */
function publicDeadlines(facts: PublicFacts): AnyRecord[] {
  const { deadlines, digest } = facts;
  const codes = deadlineCodes(deadlines, digest);
  return deadlines.map((deadline) => {
    const { by, end, precision } = deadline;
    const open = precision === 'ambiguous' || (by === null && end === null);
    const { state, evidence } = facts.onDay(deadline);
    const policy = facts.policies.find(({ slug }) => slug === deadline.policy);
    const startInferred = policy === undefined ? null : startOf(deadline, policy);
    return {
      ...{ ...deadline, inclusive: open ? null : true, duty: codes.get(deadline)?.duty },
      startInferred,
      ...{ state, stateOn: facts.day },
      ...{ lastDays: lastDays(deadline), results: evidence, absent: absentInDeadline(deadline) },
    };
  });
}

/** What stands beside a clause, for kinds that tell it. */
function besideClause(record: AnyRecord, facts: PublicFacts): object {
  const [policy, anchor] = [textIn(record, 'policy'), textIn(record, 'anchor')];
  if (policy === null) return {};
  const notes =
    anchor === null
      ? []
      : notesOn({ policy, anchor, quote: textIn(record, 'quote') }, facts.lawNotes);
  const lawNote = notes.length === 0 ? null : notes.map(({ note }) => note).join('\n');
  const words = ['quote', 'what', 'title'].flatMap((field) => textIn(record, field) ?? []);
  const text = facts.policies.find(({ slug }) => slug === policy);
  const lead = text === undefined || anchor === null ? null : leadOf(text, anchor);
  return {
    ...{ lead: lead?.words ?? null, lawNote },
    scope: facts.scopeBeside({ policy, anchor, words }),
  };
}

/** What people wrote, as it is published. What is of a city as a whole has no document, and says so in its place. */
function writtenSet(
  kind: WrittenKind,
  facts: PublicFacts,
  originOf: OriginOf,
  textDay: string | null,
): PublicSet {
  const written = (facts.written[kind.name] ?? []) as readonly AnyRecord[];
  const cities = new Map(facts.policies.map(({ slug, city }) => [slug, city]));
  const ids = recordIds(kind.name, written, facts.digest);
  const records = written.map((record, at) => {
    const policy = textIn(record, 'policy');
    const city = textIn(record, 'city') ?? cities.get(policy ?? '') ?? '';
    const told = kind.publish(record as never);
    const origin = originOf({ city, policy, document: '全市（不限于一件文件）' });
    return publicRecord(kind.record, {
      ...{ id: ids[at], ...told, ...besideClause(record, facts), ...origin },
    });
  });
  const [day] = kind.past;
  const days = day === undefined ? [] : written.map((record) => textIn(record, day));
  return { kind, records, asOf: kind.holds === 'days' ? newest(days) : textDay, document: records };
}

/**
 * The source of a change that an event made is the event's document: its original where it is held. Its
 * line in the clerk's table is no row of the document.
 */
function sourceOfChange(change: Change, facts: PublicFacts): Change['source'] {
  const { project, date, event, source } = change;
  if (project === null || event === null) return source;
  const made = facts
    .eventsOf(project)
    .find((one) => one.date === date && one.kind === event && one.document === source.document);
  const file = made?.file ?? null;
  return { ...source, row: null, sha256: file === null ? null : facts.hashOf(file) };
}

function publicChange(
  change: Change,
  publishedOn: string | null,
  facts: PublicFacts,
  originOf: OriginOf,
): object {
  const policy = change.policy ?? change.source.policy;
  const origin = originOf({ city: change.city, policy, document: change.source.document });
  const source = sourceOfChange(change, facts);
  return publicRecord(changeKind.record, { ...change, publishedOn, ...origin, source });
}

/**
 * The public data: every kind with its records, in the order of the data page. Each record tells its
 * city, its document and the standing of that.
 *
 * @throws Error where a record lacks a field of its kind, or its city is unknown
 */
export function publicData(facts: PublicFacts): PublicSet[] {
  const originOf = originFinder(facts);
  const listDay = newest(facts.projects.map(({ asOf }) => asOf));
  const textDay = newest(facts.policies.map(({ metadata }) => dayMade(metadata)));
  const city = new Map(facts.policies.map((policy) => [policy.slug, policy.city]));
  const ofTexts = (kind: Kind, records: readonly AnyRecord[]): PublicSet => {
    const ids = recordIds(kind.name, records, facts.digest);
    const told = records.map((record, at) => {
      const policy = textIn(record, 'policy') ?? '';
      const place = { city: city.get(policy) ?? '', policy };
      const beside = besideClause(record, facts);
      return publicRecord(kind.record, { id: ids[at], ...record, ...beside, ...originOf(place) });
    });
    return { kind, records: told, asOf: textDay, document: told };
  };
  const projects = publicProjects(facts, originOf);
  const lists = publicLists(facts, originOf);
  const policies = facts.policies.map((policy) => publicPolicy(policy, facts, originOf));
  const clauses = facts.policies.flatMap(({ slug, clauses: parts }) =>
    parts.map((part) => ({ ...part, policy: slug, tableText: tableText(part.table) })),
  );
  const publications = facts.publications.map((publication) => {
    const { changes, ...rest } = publication;
    const shown = facts.shownOn(publication);
    return { ...rest, changes: changes.map((one) => publicChange(one, shown, facts, originOf)) };
  });
  const both = newest([listDay, textDay]);
  const sets: PublicSet[] = [
    {
      kind: projectKind,
      records: projects,
      asOf: listDay,
      document: { asOf: listDay, projects, lists },
    },
    { kind: policyKind, records: policies, asOf: textDay, document: policies },
    ofTexts(clauseKind, clauses),
    ofTexts(
      taskKind,
      facts.tasks.map((task) => ({
        ...{ ...task, dueOf: task.dueOf ?? null, dueElsewhere: task.dueElsewhere ?? null },
        absent: absentInTask(task),
      })),
    ),
    ofTexts(deadlineKind, publicDeadlines(facts)),
    ofTexts(
      parameterKind,
      facts.parameters.map((one) => publicParameter(one)),
    ),
    ...writtenKinds.map((kind) => writtenSet(kind, facts, originOf, textDay)),
    {
      kind: changeKind,
      records: publications.flatMap(({ changes }) => changes),
      asOf: both,
      document: { asOf: both, publications },
    },
  ];
  return sets.toSorted((a, b) => publicKinds.indexOf(a.kind) - publicKinds.indexOf(b.kind));
}
