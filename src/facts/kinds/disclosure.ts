import { absenceWords } from './absence.ts';
import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { daySchema } from './day.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { projectIdSchema } from './project.ts';
import { audienceSchema } from './review.ts';
import { webAddressSchema } from './web-address.ts';

/** Time limits of the law that a record may name; what each says stands in `rules/disclosure/clocks.ts`. */
export const clockIds = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C21',
  'C11',
  'C12',
  'C13',
  'C14',
  'C16',
  'C17',
  'C18',
  'C19-home',
  'C19-news',
  'C19-policy',
  'C20',
] as const;
export type ClockId = (typeof clockIds)[number];

/** The eight categories of 国办发〔2017〕94号, in its order. */
export const eightCategories = [
  '批准服务信息',
  '批准结果信息',
  '招标投标信息',
  '征收土地信息',
  '重大设计变更信息',
  '施工有关信息',
  '质量安全监督信息',
  '竣工有关信息',
] as const;
export const categorySchema = z.enum(eightCategories);
export type EightCategory = (typeof eightCategories)[number];

/**
 * What is known of one kind of information: a closed set. 本站未收录 says nothing about the office:
 * this site has not received anything.
 */
export const disclosureStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('已公开'), date: daySchema, link: webAddressSchema }),
  z.strictObject({ state: z.literal('未到阶段') }),
  z.strictObject({ state: z.literal(absenceWords.notApplicable), reason: z.string().min(2) }),
  z.strictObject({ state: z.literal('依申请'), link: webAddressSchema }),
  z.strictObject({
    state: z.literal('特定群体公示'),
    place: z.string().min(2),
    from: daySchema,
    to: daySchema,
  }),
  z.strictObject({ state: z.literal(absenceWords.notHeld) }),
]);
export type DisclosureState = z.infer<typeof disclosureStateSchema>;
export const disclosureStates = [
  '已公开',
  '未到阶段',
  absenceWords.notApplicable,
  '依申请',
  '特定群体公示',
  absenceWords.notHeld,
] as const satisfies readonly DisclosureState['state'][];

/** A project in the sense of 94号 inside an area: a building site, a road, a housing scheme. */
export const subProjectSchema = z.strictObject({
  id: slugSchema,
  project: projectIdSchema,
  name: z.string().min(2),
  /** 项目统一代码, as the approval prints it. */
  code: z.string().nullable(),
  cells: z.array(z.strictObject({ category: categorySchema, is: disclosureStateSchema })),
});
export type SubProject = z.infer<typeof subProjectSchema>;

/** A duty that a city's own text imposes: a record of `data/disclosure/duties.yaml`. */
export const dutySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: z.string().min(2),
  /** Case in which alone the text imposes it (实行……); null: in every case. */
  condition: z.string().min(2).nullable().default(null),
  policy: policySlugSchema,
  anchor: anchorSchema,
  quote: z.string().min(2),
});
export type Duty = z.infer<typeof dutySchema>;

/** 公告、公示: with the time limit it is held against. */
export const noticeSchema = z.strictObject({
  project: projectIdSchema,
  title: z.string().min(2),
  clock: z.enum(clockIds),
  audience: audienceSchema,
  /** Where it hangs, for what is not for everybody. */
  place: z.string().nullable(),
  /** First and last day of the notice. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  formedOn: daySchema.nullable(),
  publishedOn: daySchema.nullable(),
  link: webAddressSchema.nullable(),
});
export type DisclosureNotice = z.infer<typeof noticeSchema>;

/** `data/<city>/disclosure.yaml`: what a clerk records of a city's areas; no file: nothing yet. */
export const cityDisclosureSchema = z.strictObject({
  subProjects: z.array(subProjectSchema),
  duties: z.array(
    z.strictObject({ project: projectIdSchema, duty: z.string(), is: disclosureStateSchema }),
  ),
  notices: z.array(noticeSchema),
});
export type CityDisclosure = z.infer<typeof cityDisclosureSchema>;
