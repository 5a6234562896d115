import { z } from 'zod';
import { countyCodeSchema, townshipCodeSchema, villageCodeSchema } from './division-code.ts';
import { coded, field, lacking } from './kind.ts';
import { webAddressSchema } from './web-address.ts';

/**
 * How a printed place name was matched to an official one.
 *
 * - exact: the official name itself
 * - suffix: the official name lacks only its 镇/乡/街道 in print (道场 → 道场乡)
 * - scan: a scanning error in the original, registered by hand (善琮镇 → 善琏镇)
 * - village: a village of a township that the row itself names
 * - zone: a development zone without an administrative code (开发区, 高新区)
 * - none: nothing official could be found; never guessed
 */
export const matchNames = {
  exact: '和官方名称一样',
  suffix: '名单省了“镇”“乡”“街道”',
  scan: '名单这里疑有错字',
  village: '按村名查到',
  zone: '开发区一类的地方，没有行政区划代码',
  none: '没有查到官方名称',
} as const;
export type MatchKind = keyof typeof matchNames;

/** One place name of a row's 位置: as printed, and the official name and code it stands for. */
export const placeSchema = z.strictObject({
  printed: field(z.string().min(1), '地名', '原文写法', { mark: '原文' }),
  official: lacking(
    field(z.string().nullable(), '官方地名', '对应的官方名称；未能对应的没有'),
    'notHeld',
  ),
  /** 9 digits for a township, 12 for a village (统计用区划代码); null for zones and no match. */
  code: lacking(
    field(
      z
        .string()
        .regex(/^\d{9}(\d{3})?$/)
        .nullable(),
      '地名代码',
      '统计用区划代码：乡镇街道 9 位，村 12 位；功能区没有',
    ),
    'notApplicable',
    'notHeld',
  ),
  match: coded(matchNames, '匹配方式', '原文写法怎样对应到官方名称'),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * Whose coordinates a gazetteer may hold. A source that forbids handing them on, or whose terms nobody
 * knows, gives none: `npm run import:points` then puts the middle of the town's cell in their place.
 */
export const pointSourceSchema = z.strictObject({
  /** As the gazetteer's column `source` has it. */
  name: z.string().min(2),
  /** For people. */
  title: z.string().min(2),
  /** What the source itself says of handing on; for people. */
  terms: z.string().min(4),
  /** Null where none is known. */
  licence: z.string().min(2).nullable(),
  /** Whether its coordinates may be published again. */
  republish: z.boolean(),
  /** Where the terms can be read; null where there is no such place. */
  address: webAddressSchema.nullable(),
  /** Where the source itself is; left out where nobody has noted it. */
  home: webAddressSchema.optional(),
});
export type PointSource = z.infer<typeof pointSourceSchema>;

/** What the gazetteer names as the source of a point that is the middle of a cell of the mosaic. */
export const cellSource = '本站示意图上该乡镇街道格子的中点';
/**
 * The licence of points that are our own, placed by hand or the middle of a cell: the site's own, or that
 * it has declared none.
 */
export function ownPoint(licence: string | null): string {
  return licence === null ? '本站自制，尚未声明许可' : `本站自制，许可：${licence}`;
}

/**
 * A township of the gazetteer. Coordinates are WGS84, rounded to 3 decimals (about 100 m). `cell`: the
 * point is the middle of the town's cell on the mosaic, not where anybody says that the town is.
 */
export const townshipSchema = z.strictObject({
  code: townshipCodeSchema,
  name: z.string(),
  countyCode: countyCodeSchema,
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  precisionMetres: z.number().nullable(),
  confidence: z.enum(['high', 'medium', 'low', 'derived', 'cell', 'none']),
  source: z.string(),
  /** Under what the point may be handed on; null where there is no point. */
  licence: z.string().nullable(),
});
export type Township = z.infer<typeof townshipSchema>;

/** A village or community (村, 社区) with its 12-digit code, inside the township of `townshipCode`. */
export const villageSchema = z.strictObject({
  code: villageCodeSchema,
  name: z.string().min(1),
  townshipCode: townshipCodeSchema,
});
export type Village = z.infer<typeof villageSchema>;

/** A scanning error of an original and the name that it stands for: made by a person, with the reason. */
export const nameReadingSchema = z.strictObject({
  printed: z.string().min(1),
  official: z.string().min(1),
  /** The reading holds in this 区县 only. */
  county: z.string().min(2),
  reason: z.string().min(4),
});
export type NameReading = z.infer<typeof nameReadingSchema>;

/** What is officially known of a city's places: against this, printed names are matched. */
export interface Gazetteer {
  readonly townships: readonly Township[];
  readonly villages: readonly Village[];
  readonly readings: readonly NameReading[];
  /** The sources that the points, or the mosaic, were made from. */
  readonly pointSources: readonly PointSource[];
}
