import { z } from 'zod';
import { daySchema } from './day.ts';
import { clockIds } from './disclosure.ts';
import { field } from './kind.ts';
import { audienceSchema } from './review.ts';
import { webAddressSchema } from './web-address.ts';

/** 公开依据: the closed list that a record chooses from, 政府信息公开条例 first. */
export const disclosureBases = [
  '《政府信息公开条例》第十九条',
  '《政府信息公开条例》第二十条第一项',
  '《政府信息公开条例》第二十条第三项',
  '《政府信息公开条例》第二十条第八项',
  '《政府信息公开条例》第二十条第十项',
  '《政府信息公开条例》第二十条第十五项',
  '《政府信息公开条例》第二十一条',
] as const;
export type DisclosureBasis = (typeof disclosureBases)[number];

/** 公开方式. What is not 主动公开 needs a ground. */
export const disclosureModes = ['主动公开', '依申请公开', '不予公开'] as const;

/** The articles that allow not to publish actively. */
const exceptionGrounds = ['第十三条', '第十四条', '第十五条', '第十六条'] as const;

const text = z.string().min(2).nullable().default(null);

/** What the publisher adds to an item: one record of `data/disclosure/records.yaml`. */
export const recordEntrySchema = z.strictObject({
  item: field(z.string().min(2), '哪一件', '政策文件的代号，或“城市/名单日期”'),
  publisher: field(text, '公开主体'),
  basis: field(z.array(z.enum(disclosureBases)).nonempty().nullable().default(null), '公开依据'),
  mode: field(z.enum(disclosureModes).nullable().default(null), '公开方式'),
  ground: field(z.enum(exceptionGrounds).nullable().default(null), '不主动公开的理由'),
  retention: field(text, '公开期限'),
  formedOn: field(daySchema.nullable().default(null), '形成日'),
  publishedOn: field(daySchema.nullable().default(null), '实际公开日'),
  sourceOrg: field(text, '来源机关'),
  sourceUrl: field(webAddressSchema.nullable().default(null), '原发布页面'),
  interpretation: field(webAddressSchema.nullable().default(null), '解读页面'),
  channels: field(z.array(z.string().min(2)).default([]), '公开渠道'),
  consent: field(text, '第三方同意或公开决定'),
});
export type RecordEntry = z.infer<typeof recordEntrySchema>;

/**
 * 公开事项: one row of `data/disclosure/matters.yaml`, with the columns of 基层政务公开标准指引 and of
 * 湖州's list of 2025 together. `clock` is 公开时限 (how soon; null: the rule that asks for it names none;
 * notApplicable: it is not made public unasked, and an answer has a time of its own), `notice` for how long
 * a notice has to hang at least (null: the rule names none; notApplicable: it is no notice), `retention`
 * 公开期限 (for how long it stays; null: nobody went through the local catalogue).
 */
export const matterSchema = z
  .strictObject({
    theme: z.string().min(2),
    matter: z.string().min(2),
    content: z.string().min(2),
    basis: z.array(z.string().min(4)).nonempty(),
    clock: z.enum([...clockIds, 'notApplicable']).nullable(),
    notice: z.enum([...clockIds, 'notApplicable']).nullable(),
    retention: z.string().min(2).nullable(),
    publisher: z.string().min(2),
    channels: z.string().min(2),
    audience: audienceSchema,
    mode: z.enum(disclosureModes),
    level: z.string().min(2),
    /** What this site holds of it; null: nothing collected. */
    collected: z.enum(['policy', 'list']).nullable(),
  })
  .refine(({ mode, channels }) => mode !== '依申请公开' || !channels.includes('网站'), {
    message: '依申请公开的只提供给申请人，渠道不能写网站；请改 channels，或者改为主动公开',
    path: ['channels'],
  });
export type Matter = z.infer<typeof matterSchema>;
