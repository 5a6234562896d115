import { z } from 'zod';
import { citySlugSchema } from './city.ts';
import { daySchema } from './day.ts';
import { coded, field, lacking, wordsOf } from './kind.ts';
import { placeSchema } from './place.ts';
import { sha256Schema } from './sha256.ts';
import { stageNames } from './stage.ts';

/** Kept here, apart from the words in stage.ts, so that the browser need not load Zod for them. */
export const stageSchema = coded(
  stageNames,
  '实施阶段',
  '照录名单；“已调出”名单不写，由此后的名单没有它推断',
  {
    headings: ['实施阶段', '阶段', '实施状态', '实施情况'],
  },
);
/** The stage of a row or a project: lists need not print one. */
const stage = lacking(stageSchema.nullable().meta(stageSchema.meta() ?? {}), 'notStated');

/** A stage that a list prints: that a project left its list, a list alone says. */
export const listedStageSchema = stageSchema.exclude(['withdrawn']);

/** Of an id, `huzhou-001`, as the source of a regular expression: three digits, or more from the thousandth on. */
export const projectIdPattern = String.raw`[a-z]+-\d{3,}`;
export const projectIdSchema = z.string().regex(new RegExp(`^${projectIdPattern}$`));

const sha256 = field(sha256Schema, '原件SHA-256');
const seq = field(z.int().positive(), '序号', '名单中的序号，每份名单可能不同', {
  headings: ['序号', '编号'],
});
const county = lacking(
  field(z.string().nullable(), '区县', '区县或功能区，照录名单；名单没有这一栏的见区县的依据', {
    headings: ['区县', '县区', '县(市、区)', '县市区', '区(县)', '所属区县', '所在区县', '行政区'],
  }),
  'notStated',
);
/** Where the county of a row stands that no column of its list prints, or whose own cell is blank. */
export const countyMethods = {
  title: '名单的标题或表上的说明',
  sheet: '工作表的名称',
  group: '名单里的分组行',
  location: '位置开头的区县名',
  stated: '来源的一句话，由人核对',
  cell: '空着的一格，由人核实',
} as const;
const countyBasis = field(
  z
    .strictObject({
      method: coded(countyMethods, '区县怎样得来'),
      printed: field(z.string(), '区县所据的原文', '空着的一格没有', { mark: '原文' }),
      where: field(
        z.string().min(1).optional(),
        '原文所在',
        '不在名单里的，在哪里；空着的一格，谁怎样核实',
      ),
    })
    .optional(),
  '区县的依据',
  '名单没有区县一栏，或者这一格空着的，区县由本站据什么标注；印着的没有这一项',
  { mark: '本站标注' },
);
const category = lacking(
  field(z.string().nullable(), '类别', '照录名单', {
    headings: ['类别', '类型', '片区类别', '片区类型', '项目类别', '项目类型'],
  }),
  'notStated',
);
const name = field(z.string().min(1), '片区名称', '照录名单', {
  headings: ['片区名称', '项目名称', '名称', '重点片区名称', '重点片区', '地块名称'],
});
const location = lacking(
  field(z.string().nullable(), '位置', '照录名单', {
    mark: '原文',
    headings: ['位置', '所在位置', '地点', '乡镇(街道)', '所在乡镇(街道)', '所在乡镇', '坐落'],
  }),
  'notStated',
);
/**
 * Columns of the lists that are taken as printed, as words. A further one needs its entry here alone, and
 * a `.default(null)`: the lists on file do not have it, and where a list does not print it, nobody asks.
 */
export const plainColumns = { location };
export type PlainColumn = keyof typeof plainColumns;
export const plainColumnNames = Object.keys(plainColumns) as [PlainColumn, ...PlainColumn[]];

/** Takes what stands in each of the plain columns; gives them as part of a record. */
export function plainCells<V>(cell: (field: PlainColumn) => V): Record<PlainColumn, V> {
  const cells = plainColumnNames.map((field) => [field, cell(field)] as const);
  return Object.fromEntries(cells) as Record<PlainColumn, V>;
}

const areaMu = lacking(
  field(z.number().positive().nullable(), '面积', '照录名单；原件不用亩的已换算', {
    unit: '亩',
    headings: ['面积', '片区面积', '用地面积', '总面积', '土地面积', '占地面积'],
  }),
  'notStated',
);
const areaPrinted = lacking(
  field(z.string().nullable(), '面积的原件写法', '原件的数和单位，面积由它换算；原件用亩的没有', {
    mark: '原文',
  }),
  'notApplicable',
);
const places = field(z.array(placeSchema), '地名', '位置中的地名，依次列出');
const asOf = field(daySchema, '名单日期');

/** Where a value stands: the original, the row in it, and its hash. */
export const rowSourceSchema = z.strictObject({
  file: z.string(),
  /** Slug of the policy whose attachment holds the list; null for a list published by itself. */
  policy: lacking(
    field(z.string().nullable(), '来源文件', '名单所在文件的代号；单独公布的名单没有'),
    'notApplicable',
  ),
  /** Anchor of that attachment; null for a list published by itself. */
  attachment: lacking(
    field(z.string().nullable(), '来源附件', '名单所在附件的锚点；单独公布的名单没有'),
    'notApplicable',
  ),
  /** Sheet of a workbook; null for texts and tables of one sheet. */
  sheet: z.string().nullable(),
  /** The list's own 序号. */
  row: field(z.int().positive(), '来源行', '名单中的行'),
  /** Line of the original, counted from 1. */
  line: z.int().positive(),
  sha256,
});
export type RowSource = z.infer<typeof rowSourceSchema>;

/** Where a list goes on over several sheets, row 3 of the second is its line 2 × `sheetRows` + 3. */
export const sheetRows = 10_000;

/** The sheet and the row in it of a line of a list; the line itself where the list stands on one sheet. */
export function spotOnSheet(
  line: number,
  sheets: readonly string[] | undefined,
  sheet: string | null,
): { readonly sheet: string | null; readonly line: number } {
  const own = sheets?.[Math.floor(line / sheetRows) - 1];
  return own === undefined ? { sheet, line } : { sheet: own, line: line % sheetRows };
}

/** What the original prints where the list's layout gives another unit, word or number for it. */
export const printedSchema = z.strictObject({
  /** With its unit: `20公顷`; the area in 亩 is then 换算. */
  areaMu: z.string().optional(),
  county: z.string().optional(),
  category: z.string().optional(),
  stage: z.string().optional(),
  seq: z.string().optional(),
});

const word = (of: z.ZodType) =>
  field(z.string().optional(), `${wordsOf(of).title}的原件写法`, '', { mark: '原文' });
/** The words of the original where a person confirmed that they stand for others of ours. */
const wordsPrinted = field(
  z
    .strictObject({ county: word(county), category: word(category), stage: word(stageSchema) })
    .optional(),
  '原件的用词',
  '原件用别的词、由人对应到代码的；都照录的没有这一项',
);

/** One row of a 名单, as imported. `areaMu` is in 亩; null where the list prints nothing. */
export const listRowSchema = z.strictObject({
  ...{ seq, county, category, name, ...plainColumns, areaMu, stage },
  places,
  /** True where the 位置 ends in 等乡镇, 等7个 and the like: more places than are named. */
  openEnded: z.boolean(),
  line: z.int().positive(),
  printed: printedSchema.optional(),
  countyBasis,
});
export type ListRow = z.infer<typeof listRowSchema>;

/** 名单: one published list, kept as imported and never edited afterwards. */
export const listSchema = z.strictObject({
  city: z.string(),
  /** The day the list stands for: its date of printing or publication. */
  asOf: daySchema,
  /** Whether the list itself prints that day; left out where it does not, or nobody has read it for that. */
  printsDay: z.literal(true).optional(),
  title: z.string(),
  file: z.string(),
  policy: z.string().nullable(),
  attachment: z.string().nullable(),
  sheet: z.string().nullable(),
  /** The sheets of a workbook that the list goes on over; none where it stands on one. */
  sheets: z.array(z.string()).min(2).optional(),
  sha256: sha256Schema,
  /** Totals as the list prints them, which the importer holds against the sum of the rows. */
  printedTotals: z.array(
    z.strictObject({ group: z.string(), areaMu: z.number(), line: z.int().positive() }),
  ),
  /** Columns of the original that are not taken in, as headed; none where all are. */
  leftOut: z.array(z.string()).nonempty().optional(),
  /** What the list itself notes below or above its rows, as printed; none where it notes nothing. */
  notes: z
    .array(z.strictObject({ line: z.int().positive(), text: z.string().min(1) }))
    .nonempty()
    .optional(),
  rows: z.array(listRowSchema).nonempty(),
});
export type PublishedList = z.infer<typeof listSchema>;

/** Which row of which list is which project. Ids are given once and frozen. */
export const identitySchema = z.strictObject({
  id: projectIdSchema,
  rows: z.array(z.strictObject({ asOf: daySchema, seq: z.int().positive() })).nonempty(),
});
export type Identity = z.infer<typeof identitySchema>;

/** A project that stood in one list alone, and not in the copy that corrected it: its id is never given again. */
export const struckSchema = z.strictObject({
  id: projectIdSchema,
  struck: z.strictObject({
    /** Day of the list. */
    asOf: daySchema,
    /** What the list called it. */
    name: z.string().min(1),
    /** Of the original that has it no more. */
    sha256: sha256Schema,
  }),
});
export type Struck = z.infer<typeof struckSchema>;

/** `identities.json` of a city: every id that was ever given. */
export const identitiesSchema = z.array(z.union([identitySchema, struckSchema]));

/** What a position stands for: it is a point of this, never the outline of the project. */
export const precisionNames = { township: '乡镇街道', village: '村', parcel: '地块' } as const;

export const positionSchema = z.strictObject({
  lat: field(z.number(), '纬度', '', { mark: 'WGS84' }),
  lng: field(z.number(), '经度', '', { mark: 'WGS84' }),
  precision: coded(precisionNames, '位置精度', '坐标所代表的范围'),
});
export type Position = z.infer<typeof positionSchema>;

/** What one list said of a project. */
export const historyEntrySchema = z.strictObject({
  ...{ asOf, seq, name, category, county, ...plainColumns, areaMu, areaPrinted },
  stage,
  wordsPrinted,
  countyBasis,
  source: field(rowSourceSchema, '出处'),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** 重点片区, as the latest list that names it has it, with what earlier lists said. */
export const projectSchema = z.strictObject({
  id: field(projectIdSchema, '编号', '首次列入时给定，永不改变'),
  seq,
  city: citySlugSchema,
  county,
  countyCode: lacking(
    field(z.string().nullable(), '区县代码', '区县行政区划代码；功能区和没有载明区县的没有'),
    'notApplicable',
  ),
  ...{ category, name, ...plainColumns, areaMu, areaPrinted },
  stage,
  /** The first later list that has it no more, from which `withdrawn` is inferred. */
  droppedOn: field(daySchema.optional(), '没有它的名单', '此后第一份没有它的名单的日期'),
  wordsPrinted,
  countyBasis,
  places,
  openEnded: field(
    z.boolean(),
    '位置写有“等”字',
    '是否还有别的地方，原文没有写；名称里的“等”（如“等7村”）不在此列',
  ),
  /** Null where the row names several townships or none that can be placed: it is not at one spot. */
  position: lacking(
    field(positionSchema.nullable(), '坐标', 'WGS84；多地或无法定位的没有'),
    'notApplicable',
    'notHeld',
  ),
  asOf,
  source: field(rowSourceSchema, '出处'),
  /** Oldest first; the first entry is the original value and never resets. */
  history: field(z.array(historyEntrySchema).nonempty(), '历次名单的记载', '最早的在前'),
});
export type Project = z.infer<typeof projectSchema>;
