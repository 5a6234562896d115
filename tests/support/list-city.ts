import type { City } from '../../src/facts/kinds/city.ts';

const county = (slug: string, name: string, code: string) => ({
  slug,
  name,
  kind: 'county' as const,
  code,
  within: [],
});

/** An invented city of two counties, for whose lists a test writes rows. */
export const listCity: City = {
  ...{ slug: 'shili', name: '示例市', province: '示例省', code: '990100' },
  counties: [county('dongshan', '东山区', '990101'), county('xihe', '西河县', '990102')],
  categories: ['低效工业片区', '低效村庄片区'],
};

/** Rows with bars between their cells, filled up to one width, as a bureau would send them. */
export function barredRows(rows: readonly string[]): Uint8Array {
  const cells = rows.map((row) => row.split('|'));
  const width = Math.max(...cells.map(({ length }) => length));
  const filled = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return new TextEncoder().encode(filled.map((row) => row.join('\t')).join('\n'));
}
