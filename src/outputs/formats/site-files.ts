import { z } from 'zod';
import { daySchema } from '../../facts/kinds/day.ts';
import { sha256Schema } from '../../facts/kinds/sha256.ts';
import { fixedFiles } from '../file-addresses.ts';
import { publishedReportSchema } from '../../rules/disclosure/report.ts';

const versionSchema = z.string().regex(/^\d+\.\d+\.\d+$/u);

/** `data/manifest.json`: every data file but itself, by its path below the portal. */
export const manifestSchema = z.object({
  /** That of the public data; a portal built before it was told has none. */
  version: versionSchema.optional(),
  builtOn: daySchema,
  files: z.array(
    z.object({
      path: z.string().regex(/^(?:[^/\\]+\/)*[^/\\]+$/u),
      bytes: z.int().nonnegative(),
      sha256: sha256Schema,
    }),
  ),
});

/** `data/schemas/codes.json`: closed lists with the word for each value. */
export const codesSchema = z.object({
  version: versionSchema,
  lists: z.array(
    z.object({
      /** The fields that hold its values, as kind and place. */
      fields: z.array(z.string()),
      title: z.string(),
      codes: z.array(z.object({ code: z.string(), word: z.string() })),
    }),
  ),
});

/** `data/withdrawals.json`: addresses that were taken off the web, since when and why. */
export const withdrawalsSchema = z.object({
  withdrawals: z.array(
    z.object({ address: z.string().regex(/^\//u), since: daySchema, reason: z.string() }),
  ),
});

/** A file that tells of the others, or of the site. */
export interface SiteFile {
  readonly address: string;
  readonly title: string;
  /** Null where an outside standard says what it looks like. */
  readonly schema: z.ZodType | null;
}

/** The files that describe the others, in the order of their use. */
export const siteFiles: readonly SiteFile[] = [
  {
    address: fixedFiles.manifest.address,
    title: '全部数据文件（原件、订阅、日历和图表数据在内）的字节数和 SHA-256',
    schema: manifestSchema,
  },
  {
    address: fixedFiles.datapackage.address,
    title: '数据包说明（Data Package 2.0）',
    schema: null,
  },
  { address: fixedFiles.catalog.address, title: '数据目录（DCAT-AP 3）', schema: null },
  { address: fixedFiles.openapi.address, title: '接口说明（OpenAPI 3.1）', schema: null },
  { address: fixedFiles.codes.address, title: '代码表', schema: codesSchema },
  {
    address: fixedFiles.withdrawals.address,
    title: '撤下的地址，从哪一天起、为什么',
    schema: withdrawalsSchema,
  },
  {
    address: fixedFiles.results.address,
    title: '信息公开核验结果',
    schema: publishedReportSchema,
  },
];
