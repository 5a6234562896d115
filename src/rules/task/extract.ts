import { occursIn } from '../../facts/quotation.ts';
import type { Clause, ClauseTable, Policy } from '../../facts/kinds/policy.ts';
import { firstLeadsRule } from './roles.ts';
import { timeWords } from './settle.ts';
import { findNotes, readBodyCell, splitBodies, type BodyNote } from './notes.ts';
import {
  taskColumns,
  type Task,
  type TaskColumn,
  type TaskRecord,
} from '../../facts/kinds/task.ts';

/** The title a clause gives its task: its heading, or the first words of its text. */
function titleOf(clause: Clause): string {
  if (clause.heading !== null) return clause.heading.replace(/[。：:]$/u, '');
  return clause.text.split(/[。；;\n]/u)[0]?.trim() ?? clause.path;
}

/** 责任单位：…, alone below a list, tells of the clause that holds the list: that gives the title. */
function isOnlyNote({ heading, text }: Clause, { quote }: BodyNote): boolean {
  return heading === null && text.trim() === quote.trim();
}

function fromNote(
  clause: Clause,
  note: BodyNote,
  { firstLeads, above }: { firstLeads: boolean; above: Clause | undefined },
): Omit<Task, 'policy'> {
  const byRule = firstLeads && note.lead.length === 0 && note.responsible.length > 0;
  return {
    anchor: clause.anchor,
    title: titleOf(isOnlyNote(clause, note) ? (above ?? clause) : clause).replace(note.quote, ''),
    leadBodies: byRule ? note.responsible.slice(0, 1) : note.lead,
    supportingBodies: note.supporting,
    responsibleBodies: note.responsible,
    implementingBodies: note.implementing,
    due: note.due,
    part: 'work',
    quote: note.quote,
    actors: [],
    origin: 'parsed',
    leadByRule: byRule,
    silent: taskColumns,
  };
}

/**
 * The column that bears a name itself, below a heading that spans several too (责任单位 牵头单位), else by that
 * heading the first that is not `taken`.
 */
function column({ columns }: ClauseTable, name: RegExp, taken: readonly number[] = []): number {
  const own = columns.findIndex((heading) => name.test(heading.split(' ').at(-1) ?? ''));
  if (own >= 0) return own;
  return columns.findIndex((heading, at) => name.test(heading) && !taken.includes(at));
}

/** Whether a row heads a group (一 规划类) of rows that are counted 1, 2, 3. */
function groups(cells: readonly string[], { rows }: ClauseTable): boolean {
  const [number = '', , ...rest] = cells;
  return (
    /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u.test(number) &&
    rest.every((cell) => cell.trim() === '') &&
    rows.some((row) => /^\d+$/u.test(row.cells[0] ?? ''))
  );
}

/** Rows of a table that says what is to be done, by whom and until when (合肥 附件2). */
function fromTable(
  clause: Clause,
  table: ClauseTable,
  firstLeads: boolean,
): Omit<Task, 'policy'>[] {
  const what = column(
    table,
    /^(?:序号)?(?:主要|重点|具体|攻坚|改革|试点|整治|提升|推进)?(?:工作|任务|措施|举措|事项)(?:任务|内容|事项|名称|清单|举措|措施)?$/u,
  );
  const leading = column(table, /^(?:总?牵头|主办)(?:责任)?(?:单位|部门)$/u);
  const helping = column(table, /^(?:配合|协办|参与)(?:责任)?(?:单位|部门)$/u);
  const named = column(table, /责任(?:单位|部门)/u, [leading, helping]);
  // 责任分工 beside a column of bodies tells what each does.
  const shared = named < 0 && leading < 0 ? column(table, /^责任分工$/u) : -1;
  const who = named < 0 ? shared : named;
  const due = column(table, /完成(?:时限|时间|期限)|^时限$/u);
  const until = due < 0 ? column(table, /^时间(?:节点|要求|安排)$/u) : due;
  if (what < 0 || (who < 0 && leading < 0)) return [];
  return table.rows.flatMap(({ cells }) => {
    const title = cells[what]?.replace(/。$/u, '');
    if (title === undefined || title === '') return [];
    if (groups(cells, table)) return [];
    const told = cells[who] ?? '';
    const bodies = readBodyCell(who === shared && /^负责|负责./u.test(told) ? '' : told);
    const bodiesAt = (at: number): string[] => (at < 0 ? [] : splitBodies(cells[at] ?? ''));
    const lead = [...bodies.lead, ...bodiesAt(leading)];
    const byRule = firstLeads && lead.length === 0 && bodies.responsible.length > 0;
    return [
      {
        anchor: clause.anchor,
        title,
        leadBodies: byRule ? bodies.responsible.slice(0, 1) : lead,
        supportingBodies: [...bodies.supporting, ...bodiesAt(helping)],
        responsibleBodies: bodies.responsible,
        implementingBodies: [],
        due: cells[until] ?? null,
        part: 'list' as const,
        quote: cells[what] ?? title,
        actors: [],
        origin: 'parsed' as const,
        leadByRule: byRule,
        silent: taskColumns,
      },
    ];
  });
}

/**
 * The tasks that the structure of a text gives: notes of bodies in brackets, and tables of things to
 * be done. 列第一位的为牵头单位，下同 governs its own note and all notes after it.
 */
export function parseTasks(policy: Pick<Policy, 'slug' | 'clauses'>): Task[] {
  let onward = false;
  return policy.clauses
    .flatMap((clause) => {
      // 各项任务排名第一的单位为牵头单位 before the first task governs all of them.
      onward ||= clause.kind === 'preamble' && firstLeadsRule.test(clause.text);
      // 一、规划引领（甲局牵头，各区配合）: a heading names bodies in brackets.
      const inHeading = findNotes(clause.heading ?? '').filter(({ quote }) =>
        /^[（(〔【［[]/u.test(quote),
      );
      const notes = [...inHeading, ...findNotes(clause.text)].map((note) => {
        onward ||= note.firstLeads === 'onward';
        const above = policy.clauses.find(({ anchor }) => anchor === clause.parent);
        return fromNote(clause, note, { firstLeads: onward || note.firstLeads === 'here', above });
      });
      if (clause.table === null) return notes;
      // 注：排在第一位的为牵头单位 stands above a table or in the notes below it.
      const ruled = policy.clauses.some(
        ({ anchor, parent, number, text }) =>
          (anchor === clause.anchor || (parent === clause.anchor && number === null)) &&
          firstLeadsRule.test(text),
      );
      return [...notes, ...fromTable(clause, clause.table, ruled)];
    })
    .map((task) => ({ policy: policy.slug, ...task }));
}

/** Words without which a clause prints no body in a role. */
const roleWords = [
  ['leadBodies', /牵头|主办/u],
  ['supportingBodies', /(?<!密切|相互|协同)配合|协办|协助|会同/u],
  ['responsibleBodies', /责任单位|责任部门|落实单位|落实部门|承办/u],
  ['implementingBodies', /责任主体|实施主体|主体责任/u],
] as const;
/** An order to name somebody (落实责任单位, 明确实施责任主体) names nobody. */
const toBeNamed =
  /(?:落实|明确|压实|确定)[^，。；：:]{0,6}?(?:(?:牵头|配合|责任|实施)(?:责任)?(?:单位|部门|主体)|主体责任)(?![：:为是])/gu;
/** What the words of a clause, and of the sentence that gives the order, show not to be printed. */
function silentIn(text: string, { quote, actors }: TaskRecord): TaskColumn[] {
  const named = text.replaceAll(toBeNamed, '');
  const roles = roleWords.flatMap(([column, words]) => (words.test(named) ? [] : column));
  return [
    ...roles,
    ...(actors === undefined ? [] : (['actors'] as const)),
    ...(timeWords.test(quote) ? [] : (['due'] as const)),
  ];
}

/** A task as a person recorded it; null where the clause it names does not exist. */
export function tagTask(policy: Pick<Policy, 'slug' | 'clauses'>, record: TaskRecord): Task | null {
  const clause = policy.clauses.find(({ anchor }) => anchor === record.anchor);
  if (clause === undefined) return null;
  return {
    policy: policy.slug,
    anchor: record.anchor,
    title: record.title ?? titleOf(clause),
    leadBodies: record.lead,
    supportingBodies: record.supporting,
    responsibleBodies: record.responsible,
    implementingBodies: record.implementing,
    due: record.due,
    part: record.part,
    quote: record.quote,
    actors: record.actors ?? [],
    origin: 'tagged',
    leadByRule: false,
    silent: silentIn(`${clause.heading ?? ''}\n${clause.text}`, record),
  };
}

/** Bodies and time limits of a record that do not stand in its quotation: they would be invented. */
export function wordsNotQuoted(record: TaskRecord): string[] {
  const { lead, supporting, responsible, implementing, actors = [], due, quote } = record;
  const claimed = [...lead, ...supporting, ...responsible, ...implementing, ...actors];
  if (due !== null) claimed.push(due);
  return claimed.filter((words) => !occursIn(quote, words));
}

/**
 * The tasks of one text: those that its notes and tables give, and those that people found. A record
 * without a title in a clause with a note adds whom the running words name to the task of this note.
 */
export function tasksOf(
  policy: Pick<Policy, 'slug' | 'clauses'>,
  records: readonly TaskRecord[],
): Task[] {
  const parsed = parseTasks(policy);
  const besideNote = (record: TaskRecord): Task | undefined => {
    const own = parsed.filter(({ anchor }) => anchor === record.anchor);
    return record.title === undefined && own.length === 1 ? own[0] : undefined;
  };
  const named = Map.groupBy(records, besideNote);
  const withNames = parsed.map((task) => ({
    ...task,
    actors: (named.get(task) ?? []).flatMap(({ actors = [] }) => actors),
  }));
  const tagged = (named.get(undefined) ?? []).flatMap((record) => tagTask(policy, record) ?? []);
  return inTextOrder(policy, [...withNames, ...tagged]);
}

/** Parsed and tagged tasks of one text in the order of the text. */
export function inTextOrder<T extends { anchor: string }>(
  policy: Pick<Policy, 'clauses'>,
  records: readonly T[],
): T[] {
  const place = new Map(policy.clauses.map(({ anchor }, at) => [anchor, at]));
  return records.toSorted((a, b) => (place.get(a.anchor) ?? 0) - (place.get(b.anchor) ?? 0));
}
