import { z } from 'zod';
import { citySchema, citySlugSchema } from './city.ts';
import { daySchema } from './day.ts';
import { field, lacking } from './kind.ts';
import { policyMetadataSchema, policySlugSchema } from './policy.ts';
import { policyStatuses, standingCodes, statusCodes, type StandingCode } from './policy-status.ts';

/** What every public record tells of where it comes from, for readers who open one file alone. */
export const originSchema = z.strictObject({
  city: citySlugSchema,
  cityName: field(citySchema.shape.name, '城市'),
  cityCode: field(citySchema.shape.code, '城市代码', '行政区划代码，6 位'),
  policy: lacking(
    field(
      policySlugSchema.nullable(),
      '文件代号',
      '所在政策文件，即 /policies/<代号>/；名单单独公布的没有',
    ),
    'notApplicable',
  ),
  document: field(z.string().min(2), '文件标题', '所在文件或名单的标题，照录原文'),
  docNumber: policyMetadataSchema.shape.docNumber,
  standing: lacking(
    field(
      z.enum(policyStatuses).nullable(),
      '效力状态',
      '所在文件在生成当日的效力状态，是否被修改或废止另查；不是政策文件的没有',
      { codes: statusCodes },
    ),
    'notApplicable',
  ),
  standingOn: lacking(
    field(daySchema.nullable(), '效力状态按何日计', '效力状态按这一天判断；没有效力状态的没有'),
    'notApplicable',
  ),
  standingCode: lacking(
    field(
      z.enum(Object.keys(standingCodes) as [StandingCode, ...StandingCode[]]).nullable(),
      '效力状态代码',
      '措辞改了也不变；程序按它筛选',
      { codes: standingCodes, isCode: true },
    ),
    'notApplicable',
  ),
  standingReason: field(z.string(), '效力状态的理由', '本站说明，不具有法律效力'),
  via: lacking(
    field(
      z.string().nullable(),
      '汇集自',
      '从别的网站汇集来的：它的地址、取得日期和清单的 SHA-256；本站自己的没有',
    ),
    'notApplicable',
  ),
});
export type Origin = Readonly<z.infer<typeof originSchema>>;

/** The fields of a public record and, after them, those of its origin that it does not name itself. */
export function withOrigin<S extends z.ZodRawShape>(shape: S) {
  const own = new Set(Object.keys(shape));
  const rest = Object.fromEntries(
    Object.entries(originSchema.shape).filter(([key]) => !own.has(key)),
  ) as Omit<typeof originSchema.shape, keyof S>;
  return z.strictObject({ ...shape, ...rest });
}
