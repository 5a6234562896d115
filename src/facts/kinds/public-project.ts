import { z } from 'zod';
import { daySchema } from './day.ts';
import { eventSchema } from './event.ts';
import { absentFields, coded, defineKind, field, lacking } from './kind.ts';
import { originSchema, withOrigin } from './origin.ts';
import { cellSource } from './place.ts';
import {
  historyEntrySchema,
  plainCells,
  plainColumnNames,
  positionSchema,
  projectSchema,
  rowSourceSchema,
} from './project.ts';

const publicSource = field(
  rowSourceSchema.pick({ policy: true, attachment: true, row: true, sha256: true }),
  '出处',
);

/** What a document says of a project between two lists. */
const publicEvent = z.strictObject({
  ...eventSchema.omit({ project: true, file: true, line: true }).shape,
  sha256: lacking(
    field(rowSourceSchema.shape.sha256.nullable(), '原件SHA-256', '依据文件的原件；只知网页的没有'),
    'notHeld',
  ),
});

/** How the point came to be known. */
export const positionMethods = {
  published: '公开资料中的坐标',
  described: '本站按公开的文字描述手工标注',
  cell: cellSource,
} as const;

const publicPosition = positionSchema.extend({
  /** How far off the point may be. */
  radiusMetres: lacking(
    field(z.number().nullable(), '误差半径', '点与所代表的地方可能相差多少', {
      unit: '米',
    }),
    'notHeld',
  ),
  method: coded(positionMethods, '坐标怎样得来'),
  source: field(z.string().min(2), '坐标来源'),
  licence: field(z.string(), '坐标许可', '来源写明的许可；本站自制的点与本站数据相同'),
  sameSpot: field(z.int().nonnegative(), '同点片区数', '另有几个片区标在同一点上'),
});

const listed = projectSchema.shape;
const unique = (columns: readonly string[]): string[] => [...new Set(columns)];

/** What the public data tell of a list that is read. */
export const publicListSchema = withOrigin({
  city: originSchema.shape.city,
  cityName: originSchema.shape.cityName,
  cityCode: originSchema.shape.cityCode,
  asOf: listed.asOf,
  sha256: rowSourceSchema.shape.sha256,
  leftOut: field(z.array(z.string()), '未登载的栏', '原件中有而本站没有登载的栏，照录栏名'),
});

/** 重点片区 in the public data. */
export const projectKind = defineKind({
  name: 'projects',
  title: '重点片区',
  holds: 'lists',
  file: '<city>/lists/<day>.json',
  record: withOrigin({
    id: listed.id,
    seq: listed.seq,
    city: originSchema.shape.city,
    cityName: originSchema.shape.cityName,
    cityCode: originSchema.shape.cityCode,
    ...{ county: listed.county, countyCode: listed.countyCode, category: listed.category },
    ...{
      name: listed.name,
      ...plainCells((key) => listed[key]),
      openEnded: listed.openEnded,
      areaMu: listed.areaMu,
      areaPrinted: listed.areaPrinted,
    },
    ...{ stage: listed.stage, wordsPrinted: listed.wordsPrinted, places: listed.places },
    position: lacking(
      field(publicPosition.nullable(), '坐标', 'WGS84；多地或无法定位的没有'),
      'notApplicable',
      'notHeld',
    ),
    absent: absentFields({ position: '坐标' }),
    asOf: listed.asOf,
    source: publicSource,
    history: field(
      z.array(historyEntrySchema.extend({ source: publicSource })),
      '历次名单的记载',
      '最早的在前',
    ),
    events: field(z.array(publicEvent), '事项', '名单之间有日期、有依据的事项，最早的在前'),
    withdrawal: lacking(
      field(
        z
          .strictObject({
            since: lacking(
              field(daySchema.nullable(), '自何日', '不再列入的名单或事项的日期'),
              'notStated',
            ),
            reason: lacking(
              field(z.string().nullable(), '原因', '照录出处；没有的即未说明原因'),
              'notStated',
            ),
            document: field(z.string(), '依据', '依据的文件或名单的标题'),
          })
          .nullable(),
        '调出',
        '仍在名单中的没有',
      ),
      'notApplicable',
    ),
  }),
  key: ['id'],
  references: { policy: 'policies.slug' },
  formats: ['json', 'csv', 'geojson', 'xlsx'],
  table: {
    // Each once: a plain column that is not placed here stands last.
    columns: unique([
      ...['id', 'seq', 'cityName', 'county', 'countyCode', 'category', 'name', 'location'],
      ...['areaMu', 'stage'],
      ...['places[].printed', 'places[].official', 'places[].code', 'places[].match'],
      ...['position.lat', 'position.lng', 'position.precision', 'asOf'],
      ...['source.policy', 'source.attachment', 'source.row', 'source.sha256'],
      ...['city', 'cityCode', 'openEnded', 'position.radiusMetres', 'position.method'],
      ...['position.source', 'position.licence', 'position.sameSpot'],
      ...['document', 'docNumber', 'standing', 'standingCode', 'standingReason', 'via'],
      ...['withdrawal.since', 'withdrawal.reason', 'withdrawal.document'],
      ...['absent[].field', 'absent[].reason', 'areaPrinted'],
      ...plainColumnNames,
    ]),
    separator: '；',
  },
});
export type PublicProject = z.infer<typeof projectKind.record>;
