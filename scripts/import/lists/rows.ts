import { mayLack, type Layout } from '../../../src/facts/kinds/layout.ts';
import type { City } from '../../../src/facts/kinds/city.ts';
import type { Gazetteer } from '../../../src/facts/kinds/place.ts';
import { likelyNames } from '../../../src/rules/place/likely.ts';
import { matchPlaces } from '../../../src/rules/place/match.ts';
import { readArea, readSequence, sumAreas } from '../../../src/rules/project/number.ts';
import { plainCells, type ListRow } from '../../../src/facts/kinds/project.ts';
import {
  stageNames,
  stageOf,
  type Stage,
  listedStages,
  isListedStage,
} from '../../../src/facts/kinds/stage.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import { checkWholeCells } from './cell-faults.ts';
import {
  factorOf,
  groupingFields,
  headingOf,
  listFields,
  type GroupingField,
  type ListField,
} from './columns.ts';
import { remedyOfArea } from './area-remedy.ts';
import type { RowMarks } from './marks.ts';
import { type FieldRow, type ListWords } from './reading.ts';
import { filesOfCity } from '../../../src/facts/portal-files.ts';

export interface RowReading {
  readonly row: ListRow | null;
  readonly marks: RowMarks;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
}

/** `reserve（储备）、…`: what a layout may write for a word. */
const stageChoices = listedStages.map((known) => `${known}（${stageNames[known]}）`).join('、');

/** The stage of a word, by the list's layout first; 已调出 is never printed. */
function stageIn(word: string, layout: Layout): Stage | null {
  const stage = layout.stages[word] ?? stageOf(word);
  return isListedStage(stage) ? stage : null;
}

const countyIn = (word: string, layout: Layout): string => layout.counties[word] ?? word;
const categoryIn = (word: string, layout: Layout): string => layout.categories[word] ?? word;

function checkWords({ cells, spot, layout, unprinted }: FieldRow, city: City | null): Problem[] {
  const at = (field: ListField): Spot => ({ ...spot, column: headingOf(field) });
  const problems: Problem[] = [];
  const { county, category, stage } = cells;
  for (const field of ['county', 'category'] as const) {
    if (city !== null || cells[field] !== '' || unprinted.includes(field)) continue;
    problems.push({
      code: 'IMPORT-WORD-MISSING',
      spot: at(field),
      what: `${headingOf(field)}是空的`,
      read: '',
      expected: headingOf(field),
      action: '照上一格填的，写进版式的 fillDown；否则请与制发单位核实',
    });
  }
  const file = city === null ? '' : filesOfCity(city.slug).city;
  const counties = city?.counties.map(({ name }) => name);
  if (county !== undefined && counties && !counties.includes(countyIn(county, layout))) {
    problems.push({
      code: 'IMPORT-COUNTY-UNKNOWN',
      spot: at('county'),
      what: '区县不在 city.yaml 中',
      read: county,
      ...(counties.length === 0
        ? {
            expected: `${file} 中登记的区县（现在一个也没有登记）`,
            action: `在 ${file} 里把 counties: [] 一行换成下面这样，一个区县一行；“待填”的照实填写：slug 写小写拼音，code 写六位行政区划代码`,
            block: `counties:\n  - { slug: 待填, name: ${JSON.stringify(county)}, kind: county, code: "待填", within: [] }`,
          }
        : {
            expected: counties.join('、'),
            action: `${county === '' ? '原件空着、别处也没有写的，在版式的 cells 中写 value: "" 和理由，页面写“原文未载明”；' : ''}同一区县的另一种写法，在版式的 counties 中写明；确有新的区县或功能区，请在 ${file} 中登记`,
          }),
    });
  }
  const categories = city?.categories;
  if (category !== undefined && categories && !categories.includes(categoryIn(category, layout))) {
    problems.push({
      code: 'IMPORT-CATEGORY-UNKNOWN',
      spot: at('category'),
      what: '类别不在 city.yaml 中',
      read: category,
      expected: categories.join('、'),
      action: `同一类别的另一种写法，在版式的 categories 中写明；确有新的类别，请在 ${file} 中登记`,
    });
  }
  if (stage !== undefined && stageIn(stage, layout) === null) {
    problems.push({
      code: 'IMPORT-STAGE-UNKNOWN',
      spot: at('stage'),
      what: '实施阶段无法识别',
      read: stage,
      expected: listedStages.map((known) => stageNames[known]).join('、'),
      ...(stage === ''
        ? { action: '照上一格填的，写进版式的 fillDown；否则请与制发单位核实' }
        : {
            action: '在版式的 stages 中写明这个词对应的阶段，如下；“待填”换成四个英文词之一',
            block: `stages:\n  ${JSON.stringify(stage)}: 待填 # ${stageChoices}`,
          }),
    });
  }
  return problems;
}

function checkValues({ cells, spot, layout, ownUnits }: FieldRow): Problem[] {
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
      action:
        '这一行不是片区的，在版式的 groups、totals 或 notes 中写明；是片区的，请与制发单位核实，在 cells 中写明读法和理由',
    });
  }
  if (name === '') {
    problems.push({
      code: 'IMPORT-NAME-MISSING',
      spot: at('name'),
      what: '片区名称是空的',
      read: name,
      expected: '片区名称',
      action: '请与制发单位核实；这一行不是片区的，在版式的 notes 中写明',
    });
  }
  if (areaMu !== undefined && readArea(areaMu, layout.unit, ownUnits).kind === 'invalid') {
    problems.push({
      code: 'IMPORT-AREA-INVALID',
      spot: at('areaMu'),
      what: '面积不是确定的数字',
      read: areaMu,
      expected: `以${layout.unit}为单位的正数，如 1500 或 1,500.5；未载明的留空`,
      ...remedyOfArea(areaMu, spot.line, layout.unit),
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
function marksOf({ cells, spot, layout, ownUnits }: FieldRow, city: City | null): RowMarks {
  const { unit, absent } = layout;
  const none = { kind: absent.includes('areaMu') ? ('empty' as const) : ('invalid' as const) };
  const area = cells.areaMu === undefined ? none : readArea(cells.areaMu, unit, ownUnits);
  const county = countyIn(cells.county ?? '', layout);
  const category = categoryIn(cells.category ?? '', layout);
  const known = (name: string, names: readonly string[] | undefined): string | null =>
    name !== '' && (names === undefined || names.includes(name)) ? name : null;
  return {
    line: spot.line,
    seq: cells.seq === undefined ? null : readSequence(cells.seq),
    county: known(
      county,
      city?.counties.map(({ name }) => name),
    ),
    category: known(category, city?.categories),
    area: area.kind,
    areaMu: area.kind === 'number' ? sumAreas([area.value * factorOf(area.unit ?? unit)]) : 0,
  };
}

/** An area with the unit that it is printed in; null where that is 亩, or nothing is printed. */
function printedArea({ cells: { areaMu }, layout: { unit }, ownUnits }: FieldRow): string | null {
  const area = areaMu === undefined ? undefined : readArea(areaMu, unit, ownUnits);
  if (areaMu === undefined || area?.kind !== 'number') return null;
  if (area.unit !== undefined) return area.unit === '亩' ? null : areaMu;
  return unit === '亩' ? null : `${areaMu.replace(/[^\d.,０-９．，]+$/u, '')}${unit}`;
}

/** What the original prints where we have other words or another unit; nothing where it is the same. */
function printedOf(row: FieldRow): NonNullable<ListRow['printed']> | null {
  const { cells, layout, printedSeq } = row;
  const { county = '', category = '', stage = '' } = cells;
  const printed = printedArea(row);
  const differing = {
    ...(printed === null ? {} : { areaMu: printed }),
    ...(countyIn(county, layout) === county ? {} : { county }),
    ...(categoryIn(category, layout) === category ? {} : { category }),
    ...(layout.stages[stage] === undefined ? {} : { stage }),
    ...(printedSeq === undefined ? {} : { seq: printedSeq }),
  };
  return Object.keys(differing).length === 0 ? null : differing;
}

/** Fields that a row must have, by the layout of its list. */
function needed({ layout: { absent }, unprinted }: FieldRow): ListField[] {
  const without: readonly ListField[] = [...absent, ...unprinted];
  return listFields.filter((field) => !mayLack(field) && !without.includes(field));
}

/** Of the townships of a city those whose name, without 镇 and the like, no other has: a row without a county can mean them. */
function onlyPlaces(gazetteer: Gazetteer): Gazetteer {
  const nameOf = ({ name }: { readonly name: string }) => name.replace(/(?:街道|镇|乡)$/u, '');
  const counts = Map.groupBy(gazetteer.townships, nameOf);
  const townships = gazetteer.townships.filter((one) => counts.get(nameOf(one))?.length === 1);
  return { ...gazetteer, townships };
}

/** Turns one data row into a validated list row, or says all that is wrong with it. */
export function readRow(fieldRow: FieldRow, { city, gazetteer }: ListWords): RowReading {
  const { cells, spot, layout, unprinted } = fieldRow;
  const problems = [
    ...checkWholeCells(fieldRow),
    ...checkValues(fieldRow),
    ...checkWords(fieldRow, city),
  ];
  const marks = marksOf(fieldRow, city);
  const stage = stageIn(cells.stage ?? '', layout);
  const complete = needed(fieldRow).every((field) => cells[field] !== undefined);
  const { seq, category, county } = marks;
  const told: Readonly<Record<GroupingField, unknown>> = { county, category, stage };
  const isTold = (field: GroupingField) => Boolean(told[field]) || unprinted.includes(field);
  if (problems.length > 0 || !complete || !seq || !groupingFields.every(isTold)) {
    return { row: null, marks, problems, warnings: [] };
  }
  const own = city?.counties.find(({ name }) => name === county);
  const name = cells.name ?? '';
  const plain = plainCells((field) => (cells[field] === '' ? null : (cells[field] ?? null)));
  const { location } = plain;
  const homes = own === undefined ? (county === null ? (city?.counties ?? []) : []) : [own];
  const countyCodes = homes.flatMap(({ code, within }) => (code === null ? within : [code]));
  const request = { location, projectName: name, county: county ?? '', countyCodes };
  const places = county === null && city !== null ? onlyPlaces(gazetteer) : gazetteer;
  const printed = printedOf(fieldRow);
  const row: ListRow = {
    seq,
    county,
    category,
    name,
    ...plain,
    areaMu: marks.area === 'number' ? marks.areaMu : null,
    stage,
    ...matchPlaces(request, places),
    line: spot.line,
    ...(printed === null ? {} : { printed }),
    ...(fieldRow.countyBasis === undefined ? {} : { countyBasis: fieldRow.countyBasis }),
  };
  if (city === null) return { row, marks, problems: [], warnings: [] };
  const names = gazetteer.townships
    .filter(({ countyCode }) => countyCodes.includes(countyCode))
    .map((township) => township.name);
  const area = layout.absent.includes('areaMu') ? [] : warnOfArea(fieldRow, row);
  const warnings = [...area, ...warnOfPlaces(fieldRow, row, names)];
  return { row, marks, problems: [], warnings };
}
