import type { Origin } from '../../src/facts/kinds/origin.ts';
import { plainCells, type Project } from '../../src/facts/kinds/project.ts';
import type { AkomaNtosoContext } from '../../src/outputs/formats/akoma-ntoso.ts';
import type { Imprint } from '../../src/outputs/formats/imprint.ts';
import { aClause, aPolicy } from './policy.ts';

export const imprint: Imprint = {
  url: 'https://example.invalid/column/',
  name: '示例专栏',
  publisher: '示例专栏',
  contact: null,
  licence: null,
  licences: {},
  fictional: false,
  asOf: '2024-01-30',
  changedOn: '2026-11-24',
  builtOn: '2026-11-28',
};

/** Where the records of the fictional city come from. */
export const origin: Origin = {
  ...{ city: 'shili', cityName: '示例市', cityCode: '990000', policy: 'shili-1' },
  ...{
    document: '示例市名单',
    docNumber: null,
    standing: '效力待核',
    standingOn: '2026-11-28',
    standingCode: 'unverified',
  },
  ...{ standingReason: '无法判断是否印发。是否被修改或废止本站未查。', via: null },
};

const row = {
  seq: 3,
  county: '东县',
  category: '低效工业片区',
  name: '甲片区 <一期> & 二期',
  ...plainCells(() => '一镇'),
  areaMu: 150,
  areaPrinted: null,
  stage: 'reserve' as const,
  asOf: '2024-01-30',
};

const source = {
  file: 'shili.txt',
  policy: 'shili-1',
  attachment: 'c-att1',
  sheet: null,
  row: 3,
  line: 9,
  sha256: 'a'.repeat(64),
};

/** A fictional project; every field is printed. */
export const project: Project = {
  ...row,
  id: 'shili-003',
  city: 'shili',
  countyCode: '990001',
  places: [{ printed: '一镇', official: '一镇', code: '990001100', match: 'exact' }],
  openEnded: false,
  position: { lat: 30.5, lng: 120.5, precision: 'township' },
  source,
  history: [
    {
      ...row,
      source,
    },
  ],
};

/** A fictional text of three parts. */
export const policy = aPolicy({
  slug: 'shili-1',
  city: 'shili',
  metadata: {
    title: '示例市方案',
    issuer: '示例市人民政府',
    docNumber: '示政发〔2024〕0号',
    formedOn: '2024-01-30',
    issuedOn: null,
  },
  source: { file: 'shili.txt', sha256: 'b'.repeat(64), bytes: 1, from: '示例文件' },
  clauses: [
    aClause({ heading: '总体要求', text: '第一段 <甲> & 乙。\n第二段。' }),
    aClause({
      anchor: 'c-1-1',
      path: '一、（一）',
      level: 2,
      number: '（一）',
      text: '',
      parent: 'c-1',
      table: { columns: ['序号', '名称'], rows: [{ cells: ['1', '甲'], line: 3 }] },
      line: 2,
    }),
    aClause({
      anchor: 'end',
      kind: 'end',
      path: '',
      number: null,
      text: '2024年1月30日',
      line: 4,
    }),
  ],
});

/** What is told of the text besides its words. */
export const toldOfPolicy: AkomaNtosoContext = {
  origin,
  imprint,
  status: {
    status: '在载明的有效期内',
    reason: '原文载明有效期。',
    basisAnchor: null,
    on: '2026-11-28',
    asOf: { kind: 'computed', day: '2026-11-28', by: null },
    until: null,
    from: null,
  },
  shownOn: '2026-11-23',
  lawNotes: [],
};
