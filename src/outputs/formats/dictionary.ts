import { z } from 'zod';
import { publicDeadlineSchema } from '../../facts/kinds/deadline.ts';
import { lawNoteSchema } from '../../facts/kinds/law.ts';
import { parameterSchema } from '../../facts/kinds/parameter.ts';
import { clauseSchema, policySchema, policyStatuses } from '../../facts/kinds/policy.ts';
import { historyEntrySchema, projectSchema, rowSourceSchema } from '../../facts/kinds/project.ts';
import { rightSchema } from '../../facts/kinds/right.ts';
import { publicTaskSchema } from '../../facts/kinds/task.ts';
import { changeColumns } from './changes.ts';
import { schemaFields, type SchemaField } from './schema-fields.ts';

/** One data set of the dictionary. */
export interface DataSet {
  /** Name of its files: `projects` → `/data/projects.json`. */
  name: string;
  title: string;
  fields: readonly (SchemaField & { words: string })[];
}

const source = rowSourceSchema.pick({ policy: true, attachment: true, row: true, sha256: true });
const project = projectSchema
  .omit({ openEnded: true, asOf: true })
  .extend({ source, history: z.array(historyEntrySchema.extend({ source })) });
const policy = z.strictObject({
  slug: policySchema.shape.slug,
  city: z.string(),
  ...policySchema.shape.metadata.omit({ draft: true }).shape,
  status: z.enum(policyStatuses),
  source: policySchema.shape.source,
  clauses: z.array(
    clauseSchema.pick({
      anchor: true,
      path: true,
      level: true,
      number: true,
      heading: true,
      text: true,
      parent: true,
    }),
  ),
  lawNotes: z.array(lawNoteSchema.extend({ laws: z.array(z.string()) })),
});
const { anchor, measure, subject, comparator, value, valueMax, unit, strength, quote } =
  parameterSchema.shape;
const parameter = z.strictObject({
  policy: policySchema.shape.slug,
  ...{ anchor, topic: measure, subject, comparator, value, valueMax, unit, strength, quote },
  lawNote: z.string().nullable(),
});
const right = z.strictObject({
  policy: policySchema.shape.slug,
  ...rightSchema.omit({ roles: true, land: true }).shape,
  lawNote: z.string().nullable(),
});

/** What each field is called in Chinese, by its own name. */
const words: Readonly<Record<string, string>> = {
  id: '编号，首次列入时给定，永不改变',
  seq: '名单中的序号，每份名单可能不同',
  city: '城市',
  county: '区县或功能区',
  countyCode: '区县行政区划代码；功能区没有',
  category: '类别，照录名单',
  name: '名称，照录原文',
  location: '位置，照录名单',
  areaMu: '面积，单位亩',
  stage: '实施阶段',
  places: '位置中的地名',
  printed: '原文写法',
  official: '官方名称',
  code: '统计用区划代码',
  match: '与官方名称对应的方式',
  position: '坐标，WGS84；多地或无法定位的没有',
  lat: '纬度',
  lng: '经度',
  precision:
    '精度；时限：day、month、year 为印出的精度，ambiguous 为原文有两种理解，duration 为只印时长',
  source: '出处',
  policy: '文件代号',
  attachment: '附件的锚点',
  row: '名单中的行',
  sha256: '原件的 SHA-256',
  history: '历次名单的记载，最早的在前',
  asOf: '名单日期',
  slug: '文件代号',
  title: '标题',
  issuer: '发布机关',
  docNumber: '文号',
  formedOn: '成文日期',
  issuedOn: '印发日期',
  publishedOn: '发布日期',
  effectiveFrom: '施行日期',
  validUntil: '有效期至',
  pilotStart: '试点开始',
  pilotEnd: '试点结束',
  addressee: '主送机关',
  cites: '引用的文件',
  attachments: '附件',
  status: '效力状态（生成当日）',
  file: '原件文件名',
  bytes: '字节数',
  from: '原件的来历',
  clauses: '条款，按原文顺序',
  anchor: '条款锚点，永久不变',
  path: '条款序号，照录原文',
  level: '层级',
  number: '本级序号',
  heading: '标题',
  text: '正文，一字不差，不含下级',
  parent: '上级条款的锚点',
  leadBodies: '牵头单位',
  supportingBodies: '配合单位',
  responsibleBodies: '责任单位',
  implementingBodies: '责任主体',
  due: '时限，原文写法',
  what: '事项',
  by: '不晚于',
  start: '开始',
  end: '结束',
  recurrence: '周期（ISO 8601）',
  quote: '原文',
  topic: '主题',
  topics: '主题',
  subject: '对象',
  comparator: '比较方式',
  value: '数值',
  valueMax: '数值上限',
  unit: '单位',
  strength: '强度，照录原文用词',
  statement: '本站说明，不具有法律效力',
  condition: '条件',
  lawNote: '上位法提示：上位法已有新规定，或者须同时看上位法；本站说明，不具有法律效力',
  lawNotes: '上位法提示',
  anchors: '所涉条款的锚点',
  kind: '种类：overtaken 上位法已有新规定，governs 须同时看上位法',
  note: '本站说明，不具有法律效力',
  laws: '所据法律条文',
  roles: '涉及的人',
  kinds: '种类',
};

/** Chinese words for a field, from the last name of its path. */
export function fieldWords(path: string): string {
  return words[path.replace('[]', '').split('.').at(-1) ?? ''] ?? '';
}

function described(name: string, title: string, schema: z.ZodType): DataSet {
  const fields = schemaFields(schema).map((field) => ({ ...field, words: fieldWords(field.path) }));
  return { name, title, fields };
}

/** The dictionary of the public data, from the schemas that the data were checked with. */
export const dictionary: readonly DataSet[] = [
  described('projects', '重点片区', project),
  described('policies', '政策文件与条款', policy),
  described('tasks', '任务与责任单位', publicTaskSchema),
  described('deadlines', '时限与周期', publicDeadlineSchema),
  described('parameters', '政策参数', parameter),
  described('rights', '权利事项', right),
  {
    name: 'changes',
    title: '变动记录',
    fields: changeColumns.map(({ name, title, type }) => ({
      path: name,
      type,
      nullable: !['id', 'kind', 'city', 'title', 'document'].includes(name),
      values: [],
      words: title,
    })),
  },
];
