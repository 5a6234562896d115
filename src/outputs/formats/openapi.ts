import { z } from 'zod';
import { publicKinds } from '../../facts/kinds/all.ts';
import type { Kind } from '../../facts/kinds/kind.ts';
import type { PublishedFile } from './datapackage.ts';
import { licenceAbsence, licenceAddress, type Imprint } from './imprint.ts';
import { dataVersion } from '../data-versions.ts';
import { fileFamilies, type FileFamily } from '../file-addresses.ts';
import { mediaTypeOf, mediaTypes } from '../media-types.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { siteFiles } from './site-files.ts';

/** Files at addresses of one form. */
interface Form {
  readonly of: Pick<FileFamily, 'address' | 'has'>;
  readonly title: string;
  /** Where a file at such an address may be of any type; else its address tells it. */
  readonly mediaType?: '*/*';
  /** Name of the schema of what is answered; null where it is no JSON of ours. */
  readonly schema: string | null;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const recordName = ({ name }: Kind) => `${name}-record`;

const items: readonly Form[] = [
  {
    of: fileFamilies.project,
    title: '一个重点片区',
    schema: 'projects-record',
    parameters: [{ name: 'id', description: '片区编号，永久不变' }],
  },
  {
    of: fileFamilies.policy,
    title: '一份政策文件',
    schema: 'policies-record',
    parameters: [{ name: 'slug', description: '文件代号，永久不变' }],
  },
  {
    of: fileFamilies.policyXml,
    title: '一份政策文件（Akoma Ntoso）',
    schema: null,
    parameters: [{ name: 'slug', description: '文件代号，永久不变' }],
  },
  {
    of: fileFamilies.atom,
    title: '变动的订阅（Atom）',
    schema: null,
    parameters: [{ name: 'feed', description: 'all，或城市、区县、片区、文件的订阅' }],
  },
  {
    of: fileFamilies.jsonFeed,
    title: '变动的订阅（JSON Feed）',
    schema: null,
    parameters: [{ name: 'feed', description: 'all，或城市、区县、片区、文件的订阅' }],
  },
  {
    of: fileFamilies.calendar,
    title: '时限事项的日历',
    schema: null,
    parameters: [{ name: 'scope', description: 'all，或城市、文件' }],
  },
  {
    of: fileFamilies.original,
    title: '一份原件，逐字节保存',
    mediaType: '*/*',
    schema: null,
    parameters: [{ name: 'file', description: '原件的文件名' }],
  },
  {
    of: fileFamilies.jsonSchema,
    title: '一种数据的 JSON Schema 2020-12',
    schema: null,
    parameters: [{ name: 'kind', description: '数据的名称，如 projects' }],
  },
  {
    of: fileFamilies.tableSchema,
    title: '一种数据的 Table Schema',
    schema: null,
    parameters: [{ name: 'kind', description: '数据的名称，如 projects' }],
  },
  {
    of: fileFamilies.chart,
    title: '进度页一张图的数据',
    schema: null,
    parameters: [{ name: 'chart', description: '图的名称' }],
  },
  {
    of: fileFamilies.wordings,
    title: '一份政策文件各条款的历次文字',
    schema: null,
    parameters: [{ name: 'slug', description: '文件代号，永久不变' }],
  },
  {
    of: fileFamilies.archived,
    title: '某一天发布的数据，不再改动',
    mediaType: '*/*',
    schema: null,
    parameters: [
      { name: 'day', description: '发布的日期' },
      { name: 'file', description: '当天的文件名' },
    ],
  },
];

const schemaAt = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function operation(
  address: string,
  title: string,
  { mediaType, schema }: { mediaType: string; schema: object | null },
): object {
  return {
    operationId: address.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''),
    summary: title,
    responses: {
      200: {
        description: title,
        content: { [mediaType]: schema === null ? {} : { schema } },
      },
      404: { description: '没有这个文件' },
    },
  };
}

/** The form of a file that tells of the others; an outside standard tells that of the rest. */
function schemaOfSiteFile(schema: z.ZodType | null): object {
  if (schema === null) return { type: 'object' };
  // What is told may grow: a file may say more than is written here.
  const told = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(told).filter(([key]) => key !== '$schema'));
}

/**
 * OpenAPI 3.1 of the static addresses (`/data/openapi.json`): every bulk file, and those of single
 * items by their pattern. Schemas are those of the kinds.
 *
 * @param bulk the files that the catalogues list one by one
 * @param paths all files of the site: a pattern that none has is left out
 */
export function toOpenApi(
  bulk: readonly PublishedFile[],
  paths: readonly string[],
  imprint: Imprint,
): object {
  const json = publicKinds.filter(({ formats }) => formats.includes('json'));
  const schemas = json.flatMap((kind) => {
    const { $defs, ...whole } = jsonSchemaOf(kind, String) as {
      $defs: { record: object };
      [key: string]: unknown;
    };
    // They are those of the description as a whole.
    const own = Object.entries(whole).filter(
      ([key]) => !['$schema', '$id', 'version'].includes(key),
    );
    const file = Object.fromEntries(own);
    return [
      [kind.name, file],
      [recordName(kind), $defs.record],
    ] as const;
  });
  const ofFiles = bulk.map(({ address, title, mediaType, kind }) => {
    const own = mediaType === mediaTypes.json && kind !== null;
    const schema = own ? schemaAt(kind) : null;
    return [address, { get: operation(address, title, { mediaType, schema }) }] as const;
  });
  const about = siteFiles.map(({ address, title, schema }) => {
    const told = { mediaType: mediaTypeOf(address), schema: schemaOfSiteFile(schema) };
    return [address, { get: operation(address, title, told) }] as const;
  });
  const single = items
    .filter(({ of }) => paths.some(of.has))
    .map(({ of: { address }, title, mediaType, schema, parameters: named }) => {
      const answer = {
        mediaType: mediaType ?? mediaTypeOf(address),
        schema: schema === null ? null : schemaAt(schema),
      };
      const parameters = named.map((one) => ({
        ...{ ...one, in: 'path', required: true, schema: { type: 'string' } },
      }));
      return [address, { parameters, get: operation(address, title, answer) }] as const;
    });
  const licence = licenceAddress(imprint.licence);
  return {
    openapi: '3.1.0',
    info: {
      title: `${imprint.name}：公开数据`,
      version: dataVersion,
      description: `全部是静态文件，只有 GET，没有账号、密钥和查询参数。同一个第一位版本号之内字段只增不减；地址不变，依法撤下的除外。${imprint.licence === null ? licenceAbsence(imprint, null) : ''}`,
      ...(imprint.licence === null
        ? {}
        : { license: { name: imprint.licence, ...(licence === null ? {} : { url: licence }) } }),
    },
    servers: [{ url: imprint.url.replace(/\/$/, '') }],
    paths: Object.fromEntries([...ofFiles, ...about, ...single]),
    components: { schemas: Object.fromEntries(schemas) },
  };
}
