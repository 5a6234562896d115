import { z } from 'zod';

const text = z.string().min(1).nullable();

/**
 * Who publishes, and how. Identifiers that only an authority can give (网站标识码, ICP, 公网安备,
 * 审图号) are null until the publisher enters them; none is ever made up.
 */
const fields = z.strictObject({
  mode: z.enum(['demo', 'column']),
  /** Marks every page 虚构示例: set by the fictional data set alone. */
  fictional: z.boolean(),
  name: z.string().min(1),
  tagline: z.string().min(1),
  /** 主办单位 */
  organizer: text,
  /** 规范名称 of the host government's site, 英文域名 and 网站标识码 (国办发〔2017〕47号 附件). */
  hostName: text,
  hostDomain: text,
  siteIdCode: text,
  icp: text,
  policeRecord: text,
  contactPhone: text,
  contactAddress: text,
  /** Where a reader's correction goes; null: the page explains how to reach the publisher instead. */
  correctionsEmail: z.email().nullable(),
  /** Pages of the host that an information platform links to (政府信息公开条例 12, 29, 50). */
  hostLinks: z.strictObject({
    guide: z.url().nullable(),
    system: z.url().nullable(),
    annualReport: z.url().nullable(),
    request: z.url().nullable(),
  }),
  /** HTML files, below the data folder, that take the place of our header and footer. */
  hostHeader: text,
  hostFooter: text,
  /** Other hosts that pages may link to. */
  allowedHosts: z.array(z.string()),
  /** Key of 天地图; without it no tile is ever requested. */
  tiandituKey: text,
  licence: text,
});

/** In `column` mode the identifiers that the rules require must be there, or the build stops. */
export const siteSchema = fields.superRefine((site, context) => {
  if (site.mode !== 'column') return;
  const required = {
    organizer: '主办单位',
    hostName: '网站规范名称',
    hostDomain: '英文域名',
    siteIdCode: '政府网站标识码',
    contactPhone: '联系电话',
  } as const;
  for (const [field, word] of Object.entries(required)) {
    if (site[field as keyof typeof required] === null) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `mode 为 column（政府网站专栏）时必须填写${word}，不得留空。`,
      });
    }
  }
});
export type Site = z.infer<typeof siteSchema>;
