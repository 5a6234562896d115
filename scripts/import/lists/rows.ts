import type { City } from '../../../src/facts/kinds/city.ts';
import { likelyNames } from '../../../src/rules/place/likely.ts';
import { matchPlaces } from '../../../src/rules/place/match.ts';
import type { Gazetteer } from '../../../src/facts/kinds/place.ts';
import { readArea, readSequence } from '../../../src/rules/project/number.ts';
import type { ListRow } from '../../../src/facts/kinds/project.ts';
import { stageNames, stageOf, stages } from '../../../src/facts/kinds/stage.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import { headingOf, listFields, type ListField } from './columns.ts';
import type { RowMarks } from './marks.ts';

/** The cells of one data row by field, and where they stand. */
export interface FieldRow {
  /** A field that the table lacks, or that cannot be read in this row, has no cell: it is not checked. */
  readonly cells: Readonly<Partial<Record<ListField, string>>>;
  readonly spot: Spot & { readonly line: number };
}

export interface RowReading {
  readonly row: ListRow | null;
  readonly marks: RowMarks;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
}

/** What the words of a list are held against. */
export interface ListWords {
  readonly city: City;
  readonly gazetteer: Gazetteer;
}

const printedStages = stages.filter((stage) => stage !== 'withdrawn');

function isPrintedStage(cell: string): boolean {
  const stage = stageOf(cell);
  return stage !== null && stage !== 'withdrawn';
}

function checkWords({ cells, spot }: FieldRow, city: City): Problem[] {
  const at = (field: ListField): Spot => ({ ...spot, column: headingOf(field) });
  const problems: Problem[] = [];
  const { county, category, stage } = cells;
  if (county !== undefined && !city.counties.some(({ name }) => name === county)) {
    problems.push({
      code: 'IMPORT-COUNTY-UNKNOWN',
      spot: at('county'),
      what: '区县不在 city.yaml 中',
      read: county,
      expected: city.counties.map(({ name }) => name).join('、'),
      action: `更正原表；如确有新的区县或功能区，请在 ${city.slug}/city.yaml 中登记`,
    });
  }
  if (category !== undefined && !city.categories.includes(category)) {
    problems.push({
      code: 'IMPORT-CATEGORY-UNKNOWN',
      spot: at('category'),
      what: '类别不在 city.yaml 中',
      read: category,
      expected: city.categories.join('、'),
      action: `更正原表；如确有新的类别，请在 ${city.slug}/city.yaml 中登记`,
    });
  }
  if (stage !== undefined && !isPrintedStage(stage)) {
    problems.push({
      code: 'IMPORT-STAGE-UNKNOWN',
      spot: at('stage'),
      what: '实施阶段无法识别',
      read: stage,
      expected: printedStages.map((known) => stageNames[known]).join('、'),
      action: '更正原表',
    });
  }
  return problems;
}

function checkValues({ cells, spot }: FieldRow): Problem[] {
  const at = (field: ListField): Spot => ({ ...spot, column: headingOf(field) });
  const problems: Problem[] = [];
  const { seq, name, areaMu } = cells;
  if (seq !== undefined && readSequence(seq) === null) {
    problems.push({
      code: 'IMPORT-SEQ-INVALID',
      spot: at('seq'),
      what: '序号不是整数',
      read: seq,
      expected: '从 1 起的整数',
      action: '更正原表；合计行请写“小计”或“合计”',
    });
  }
  if (name === '') {
    problems.push({
      code: 'IMPORT-NAME-MISSING',
      spot: at('name'),
      what: '片区名称是空的',
      read: name,
      expected: '片区名称',
      action: '补全原表',
    });
  }
  if (areaMu !== undefined && readArea(areaMu).kind === 'invalid') {
    problems.push({
      code: 'IMPORT-AREA-INVALID',
      spot: at('areaMu'),
      what: '面积不是确定的数字',
      read: areaMu,
      expected: '以亩为单位的正数，如 1500 或 1,500.5；未载明的留空',
      action: '更正原表',
    });
  }
  return problems;
}

function warnOfArea({ spot }: FieldRow, { areaMu, seq }: ListRow): Note[] {
  if (areaMu !== null) return [];
  return [
    {
      code: 'IMPORT-AREA-MISSING',
      spot: { ...spot, column: headingOf('areaMu') },
      what: `序号 ${seq} 没有面积，页面显示“原文未载明”，不计入合计`,
      action: '请核对原表',
    },
  ];
}

/** A place that matches nothing is never guessed: it stays off the map until a person settles it. */
function warnOfPlaces({ spot }: FieldRow, { places }: ListRow, names: readonly string[]): Note[] {
  return places
    .filter(({ match }) => match === 'none')
    .map(({ printed }) => {
      const likely = likelyNames(printed, names);
      const known =
        likely.length === 0 ? {} : { expected: `${likely.join('或')}？（写法最接近，请对照原件）` };
      return {
        code: 'IMPORT-PLACE-UNMATCHED',
        spot: { ...spot, column: headingOf('location') },
        what: '地名在本区县的乡镇街道和村中没有唯一对应，不上图',
        read: printed,
        ...known,
        action: '如系误写，请在 readings.yaml 中登记读法和理由；确无对应的不必处理',
        pending: true,
      };
    });
}

/** What the row tells of the list's numbering and sums, whatever else is wrong with it. */
function marksOf({ cells, spot }: FieldRow, city: City): RowMarks {
  const area = cells.areaMu === undefined ? { kind: 'invalid' as const } : readArea(cells.areaMu);
  return {
    line: spot.line,
    seq: cells.seq === undefined ? null : readSequence(cells.seq),
    county: city.counties.find(({ name }) => name === cells.county)?.name ?? null,
    category: city.categories.find((name) => name === cells.category) ?? null,
    area: area.kind,
    areaMu: area.kind === 'number' ? area.value : 0,
  };
}

/** Turns one data row into a validated list row, or says all that is wrong with it. */
export function readRow(fieldRow: FieldRow, { city, gazetteer }: ListWords): RowReading {
  const { cells, spot } = fieldRow;
  const problems = [...checkValues(fieldRow), ...checkWords(fieldRow, city)];
  const marks = marksOf(fieldRow, city);
  const stage = stageOf(cells.stage ?? '');
  const county = city.counties.find(({ name }) => name === cells.county);
  const complete = listFields.every((field) => cells[field] !== undefined);
  const { seq, category } = marks;
  if (problems.length > 0 || !complete || !seq || !category || !stage || !county) {
    return { row: null, marks, problems, warnings: [] };
  }
  const name = cells.name ?? '';
  const location = cells.location === '' ? null : (cells.location ?? null);
  const countyCodes = county.code === null ? county.within : [county.code];
  const request = { location, projectName: name, county: county.name, countyCodes };
  const row: ListRow = {
    seq,
    county: county.name,
    category,
    name,
    location,
    areaMu: marks.area === 'number' ? marks.areaMu : null,
    stage,
    ...matchPlaces(request, gazetteer),
    line: spot.line,
  };
  const names = gazetteer.townships
    .filter(({ countyCode }) => countyCodes.includes(countyCode))
    .map((township) => township.name);
  const warnings = [...warnOfArea(fieldRow, row), ...warnOfPlaces(fieldRow, row, names)];
  return { row, marks, problems: [], warnings };
}
