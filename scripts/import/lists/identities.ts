import type { Identity, Snapshot } from '../../../src/domain/project/schema.ts';
import type { Problem } from '../problem.ts';

function hasRow(identities: readonly Identity[], asOf: string, seq: number): boolean {
  return identities.some(({ rows }) => rows.some((row) => row.asOf === asOf && row.seq === seq));
}

function numberRows(city: string, { asOf, rows }: Snapshot): Identity[] {
  return rows.map(({ seq }, index) => ({
    id: `${city}-${String(index + 1).padStart(3, '0')}`,
    rows: [{ asOf, seq }],
  }));
}

/**
 * Gives every row of a city's lists its project. The first list numbers its rows in print order, once;
 * ids already given are never changed. A row of a later list that no identity names is a problem: which
 * project it continues is for a person or the matcher to say, never for a default.
 */
export function assignIdentities(
  city: string,
  snapshots: readonly Snapshot[],
  given: readonly Identity[],
): { identities: readonly Identity[]; problems: Problem[] } {
  const ordered = snapshots.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const [first] = ordered;
  if (!first) return { identities: given, problems: [] };
  const identities = given.length > 0 ? given : numberRows(city, first);
  const problems = ordered.flatMap((snapshot) =>
    snapshot.rows
      .filter(({ seq }) => !hasRow(identities, snapshot.asOf, seq))
      .map(({ seq, name, line }) => ({
        code: 'IMPORT-IDENTITY-MISSING',
        spot: { file: `sources/${snapshot.file}`, sheet: snapshot.sheet, line },
        what: `${snapshot.asOf} 名单的序号 ${seq} 还没有对应的项目编号`,
        read: name,
        expected: `${city}/identities.json 中有 ${snapshot.asOf} 的序号 ${seq}`,
        action: '先确定它是哪个已有项目，或是新项目，再登记',
      })),
  );
  return { identities, problems };
}
