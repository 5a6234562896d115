import fc from 'fast-check';
import type { ProjectEvent } from '../../src/facts/kinds/event.ts';
import type { CityHistory } from '../../src/rules/change/project-publications.ts';
import {
  plainCells,
  stageSchema,
  type Identity,
  type ListRow,
  type PublishedList,
} from '../../src/facts/kinds/project.ts';

const dayOf = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);

const stage = fc.constantFrom('reserve', 'planned', 'underway', 'completed');

/** A row with values drawn from small sets, so that lists share some and differ in others. */
const row = fc.record({
  name: fc.constantFrom('甲片区', '乙片区', '丙片区'),
  county: fc.constantFrom('东县', '西县'),
  category: fc.constantFrom('低效工业片区', '低效村庄片区'),
  location: fc.constantFrom('一镇', '二镇', null),
  areaMu: fc.option(fc.integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100)),
  stage,
});

const list = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(fc.constant(ids), fc.array(row, { minLength: 12, maxLength: 12 }), fc.boolean()),
  );

const idOf = (number: number) => `shili-${String(number).padStart(3, '0')}`;

/** A list of made-up rows of the fictional city. */
export function listOf(asOf: string, rows: readonly Partial<ListRow>[]): PublishedList {
  const [first, ...others] = rows.map((given, index): ListRow => ({
    seq: index + 1,
    county: '东县',
    category: '低效工业片区',
    name: `第${index + 1}片区`,
    ...plainCells(() => null),
    areaMu: null,
    stage: 'reserve',
    places: [],
    openEnded: false,
    line: index + 2,
    ...given,
  }));
  if (first === undefined) throw new Error('a list has a row');
  return {
    city: 'shili',
    asOf,
    title: `示例市名单 ${asOf}`,
    file: `${asOf}.csv`,
    policy: 'shili-1',
    attachment: 'c-att1',
    sheet: null,
    sha256: 'a'.repeat(64),
    printedTotals: [],
    rows: [first, ...others],
  };
}

/** Any sequence of lists and events of one fictional city; events fall on listed projects. */
export const arbitraryHistory: fc.Arbitrary<CityHistory> = fc
  .tuple(
    fc.array(list, { minLength: 1, maxLength: 5 }),
    fc.array(
      fc.record({
        day: fc.nat(600),
        pick: fc.nat(11),
        kind: fc.constantFrom('area', 'stage', 'start', 'notice'),
        areaMu: fc.integer({ min: 1, max: 9999 }),
        stage,
      }),
      { maxLength: 20 },
    ),
  )
  .map(([drawn, drafts]) => {
    const identities = new Map<number, Identity['rows']>();
    const lists = drawn.map(([ids, rows, prints], index) => {
      const asOf = dayOf(index * 100);
      for (const [at, number] of ids.entries()) {
        const earlier = identities.get(number);
        if (earlier === undefined) identities.set(number, [{ asOf, seq: at + 1 }]);
        else earlier.push({ asOf, seq: at + 1 });
      }
      return listOf(
        asOf,
        rows.slice(0, ids.length).map((given) => ({
          ...given,
          stage: prints ? stageSchema.parse(given.stage) : null,
          category: prints ? given.category : null,
        })),
      );
    });
    const events = drafts.map(({ day, pick, kind, areaMu, stage: to }, index): ProjectEvent => {
      const current = drawn[Math.min(Math.floor(day / 100), drawn.length - 1)];
      return {
        project: idOf(current?.[0][pick % current[0].length] ?? 1),
        date: dayOf(day),
        kind: kind,
        areaMu: kind === 'area' ? areaMu : null,
        stage: kind === 'stage' ? to : null,
        document: `文件${pick}`,
        file: null,
        page: 'https://example.invalid/',
        note: null,
        line: index + 2,
      };
    });
    return {
      city: 'shili',
      lists,
      identities: [...identities].map(([number, rows]) => ({ id: idOf(number), rows })),
      events,
    };
  });
