import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { Classified } from './classify.ts';
import type { CityWords } from './city-words.ts';
import { groupingFields, type GroupingField } from './columns.ts';
import { groupOf } from './groups.ts';
import { likelyHeadings } from './likely-headings.ts';
import type { ProposedColumns } from './propose-columns.ts';

/** Headings that may tell such a field in words of their own: the clerk says what they are. */
const may: Readonly<Record<GroupingField, RegExp>> = {
  county: /区域|板块|辖区|属地|管委会|[市区县旗]$/u,
  category: /^(?!.*(?:规划|面积)).*(?:用途|属性|模式|类|现状)$/u,
  stage:
    /^(?!.*(?:投资|资金|面积|规模)).*(?:节点|形象|动态|现状|时序|时间|年限|年度|计划|安排|是否|完成|开工|建设期|周期)/u,
};

/**
 * County, category and stage where nothing in the list tells them: no column, ticks, title or group row says
 * them, and no column that is left out is headed as if it did. Where a row is of unknown kind, or a column
 * has no heading, that may.
 */
export function silentFields(
  layout: Layout,
  body: readonly Classified[],
  { columns, words }: { readonly columns: ProposedColumns; readonly words: CityWords },
): GroupingField[] {
  const { chosen, ticks, fields } = columns;
  const groups = body.flatMap(({ kind }) =>
    kind.kind === 'group' ? groupOf(kind.name, { layout, fields }, words).field : [],
  );
  const isTold = words.sole !== null || layout.countyFrom !== null;
  const fieldsToTell = groupingFields.filter((field) => field !== 'county' || !isTold);
  const isUnnamed = layout.leftOut.some((heading) => /^[A-Z]{1,2}$/u.test(heading));
  if (isUnnamed || body.some(({ kind }) => kind.kind === 'unknown')) return [];
  return fieldsToTell.filter(
    (field) =>
      !chosen.has(field) &&
      !ticks.has(field) &&
      !groups.includes(field) &&
      layout.given[field] === undefined &&
      likelyHeadings(field, layout.leftOut).length === 0 &&
      !layout.leftOut.some((heading) => may[field].test(heading)),
  );
}
