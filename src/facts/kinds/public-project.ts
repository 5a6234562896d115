import { z } from 'zod';
import { daySchema } from './day.ts';
import { eventSchema } from './event.ts';
import { absentFields, coded, defineKind, field, lacking } from './kind.ts';
import { originSchema, withOrigin } from './origin.ts';
import { cellSource, placeSchema } from './place.ts';
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

/** How the day of a list is known. */
export const dayBases = {
  list: '名单的日期',
  text: '名单没有印出日期，按所在文件的印发或成文日期',
} as const;
export type BasisOfDay = keyof typeof dayBases;
const asOfBasis = coded(dayBases, '名单日期的依据', '名单没有印出日期的，是本站推断');

const pointSchema = positionSchema.extend({
  /** How far off the point may be. */
  radiusMetres: lacking(
    field(z.number().nullable(), '误差半径', '点与所代表的地方可能相差多少', {
      unit: '米',
    }),
    'notHeld',
  ),
  method: coded(positionMethods, '坐标怎样得来'),
  source: field(z.string().min(2), '坐标来源'),
  licence: field(z.string(), '坐标许可', '来源写明的许可；本站自制的点写本站的许可，或者尚未声明'),
  sourceUrl: lacking(field(z.string().nullable(), '坐标来源的网址'), 'notHeld'),
  licenceUrl: lacking(field(z.string().nullable(), '坐标许可的网址'), 'notHeld'),
});
const publicPosition = pointSchema.extend({
  sameSpot: field(z.int().nonnegative(), '同点片区数', '另有几个片区标在同一点上'),
});

/** A place with the point of its township, also where the project as a whole is at no one spot. */
const publicPlace = placeSchema.extend({
  position: lacking(
    field(pointSchema.nullable(), '地名的坐标', '所在乡镇街道的代表点，不是片区的位置'),
    'notApplicable',
    'notHeld',
  ),
});

const listed = projectSchema.shape;
const unique = (columns: readonly string[]): string[] => [...new Set(columns)];

/** What the public data tell of a list that is read. */
export const publicListSchema = withOrigin({
  city: originSchema.shape.city,
  cityName: originSchema.shape.cityName,
  cityCode: originSchema.shape.cityCode,
  asOf: listed.asOf,
  asOfBasis,
  sha256: rowSourceSchema.shape.sha256,
  leftOut: field(z.array(z.string()), '未登载的栏', '原件中有而本站没有登载的栏，照录栏名'),
});

export type PublicList = z.infer<typeof publicListSchema>;

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
    ...{ stage: listed.stage, wordsPrinted: listed.wordsPrinted },
    countyBasis: listed.countyBasis,
    places: field(z.array(publicPlace), '地名', '位置中的地名，依次列出'),
    position: lacking(
      field(publicPosition.nullable(), '坐标', 'WGS84；多地或无法定位的没有'),
      'notApplicable',
      'notHeld',
    ),
    absent: absentFields({ position: '坐标' }),
    asOf: listed.asOf,
    asOfBasis,
    source: publicSource,
    history: field(
      z.array(historyEntrySchema.extend({ asOfBasis, source: publicSource })),
      '历次名单的记载',
      '最早的在前',
    ),
    events: field(z.array(publicEvent), '事项', '名单之间有日期、有依据的事项，最早的在前'),
    withdrawal: lacking(
      field(
        z
          .strictObject({
            since: lacking(
              field(
                daySchema.nullable(),
                '调出日期',
                '写明调出的事项的日期；没有的是不再列入的名单的日期',
              ),
              'notStated',
            ),
            reason: lacking(field(z.string().nullable(), '调出原因', '照录调出依据'), 'notStated'),
            document: field(z.string(), '调出依据', '依据的文件或名单的标题'),
            offList: field(
              daySchema,
              '没有它的名单',
              '此后第一份没有它的名单的日期，“已调出”由此推断',
            ),
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
      ...['withdrawal.since', 'withdrawal.reason', 'withdrawal.document', 'withdrawal.offList'],
      ...['absent[].field', 'absent[].reason'],
      ...['asOfBasis', 'standingOn', 'position.sourceUrl', 'position.licenceUrl'],
      ...['lat', 'lng', 'radiusMetres', 'method', 'source', 'licence'].map(
        (name) => `places[].position.${name}`,
      ),
      'areaPrinted',
      ...['countyBasis.method', 'countyBasis.printed', 'countyBasis.where'],
      ...plainColumnNames,
    ]),
    separator: '；',
  },
});
export type PublicProject = z.infer<typeof projectKind.record>;
