import type { City } from '../../../src/domain/city/schema.ts';
import { matchPlaces } from '../../../src/domain/place/match.ts';
import type { Gazetteer } from '../../../src/domain/place/schema.ts';
import { readArea, readSequence } from '../../../src/domain/project/number.ts';
import type { ListRow } from '../../../src/domain/project/schema.ts';
import { stageNames, stageOf, stages } from '../../../src/domain/project/stage.ts';
import type { Problem, Spot } from '../problem.ts';
import { headingOf, type ListField } from './columns.ts';

/** The cells of one data row by field, and where they stand. */
export interface FieldRow {
  readonly cells: Readonly<Record<ListField, string>>;
  readonly spot: Spot & { readonly line: number };
}

export interface RowReading {
  readonly row: ListRow | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What the words of a list are held against. */
export interface ListWords {
  readonly city: City;
  readonly gazetteer: Gazetteer;
}

const printedStages = stages.filter((stage) => stage !== 'withdrawn');

function checkWords({ cells, spot }: FieldRow, city: City): Problem[] {
  const at = (field: ListField): Spot => ({ ...spot, column: headingOf(field) });
  const problems: Problem[] = [];
  if (!city.counties.some(({ name }) => name === cells.county)) {
    problems.push({
      code: 'IMPORT-COUNTY-UNKNOWN',
      spot: at('county'),
      what: '区县不在 city.yaml 中',
      read: cells.county,
      expected: city.counties.map(({ name }) => name).join('、'),
      action: `更正原表；如确有新的区县或功能区，请在 ${city.slug}/city.yaml 中登记`,
    });
  }
  if (!city.categories.includes(cells.category)) {
    problems.push({
      code: 'IMPORT-CATEGORY-UNKNOWN',
      spot: at('category'),
      what: '类别不在 city.yaml 中',
      read: cells.category,
      expected: city.categories.join('、'),
      action: `更正原表；如确有新的类别，请在 ${city.slug}/city.yaml 中登记`,
    });
  }
  const stage = stageOf(cells.stage);
  if (stage === null || stage === 'withdrawn') {
    problems.push({
      code: 'IMPORT-STAGE-UNKNOWN',
      spot: at('stage'),
      what: '实施阶段无法识别',
      read: cells.stage,
      expected: printedStages.map((known) => stageNames[known]).join('、'),
      action: '更正原表',
    });
  }
  return problems;
}

function checkValues({ cells, spot }: FieldRow): Problem[] {
  const at = (field: ListField): Spot => ({ ...spot, column: headingOf(field) });
  const problems: Problem[] = [];
  if (readSequence(cells.seq) === null) {
    problems.push({
      code: 'IMPORT-SEQ-INVALID',
      spot: at('seq'),
      what: '序号不是整数',
      read: cells.seq,
      expected: '从 1 起的整数',
      action: '更正原表；合计行请写“小计”或“合计”',
    });
  }
  if (cells.name === '') {
    problems.push({
      code: 'IMPORT-NAME-MISSING',
      spot: at('name'),
      what: '片区名称是空的',
      read: cells.name,
      expected: '片区名称',
      action: '补全原表',
    });
  }
  if (readArea(cells.areaMu).kind === 'invalid') {
    problems.push({
      code: 'IMPORT-AREA-INVALID',
      spot: at('areaMu'),
      what: '面积不是确定的数字',
      read: cells.areaMu,
      expected: '以亩为单位的正数，如 1500 或 1,500.5；未载明的留空',
      action: '更正原表',
    });
  }
  return problems;
}

function warn({ spot }: FieldRow, row: ListRow): Problem[] {
  const missing: Problem[] =
    row.areaMu === null
      ? [
          {
            code: 'IMPORT-AREA-MISSING',
            spot: { ...spot, column: headingOf('areaMu') },
            what: `序号 ${row.seq} 没有面积，页面显示“原文未载明”，不计入合计`,
            action: '请核对原表',
          },
        ]
      : [];
  const unmatched = row.places
    .filter(({ match }) => match === 'none')
    .map(({ printed }) => ({
      code: 'IMPORT-PLACE-UNMATCHED',
      spot: { ...spot, column: headingOf('location') },
      what: '地名在本区县的乡镇街道和村中没有唯一对应，不上图',
      read: printed,
      action: '如系误写，请在 readings.yaml 中登记读法和理由',
    }));
  return [...missing, ...unmatched];
}

/** Turns one data row into a validated list row, or says all that is wrong with it. */
export function readRow(fieldRow: FieldRow, { city, gazetteer }: ListWords): RowReading {
  const { cells, spot } = fieldRow;
  const problems = [...checkValues(fieldRow), ...checkWords(fieldRow, city)];
  const seq = readSequence(cells.seq);
  const stage = stageOf(cells.stage);
  const county = city.counties.find(({ name }) => name === cells.county);
  if (problems.length > 0 || seq === null || stage === null || !county) {
    return { row: null, problems, warnings: [] };
  }
  const area = readArea(cells.areaMu);
  const location = cells.location === '' ? null : cells.location;
  const countyCodes = county.code === null ? county.within : [county.code];
  const request = { location, projectName: cells.name, county: county.name, countyCodes };
  const row: ListRow = {
    seq,
    county: county.name,
    category: cells.category,
    name: cells.name,
    location,
    areaMu: area.kind === 'number' ? area.value : null,
    stage,
    ...matchPlaces(request, gazetteer),
    line: spot.line,
  };
  return { row, problems: [], warnings: warn(fieldRow, row) };
}
