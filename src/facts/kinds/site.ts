import { z } from 'zod';
import { publicKinds } from './all.ts';
import { citySlugSchema } from './city.ts';
import { daySchema } from './day.ts';
import { webAddressSchema } from './web-address.ts';

const text = z.string().min(1).nullable();

/**
 * Who publishes, and how. Identifiers that only an authority can give (网站标识码, ICP, 公网安备,
 * 审图号) are null until the publisher enters them; none is ever made up.
 */
const fields = z.strictObject({
  /** The version of the form in which the portal's data are written; 1 where none is said. */
  schemaVersion: z.int().positive().default(1),
  mode: z.enum(['demo', 'column']),
  /** Marks every page 虚构示例: set by the fictional data set alone. */
  fictional: z.boolean(),
  name: z.string().min(1),
  tagline: z.string().min(1),
  /** 主办单位 */
  organizer: text,
  /** The city whose government hosts the column: texts of all other cities are 转载. */
  hostCity: text,
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
    guide: webAddressSchema.nullable(),
    system: webAddressSchema.nullable(),
    annualReport: webAddressSchema.nullable(),
    request: webAddressSchema.nullable(),
    /** 党政机关网站标识 and 我为政府网站找错, where our own footer stands in for the host's. */
    organMark: webAddressSchema.nullable(),
    findError: webAddressSchema.nullable(),
  }),
  /** HTML files, below the data folder, that take the place of our header and footer. */
  hostHeader: text,
  hostFooter: text,
  /** Other hosts that pages may link to. */
  allowedHosts: z.array(z.string()),
  /** Key of 天地图; without it no tile is ever requested. */
  tiandituKey: text,
  /** Licence of the data: an address, or words. Null: none has been stated. */
  licence: text,
  /** Licences of single data sets, by name, where they differ from `licence`. */
  licences: z.record(z.string(), z.string().min(2)).default({}),
  /** The day since when the organiser has published here; nothing formed before it is called late. */
  since: daySchema.nullable().default(null),
  /** The cities that the portal shows, by their folders under `data/`; null: every one on file. */
  cities: z.array(citySlugSchema).nonempty().nullable().default(null),
});

type Fields = z.infer<typeof fields>;

/** What messages call fields that an authority gives, or that a column needs. */
const words = {
  organizer: '主办单位',
  hostCity: '所属城市（data 下该城市的文件夹名）',
  hostName: '网站规范名称',
  hostDomain: '英文域名',
  siteIdCode: '政府网站标识码',
  contactPhone: '联系电话',
  icp: 'ICP备案编号',
  policeRecord: '公安机关备案号',
} as const satisfies Partial<Record<keyof Fields, string>>;
type Named = keyof typeof words;

/** Must be filled in a government column: 国办发〔2017〕47号 附件 (meta tags), 国办公开办函〔2019〕61号. */
const columnFields: readonly Named[] = [
  'organizer',
  'hostCity',
  'hostName',
  'hostDomain',
  'siteIdCode',
  'contactPhone',
];

/** The rest of the footer that 国办发〔2017〕47号 asks for, where the host's own footer is not put in. */
const footerFields: readonly Named[] = ['icp', 'policeRecord'];

const footerLinks = [
  ['organMark', '党政机关网站标识的地址'],
  ['findError', '“我为政府网站找错”的地址'],
] as const satisfies [keyof Fields['hostLinks'], string][];

/** Given by an authority to a real government site: a demonstration must not carry them. */
const identifierFields: readonly Named[] = ['hostDomain', 'siteIdCode', 'icp', 'policeRecord'];

interface Defect {
  path: string[];
  message: string;
}

function missing(word: string): string {
  return `mode 为 column（政府网站专栏）时必须填写${word}，不得留空。`;
}

function columnDefects(site: Fields): Defect[] {
  const needed = [...columnFields, ...(site.hostFooter === null ? footerFields : [])];
  const links = site.hostFooter === null ? footerLinks : [];
  return [
    ...needed
      .filter((field) => site[field] === null)
      .map((field) => ({ path: [field], message: missing(words[field]) })),
    ...links
      .filter(([field]) => site.hostLinks[field] === null)
      .map(([field, word]) => ({
        path: ['hostLinks', field],
        message: `${missing(word)}也可以在 hostFooter 写明主站页脚文件，代替本站页脚。`,
      })),
  ];
}

function demoDefects(site: Fields): Defect[] {
  return identifierFields
    .filter((field) => site[field] !== null)
    .map((field) => ({
      path: [field],
      message: `mode 为 demo（演示站）时不得写有${words[field]}。请改为 null；作为政府网站专栏发布时把 mode 改为 column。`,
    }));
}

/** The city whose government hosts the column is one of those it shows. */
function cityDefects({ hostCity, cities }: Fields): Defect[] {
  if (cities === null || hostCity === null || cities.includes(hostCity)) return [];
  return [
    { path: ['cities'], message: `没有写所属城市 ${hostCity}（hostCity）。请补上，或改正。` },
  ];
}

/** A licence is of a data set that there is. */
function licenceDefects({ licences }: Fields): Defect[] {
  const names = publicKinds.map(({ name }) => name);
  return Object.keys(licences)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: ['licences', name],
      message: `没有叫 ${name} 的数据。可以写的有：${names.join('、')}。`,
    }));
}

/** In `column` mode the identifiers that the rules require must be there, in `demo` none may be. */
export const siteSchema = fields.superRefine((site, context) => {
  const defects = site.mode === 'column' ? columnDefects(site) : demoDefects(site);
  for (const { path, message } of [...defects, ...cityDefects(site), ...licenceDefects(site)])
    context.addIssue({ code: 'custom', path, message });
});
export type Site = z.infer<typeof siteSchema>;
