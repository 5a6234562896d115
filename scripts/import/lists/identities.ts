import { byDay } from '../../../src/facts/kinds/day.ts';
import type { Identity, ListRow, PublishedList, Struck } from '../../../src/facts/kinds/project.ts';
import { matchList, type KnownRow, type MatchReport } from '../../../src/rules/list/match.ts';
import type { Settlement } from '../../../src/rules/list/settlement.ts';
import { listingOf } from '../../../src/facts/kinds/listing.ts';
import type { Note, Problem } from '../problem.ts';
import { leavesOut } from './left-out.ts';
import { matchNotes, matchProblems } from './match-report.ts';
import { filesOfCity, originalFile } from '../../../src/facts/portal-files.ts';

/** What people have fixed of a city's rows: ids given before, and doubts settled. */
export interface GivenIdentities {
  readonly identities: readonly (Identity | Struck)[];
  readonly settlements: readonly Settlement[];
  /** The lists as they were when the ids were given; those of now where nothing is said. */
  readonly previous?: readonly PublishedList[];
}

/** The places of each project; none where its lists were changed and it is not found in them yet. */
type IdentityMap = Map<string, readonly Identity['rows'][number][]>;

function idOf(city: string, number: number): string {
  return `${city}-${String(number).padStart(3, '0')}`;
}

function highestNumber({ identities, struck }: Giving): number {
  const ids = [...identities.keys(), ...struck.map(({ id }) => id)];
  return Math.max(0, ...ids.map((id) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
}

/** A row of a list that an id was given to. */
interface Given {
  readonly asOf: string;
  readonly row: ListRow;
}

/** Each project's rows with what they said when it was given them. */
function givenRows(
  identities: readonly Identity[],
  previous: readonly PublishedList[],
): Map<string, Given[]> {
  const rows = new Map<string, ListRow>();
  for (const { asOf, rows: own } of previous) {
    for (const row of own) rows.set(`${asOf} ${row.seq}`, row);
  }
  return new Map(
    identities.map(({ id, rows: references }) => [
      id,
      references.flatMap(({ asOf, seq }) => {
        const row = rows.get(`${asOf} ${seq}`);
        return row === undefined ? [] : [{ asOf, row }];
      }),
    ]),
  );
}

/** The row that stands nearest in time to a list: that of the day itself, else the latest before, else the first after. */
function nearest(asOf: string, given: readonly Given[]): ListRow | undefined {
  const ordered = given.toSorted(byDay(({ asOf }) => asOf));
  const before = ordered.filter((one) => one.asOf <= asOf).at(-1);
  return (before ?? ordered[0])?.row;
}

function sameRows(a: PublishedList, b: PublishedList): boolean {
  const told = (list: PublishedList): string => JSON.stringify(list.rows.map(listingOf));
  return told(a) === told(b);
}

function allNew(list: PublishedList, known: number): Problem {
  const { city, asOf, file, sheet } = list;
  return {
    code: 'IMPORT-LIST-ALL-NEW',
    spot: { file: originalFile(file), sheet },
    what: '这份名单没有一行对得上已有的项目，全部会成为新项目，已有的都会写成“已调出”',
    read: `${list.rows.length} 行都是新的，已有 ${known} 个项目`,
    expected: '至少有一行是已有的项目',
    action: `核对城市、工作表和日期是否登记正确；只是另一批的，请向制发单位取得列有全部片区的名单；确已全部换过的，在 ${filesOfCity(city).settlements} 写一条：- { asOf: "${asOf}", seq: all, is: new, reason: 理由 }`,
    doubt: { city, asOf, seq: 'all', name: `全部 ${list.rows.length} 行`, candidates: [] },
  };
}

function lostProject(city: string, id: string, last: Given | undefined): Problem {
  return {
    code: 'IMPORT-PROJECT-LOST',
    spot: { file: filesOfCity(city).identities },
    what: `已公布的项目 ${id} 不再出现在任何名单里`,
    read: last === undefined ? id : `${last.row.name}（${last.asOf} 名单序号 ${last.row.seq}）`,
    expected: '每个公布过的项目至少在一份名单里',
    action:
      '改过的名单作为新的一份登记，原来的登记留着，项目页会写明“已调出”；只是改了名的，在 settlements.yaml 写明它是哪一行',
  };
}

/** A project that the copy correcting its one list has no more; null where it vanished for another reason. */
function struckOf(id: string, last: Given | undefined, { lists, before }: Giving): Struck | null {
  if (last === undefined) return null;
  const { asOf, row } = last;
  const [old, now] = [before.get(asOf), lists.find((one) => one.asOf === asOf)];
  if (old === undefined || now === undefined || old.sha256 === now.sha256) return null;
  return { id, struck: { asOf, name: row.name, sha256: now.sha256 } };
}

function struckNote(city: string, { id, struck }: Struck): Note {
  return {
    code: 'IMPORT-PROJECT-STRUCK',
    spot: { file: filesOfCity(city).identities },
    what: `更正本没有列“${struck.name}”（${id}），其他名单也没有：编号不再用，原来的网址写明更正以后没有列`,
    action: `是改了名的，在 ${filesOfCity(city).settlements} 写明它是更正本的哪一行`,
  };
}

function record(city: string, asOf: string, report: MatchReport, giving: Giving): void {
  const { identities } = giving;
  for (const { id, seq } of [...report.same, ...report.changed]) {
    const rows = [...(identities.get(id) ?? []), { asOf, seq }];
    rows.sort(byDay(({ asOf }) => asOf));
    identities.set(id, rows);
  }
  let number = highestNumber(giving);
  for (const { seq } of report.added) {
    number += 1;
    identities.set(idOf(city, number), [{ asOf, seq }]);
  }
}

/** The ids as they are given, list by list. */
interface Giving {
  /** The lists of the city in the order of their days. */
  readonly lists: readonly PublishedList[];
  /** The lists as they were when the ids were given, by day. */
  readonly before: ReadonlyMap<string, PublishedList>;
  readonly identities: IdentityMap;
  readonly rowsOf: Map<string, Given[]>;
  readonly settlements: readonly Settlement[];
  /** Projects that corrected lists struck before. */
  readonly struck: readonly Struck[];
}

/** The ids as they stand before any list is matched. */
function begin(lists: readonly PublishedList[], given: GivenIdentities): Giving {
  const previous = given.previous ?? lists;
  const named = given.identities.filter((one) => 'rows' in one);
  const struck = given.identities.filter((one) => 'struck' in one);
  const before = new Map(previous.map((list) => [list.asOf, list]));
  const ordered = lists.toSorted(byDay(({ asOf }) => asOf));
  const unchanged = ordered.filter((list) => {
    const old = before.get(list.asOf);
    return old !== undefined && sameRows(old, list);
  });
  const kept = new Set(unchanged.map(({ asOf }) => asOf));
  const now = new Set(ordered.map(({ asOf }) => asOf));
  // Places in lists that read otherwise now are given anew; lists that nobody registers have no rows.
  const identities: IdentityMap = new Map(
    named.map(({ id, rows }) => [
      id,
      rows.filter(({ asOf }) => kept.has(asOf) || (!now.has(asOf) && !before.has(asOf))),
    ]),
  );
  const rowsOf = givenRows(named, previous);
  const { settlements } = given;
  return { lists: ordered, before, identities, rowsOf, settlements, struck };
}

/** The projects without a row in the list of a day, each with its row nearest in time. */
function knownAround(asOf: string, { identities, rowsOf }: Giving): KnownRow[] {
  return [...identities].flatMap(([id, references]): KnownRow[] => {
    if (references.some((reference) => reference.asOf === asOf)) return [];
    const row = nearest(asOf, rowsOf.get(id) ?? []);
    return row === undefined ? [] : [{ id, row }];
  });
}

/** Says which projects of the list before a list leaves out. */
function tellGone(list: PublishedList, report: MatchReport, giving: Giving): Note[] {
  const old = giving.before.get(list.asOf);
  const last =
    old === undefined || old === list ? giving.lists.findLast((one) => one.asOf < list.asOf) : old;
  const stood = (id: string) =>
    giving.rowsOf.get(id)?.some((one) => one.asOf === last?.asOf) === true;
  return leavesOut(list, last, report.gone.filter(({ id }) => stood(id)).length);
}

/** Gives the rows of a list that have no project yet theirs; tells what is doubtful. */
function give(list: PublishedList, giving: Giving): { problems: Problem[]; warnings: Note[] } {
  const { asOf } = list;
  const named = new Set(
    [...giving.identities.values()].flat().flatMap((row) => (row.asOf === asOf ? row.seq : [])),
  );
  const rows = list.rows.filter(({ seq }) => !named.has(seq));
  if (rows.length === 0) return { problems: [], warnings: [] };
  const known = knownAround(asOf, giving);
  const report = matchList(known, { ...list, rows }, giving.settlements);
  record(list.city, asOf, report, giving);
  const problems = matchProblems(list, report);
  const own = giving.settlements.filter((one) => one.asOf === asOf);
  const settled = own.some(({ is }) => is === 'new');
  // A person who said that all rows are new was told what that makes of the others.
  const isWhole = own.some(({ seq }) => seq === 'all');
  const none = [...report.same, ...report.changed, ...report.doubtful].length === 0;
  const isAllNew = none && known.length > 0 && named.size === 0 && !settled;
  return {
    problems: isAllNew ? [...problems, allNew(list, known.length)] : problems,
    warnings: [
      ...(isAllNew || isWhole ? [] : tellGone(list, report, giving)),
      ...(known.length > 0 ? matchNotes(list, report) : []),
    ],
  };
}

/** Keeps what the rows of a list say for the lists that are matched after it. */
function remember({ asOf, rows }: PublishedList, { identities, rowsOf }: Giving): void {
  const own = new Map(rows.map((row) => [row.seq, row]));
  for (const [id, references] of identities) {
    const reference = references.find((one) => one.asOf === asOf);
    const row = reference === undefined ? undefined : own.get(reference.seq);
    if (row === undefined) continue;
    const others = (rowsOf.get(id) ?? []).filter((one) => one.asOf !== asOf);
    rowsOf.set(id, [...others, { asOf, row }]);
  }
}

/** The projects of a city's rows, and those that corrected lists struck. */
interface Named {
  readonly identities: readonly Identity[];
  readonly struck: readonly Struck[];
  readonly problems: Problem[];
  readonly warnings: Note[];
}

/**
 * Gives every row of a city's lists its project. The first list numbers its rows in print order, once;
 * ids already given never name another project. A list that is new, of another day or in other words
 * than when its ids were given is matched by content with the projects known before and after it: what
 * the marks leave no doubt about goes on, what is doubtful is a problem until a person settles it in
 * `settlements.yaml`, and what is left is new. A list of which nothing is known yet, although projects
 * are, stops the import. A project that only the copy before a correction had is struck.
 */
export function assignIdentities(
  city: string,
  lists: readonly PublishedList[],
  given: GivenIdentities,
): Named {
  const giving = begin(lists, given);
  const problems: Problem[] = [];
  const warnings: Note[] = [];
  for (const list of giving.lists) {
    const told = give(list, giving);
    problems.push(...told.problems);
    warnings.push(...told.warnings);
    remember(list, giving);
  }
  const { identities, rowsOf } = giving;
  // What was published does not disappear: a project must stand in one of the lists.
  const homeless = [...identities].filter(([, rows]) => rows.length === 0).map(([id]) => id);
  const struck = [...giving.struck];
  for (const id of homeless) {
    const last = rowsOf.get(id)?.at(-1);
    const one = struckOf(id, last, giving);
    if (one === null) problems.push(lostProject(city, id, last));
    else {
      struck.push(one);
      warnings.push(struckNote(city, one));
    }
  }
  const whole = [...identities].flatMap(([id, [one, ...others]]): Identity[] => {
    return one === undefined ? [] : [{ id, rows: [one, ...others] }];
  });
  return { identities: whole, struck, problems, warnings };
}
