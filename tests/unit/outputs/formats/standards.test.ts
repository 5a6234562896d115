import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../../src/rules/words/date.ts';
import { z } from 'zod';
import { standingReason } from '../../../../src/rules/words/status.ts';
import { toAkomaNtoso } from '../../../../src/outputs/formats/akoma-ntoso.ts';
import { changeKind } from '../../../../src/facts/kinds/change.ts';
import { noDay } from '../../../../src/outputs/formats/imprint.ts';
import { toDatapackage, type PublishedFile } from '../../../../src/outputs/formats/datapackage.ts';
import { toDcat } from '../../../../src/outputs/formats/dcat.ts';
import { toOpenApi } from '../../../../src/outputs/formats/openapi.ts';
import { toOc4ids } from '../../../../src/outputs/formats/oc4ids.ts';
import { standingCode, type PolicyStatus } from '../../../../src/facts/kinds/policy-status.ts';
import { datasetMarkup, legislationMarkup } from '../../../../src/outputs/formats/schema-org.ts';
import { tableResource } from '../../../../src/outputs/data-formats.ts';
import { tableSchemaOf } from '../../../../src/outputs/formats/table-schema.ts';
import { imprint, origin, policy, project, toldOfPolicy } from '../../../support/sample.ts';

const words = z.string().min(1);
/** The parts of OC4IDS 0.9.5 that the export uses, as strict as the standard: no null, nothing empty. */
const oc4idsModel = z.strictObject({
  uri: z.url(),
  publishedDate: z.iso.datetime({ offset: true }),
  version: z.string().regex(/^(\d+\.)(\d+)$/),
  publisher: z.strictObject({ name: words }),
  license: z.url().optional(),
  publicationPolicy: z.url(),
  projects: z
    .array(
      z.strictObject({
        id: words,
        updated: z.iso.datetime({ offset: true }),
        language: words,
        identifiers: z.array(z.strictObject({ id: words, scheme: words })).nonempty(),
        title: words,
        status: z
          .enum(['identification', 'preparation', 'implementation', 'completion'])
          .optional(),
        additionalClassifications: z
          .array(z.strictObject({ scheme: words, id: words, description: words }))
          .nonempty(),
        locations: z
          .array(
            z.strictObject({
              id: words,
              description: words.optional(),
              geometry: z
                .strictObject({
                  type: z.literal('Point'),
                  coordinates: z.tuple([z.number(), z.number()]),
                })
                .optional(),
              gazetteer: z
                .strictObject({ scheme: words, identifiers: z.array(words).nonempty() })
                .optional(),
              address: z.strictObject({ region: words }),
            }),
          )
          .nonempty(),
        forecasts: z
          .array(z.looseObject({ id: words }))
          .nonempty()
          .optional(),
        metrics: z
          .array(z.object({ id: words }))
          .nonempty()
          .optional(),
        milestones: z
          .array(z.object({ id: words, title: words, dateMet: z.iso.datetime({ offset: true }) }))
          .nonempty()
          .optional(),
        documents: z.array(z.object({ id: words, url: z.url() })).nonempty(),
      }),
    )
    .nonempty(),
});

const input = {
  projects: [project],
  cityNames: new Map([['shili', '示例市']]),
  eventsOf: () => [],
  listTitle: () => '示例市名单',
  versionDay: null,
  shownOn: () => '2026-11-23',
  isDatedByText: () => false,
  pointOf: () => null,
  originOf: () => origin,
};
const file: PublishedFile = {
  address: '/data/changes.csv',
  title: '变动记录',
  mediaType: 'text/csv',
  bytes: 12,
  sha256: 'c'.repeat(64),
  asOf: '2024-01-30',
  changedOn: '2026-11-24',
  kind: 'changes',
  records: 71,
  bom: true,
  schema: tableSchemaOf(changeKind, 'people', tableResource),
};

describe('OC4IDS', () => {
  const read = (text: string | null) => oc4idsModel.parse(JSON.parse(text ?? ''));

  test('a project with every field, and one with only what a list must print', () => {
    expect(read(toOc4ids(input, imprint)).projects[0]).toMatchObject({
      id: 'shili-003',
      status: 'identification',
    });
    const bare = {
      ...project,
      areaMu: null,
      location: null,
      places: [],
      position: null,
      countyCode: null,
    };
    const [written] = read(toOc4ids({ ...input, projects: [bare] }, imprint)).projects;
    expect(written).not.toHaveProperty('forecasts');
    const left = { ...project, stage: 'withdrawn' as const };
    expect(read(toOc4ids({ ...input, projects: [left] }, imprint)).projects[0]).not.toHaveProperty(
      'status',
    );
    expect(written?.locations).toEqual([{ id: '1', address: { region: '示例市东县' } }]);
  });

  test('a list that prints neither stage nor category leaves out what it would be told by', () => {
    const bare = { ...project, stage: null, category: null };
    const [written] = read(toOc4ids({ ...input, projects: [bare] }, imprint)).projects;
    expect(written).not.toHaveProperty('status');
    expect(JSON.stringify(written)).not.toMatch(/mingdi-(?:stage|category)/u);
    const alone = () => ({ ...origin, standing: null, standingCode: null });
    const told = { ...input, projects: [bare], originOf: alone };
    expect(toOc4ids(told, imprint)).not.toContain('additionalClassifications');
  });

  test('the area stands as printed and as converted, each marked', () => {
    expect(read(toOc4ids(input, imprint)).projects[0]?.forecasts).toMatchObject([
      {
        observations: [
          { measure: 150, notes: '原文' },
          { measure: 10, unit: { id: 'HAR' } },
        ],
      },
    ]);
  });

  test('is updated by our showing, points at the text, and keeps codes under their own scheme', () => {
    const written = read(toOc4ids(input, imprint));
    const [one] = written.projects;
    expect(one?.updated).toBe('2026-11-23T00:00:00+08:00');
    // The day of a build is no day of publication.
    expect(written.publishedDate).toBe(one?.updated);
    expect(one?.documents[0]?.url).toBe(`${imprint.url}policies/shili-1/#c-att1`);
    expect(one?.locations.map(({ gazetteer }) => gazetteer)).toEqual([
      { scheme: 'CN-STATS', identifiers: ['990001100'] },
      { scheme: 'CN-GB2260', identifiers: ['990001'] },
    ]);
    expect(JSON.stringify(one)).toContain('效力状态：效力待核');
  });

  test('a point says what it stands for, and a stage says of which day it is', () => {
    const [one] = read(toOc4ids(input, imprint)).projects;
    const { position, asOf } = project;
    expect(position).not.toBeNull();
    expect(one?.locations[0]?.description).toMatch(
      /；坐标是.+的代表点（推断），不是片区的确切位置$/u,
    );
    const point = {
      ...{ lat: 30.5, lng: 120.5, precision: 'township' as const, radiusMetres: 1000 },
      ...{ method: 'published' as const, source: '甲', sourceUrl: 'https://example.invalid/' },
      ...{ licence: 'CC BY-SA 4.0', licenceUrl: null },
    };
    const told = { ...input, pointOf: () => point, isDatedByText: () => true };
    const [sourced] = read(toOc4ids(told, imprint)).projects;
    expect(sourced?.locations[0]?.description).toContain(
      '；误差半径：1000 米；来源：甲（https://example.invalid/）；许可：CC BY-SA 4.0',
    );
    expect(sourced?.additionalClassifications[0]?.description).toContain('；推断：');
    expect(one?.additionalClassifications[0]?.description).toBe(`储备（截至${formatDate(asOf)}）`);
  });

  test('there is no empty package', () => {
    expect(toOc4ids({ ...input, projects: [] }, imprint)).toBeNull();
  });
});

const cities = [{ name: '示例市', code: '990000' }];

describe('Data Package, DCAT and schema.org', () => {
  const about = { address: '/data/', title: '甲', description: '乙', cities, kind: null };
  const dataset = { ...about, files: [file] };

  test('what changed when is the day of our publication: of no text, of no build', () => {
    const told = [
      toDatapackage([file], imprint),
      JSON.stringify(toDcat([dataset], imprint)),
      JSON.stringify(datasetMarkup([dataset], imprint)),
    ].join('');
    const days = told.matchAll(
      /"(?:created|dct:modified|dateModified)":(?:\{"@value":)?"(?<day>[^"T]+)/g,
    );
    expect(new Set([...days].map(({ groups }) => groups?.['day']))).toEqual(
      new Set([imprint.changedOn]),
    );
  });

  test('a data set without any dated record has no period, and no beginning is made up', () => {
    const periodOf = (asOf: string) => {
      const { 'dcat:dataset': sets } = toDcat(
        [{ ...about, files: [{ ...file, asOf }] }],
        imprint,
      ) as {
        'dcat:dataset': { 'dct:temporal'?: object }[];
      };
      return sets[0]?.['dct:temporal'];
    };
    expect(periodOf('1970-01-01')).toBeUndefined();
    expect(Object.keys(periodOf('2024-01-30') ?? {})).toEqual(['@type', 'dcat:endDate']);
  });

  test('a table carries its columns, size and checksum', () => {
    const { resources } = JSON.parse(toDatapackage([file], imprint)) as { resources: object[] };
    expect(resources).toMatchObject([
      {
        name: 'changes-csv',
        path: 'changes.csv',
        bytes: 12,
        hash: `sha256:${'c'.repeat(64)}`,
        dialect: { byteOrderMark: true },
        schema: { primaryKey: ['变动编号'] },
      },
    ]);
  });

  test('no licence is stated where none is configured, and each format says so', () => {
    const texts = (licence: string | null) =>
      [
        toDatapackage([file], { ...imprint, licence }),
        toDcat([dataset], { ...imprint, licence }),
        (toOpenApi([], [], { ...imprint, licence }) as { info: object }).info,
        datasetMarkup([dataset], { ...imprint, licence }),
      ].map((value) => JSON.stringify(value));
    for (const text of texts(null)) {
      expect(text).not.toContain('licen');
      expect(text).toContain('发布单位尚未声明许可。');
    }
    for (const licence of ['https://example.invalid/licence', '注明出处即可使用']) {
      for (const text of texts(licence)) {
        expect(text).toContain(licence);
        expect(text).not.toContain('尚未声明');
      }
    }
  });

  test('a data set may have a licence of its own, and the others keep that of all', () => {
    const own = 'https://example.invalid/own';
    const told = { ...imprint, licence: 'https://example.invalid/all', licences: { changes: own } };
    const sets = ['changes', 'rights'].map((kind) => ({
      ...{ address: `/data/schemas/#${kind}`, title: kind, description: '乙', kind, cities },
      files: [{ ...file, kind, address: `/data/${kind}.csv` }],
    }));
    const files = sets.flatMap((set) => set.files);
    const { licenses, resources } = JSON.parse(toDatapackage(files, told)) as {
      licenses: object[];
      resources: { licenses?: object[] }[];
    };
    expect([licenses, ...resources.map((one) => one.licenses)]).toEqual([
      [{ path: told.licence }],
      [{ path: own }],
      undefined,
    ]);
    const { 'dcat:dataset': catalogued } = toDcat(sets, told) as {
      'dcat:dataset': { 'dcat:distribution': { 'dct:license': { '@id': string } }[] }[];
    };
    expect(catalogued.map((one) => one['dcat:distribution'][0]?.['dct:license']['@id'])).toEqual([
      own,
      told.licence,
    ]);
    expect(datasetMarkup(sets, told)).toMatchObject({
      license: told.licence,
      temporalCoverage: '../2024-01-30',
      hasPart: [{ license: own, spatialCoverage: [{ name: '示例市' }] }, { license: told.licence }],
    });
  });

  test('a data set without records says so, and claims no days', () => {
    const nothing = { asOf: noDay, records: 0 };
    const empty = {
      ...{
        address: '/data/schemas/#changes',
        title: '甲',
        description: '乙。',
        kind: 'changes',
        cities: [],
      },
      files: [{ ...file, ...nothing }],
    };
    const dcat = JSON.stringify(toDcat([empty], imprint));
    expect(dcat).toContain('没有记录');
    expect(dcat).not.toContain('dct:temporal');
    expect(toDatapackage(empty.files, imprint)).toContain('没有记录');
    const { hasPart } = datasetMarkup([empty], imprint) as { hasPart: object[] };
    expect(hasPart[0]).not.toHaveProperty('temporalCoverage');
    expect(JSON.stringify(toDcat([{ ...empty, files: [file] }], imprint))).toContain('共 71 条');
  });

  test('each data set names the cities that it speaks of, the catalogue those of all', () => {
    const sets = [dataset, { ...dataset, cities: [{ name: '乙市', code: '990100' }] }];
    const catalogue = toDcat(sets, imprint) as { 'dct:spatial': object[] } & {
      'dcat:dataset': { 'dct:spatial': { 'dct:identifier'?: string }[] }[];
    };
    const codes = catalogue['dcat:dataset'].map((one) =>
      one['dct:spatial'].flatMap((place) => place['dct:identifier'] ?? []),
    );
    expect(codes).toEqual([['990000'], ['990100']]);
    expect(catalogue['dct:spatial']).toHaveLength(3);
  });

  test('markup of a text leaves out what the text does not print', () => {
    const markup = (status: PolicyStatus) =>
      legislationMarkup(policy, { imprint, status, cityName: '示例市' });
    expect(markup('在载明的有效期内')).toMatchObject({
      legislationDate: '2024-01-30',
      legislationJurisdiction: { name: '示例市' },
      creativeWorkStatus: '在载明的有效期内',
    });
    expect(markup('在载明的有效期内')).not.toHaveProperty('temporalCoverage');
    // A printed term does not show that nothing repealed the text.
    expect(markup('在载明的有效期内')).not.toHaveProperty('legislationLegalForce');
    expect(markup('尚未施行')).toHaveProperty('legislationLegalForce', 'NotInForce');
    expect(markup('征求意见稿')).toHaveProperty('legislationLegalForce', 'NotInForce');
    expect(markup('效力待核')).not.toHaveProperty('legislationLegalForce');
  });
});

describe('Akoma Ntoso', () => {
  test('holds every word of the clauses, in order, under their anchors', () => {
    const document = load(toAkomaNtoso(policy, toldOfPolicy), { xml: true });
    expect(document('body').text().replaceAll(/\s/g, '')).toBe(
      '一、总体要求第一段<甲>&乙。第二段。（一）序号名称1甲2024年1月30日',
    );
    expect(
      document('hcontainer')
        .toArray()
        .map((node) => node.attribs['eId']),
    ).toEqual(['c-1', 'c-1-1', 'end']);
    expect(document('[eId="c-1"] > intro > p').length).toBe(2);
  });

  test('tells 上位法提示 apart from the words of the text, and marks the clauses they are on', () => {
    const note = { policy: policy.slug, kind: 'overtaken' as const, words: ['第一段'], laws: [] };
    const lawNotes = [
      { ...note, anchors: ['c-1', 'end'], note: '罚款幅度已有新规定。' },
      { ...note, anchors: ['c-1-1'], note: '须同时看另一条。', kind: 'governs' as const },
    ];
    const document = load(toAkomaNtoso(policy, { ...toldOfPolicy, lawNotes }), { xml: true });
    expect(
      document('meta > notes > note')
        .map((_, node) => node.attribs['eId'])
        .get(),
    ).toEqual(['note-1', 'note-2']);
    expect(document('[eId="note-1"]').text()).toBe(
      '上位法提示（上位法已有新规定；本站说明，不具有法律效力）：罚款幅度已有新规定。',
    );
    const marked = (anchor: string) =>
      document(`[eId="${anchor}"] > * > p > noteRef`)
        .map((_, node) => node.attribs['href'])
        .get();
    expect(marked('c-1')).toEqual(['#note-1']);
    expect(marked('end')).toEqual(['#note-1']);
    expect(marked('c-1-1')).toEqual(['#note-2']);
    expect(document('body').text()).toBe(
      load(toAkomaNtoso(policy, toldOfPolicy), { xml: true })('body').text(),
    );
  });

  test('gives each table an eId, which the standard demands', () => {
    const document = load(toAkomaNtoso(policy, toldOfPolicy), { xml: true });
    expect(
      document('table')
        .map((_, node) => node.attribs['eId'])
        .get(),
    ).toEqual(['c-1-1__table']);
  });

  test('a text without a date has the day of our showing, which says so, and no invented one', () => {
    const undated = { ...policy, metadata: { ...policy.metadata, formedOn: null } };
    const document = load(toAkomaNtoso(undated, toldOfPolicy), { xml: true });
    const day = document('FRBRWork > FRBRdate');
    expect(day.attr('date')).toBe('2026-11-23');
    expect(day.attr('name')).toBe('本站首次公开之日（原文未载明日期）');
    expect(
      load(toAkomaNtoso(policy, toldOfPolicy), { xml: true })('FRBRWork > FRBRdate').attr(),
    ).toEqual({
      date: '2024-01-30',
      name: '成文日期',
    });
  });

  test('a printed day is named as what it is', () => {
    const issued = { ...policy.metadata, formedOn: null, issuedOn: '2024-02-01' };
    const document = load(toAkomaNtoso({ ...policy, metadata: issued }, toldOfPolicy), {
      xml: true,
    });
    expect(document('FRBRWork > FRBRdate').attr('name')).toBe('印发日期');
  });

  test.each([
    ['在载明的有效期内', false, 'act', 'body'],
    ['失效', false, 'act', 'body'],
    ['效力待核', false, 'doc', 'mainBody'],
    ['征求意见稿', true, 'bill', 'body'],
  ] as const)(
    'a text that is %s tells its standing and its reason',
    (status, draft, type, body) => {
      const text = { ...policy, metadata: { ...policy.metadata, draft } };
      const told = {
        ...toldOfPolicy,
        status: {
          status,
          reason: '理由',
          basisAnchor: 'c-1',
          on: '2026-11-28',
          asOf: { kind: 'computed' as const, day: '2026-11-28', by: null },
          until: null,
          from: null,
        },
      };
      const document = load(toAkomaNtoso(text, told), { xml: true });
      expect(document(`akomaNtoso > ${type} > ${body}`).length).toBe(1);
      expect(document('mingdi\\:standing').attr()).toEqual({
        value: status,
        code: standingCode(status),
        on: '2026-11-28',
        reason: standingReason(told.status),
        basis: '#c-1',
      });
    },
  );
});
