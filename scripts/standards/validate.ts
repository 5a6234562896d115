import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { publicKinds } from '../../src/facts/kinds/all.ts';
import { filesBelow } from '../build/site-folder.ts';
import { calendarProblems } from './calendar.ts';
import { catalogueProblems } from './dcat.ts';
import { openApiProblems } from './openapi.ts';
import { parquetProblems, tableProblems, type TableSchema } from './table.ts';

/** What a built site is held against, and what breaks it; an empty list: nothing does. */
export interface Standard {
  readonly name: string;
  readonly problems: () => string[] | Promise<string[]>;
}

const schemas = join(import.meta.dirname, 'schemas');

function readJson(path: string): AnySchema {
  return JSON.parse(readFileSync(path, 'utf8')) as AnySchema;
}

function describe({ instancePath, message }: ErrorObject, file: string): string {
  return `${file}${instancePath === '' ? '' : ` › ${instancePath}`}：${message ?? '不符合标准'}`;
}

/** Takes a checked value; gives each way in which it breaks its schema. Empty: it is valid. */
export function problemsOf(file: string, validate: ValidateFunction, value: unknown): string[] {
  const valid: unknown = validate(value);
  return valid === true ? [] : (validate.errors ?? []).map((error) => describe(error, file));
}

/** The official schemas of the project, compiled; nothing is fetched. */
export function officialSchemas(): { name: string; file: string; validate: ValidateFunction }[] {
  const draft4 = new Ajv4({ strict: false, allErrors: true, formats: fullFormats });
  draft4.addSchema(readJson(join(schemas, 'oc4ids/project-schema.json')));
  const draft7 = new Ajv({ strict: false, allErrors: true, formats: fullFormats });
  // An editor's hint in the profiles, no constraint.
  draft7.addFormat('textarea', true);
  return [
    {
      name: 'OC4IDS 0.9.5 项目包',
      file: 'data/oc4ids.json',
      validate: draft4.compile(readJson(join(schemas, 'oc4ids/project-package-schema.json'))),
    },
    {
      name: 'Data Package 2.0',
      file: 'data/datapackage.json',
      validate: draft7.compile(readJson(join(schemas, 'datapackage/datapackage.json'))),
    },
  ];
}

/** The JSON files of a kind against the JSON Schema that the site publishes of it. */
function ownSchema(site: string, kind: string): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  const schema = readJson(join(site, `data/schemas/${kind}.schema.json`)) as { $id: string };
  const whole = ajv.compile(schema);
  const one = ajv.compile({ $ref: `${schema.$id}#/$defs/record` });
  const file = `data/${kind}.json`;
  const folder = join(site, 'data', kind);
  const items = existsSync(folder)
    ? filesBelow(folder).filter((path) => path.endsWith('.json'))
    : [];
  return [
    ...(existsSync(join(site, file)) ? problemsOf(file, whole, readJson(join(site, file))) : []),
    ...items.flatMap((path) =>
      problemsOf(`data/${kind}/${path}`, one, readJson(join(folder, path))),
    ),
  ];
}

async function tables(site: string): Promise<string[]> {
  const found: string[] = [];
  const schemaOf = (kind: string) =>
    readJson(join(site, `data/schemas/${kind}.table.json`)) as unknown as TableSchema;
  const csvOf = (kind: string) => readFileSync(join(site, `data/tables/${kind}.csv`), 'utf8');
  for (const { name, table } of publicKinds) {
    if (table === null) continue;
    const others = (resource: string): string => csvOf(resource.split('-')[1] ?? '');
    found.push(...tableProblems(`data/tables/${name}.csv`, csvOf(name), schemaOf(name), others));
    const parquet = readFileSync(join(site, `data/tables/${name}.parquet`));
    found.push(...(await parquetProblems(`data/tables/${name}.parquet`, parquet, csvOf(name))));
  }
  return found;
}

/** Everything that a built site is held against. */
export function standardsOf(site: string): Standard[] {
  const file = (path: string) => join(site, path);
  const calendars = () => filesBelow(site).filter((path) => path.endsWith('.ics'));
  return [
    ...officialSchemas().map(({ name, file: path, validate }) => ({
      name,
      problems: () =>
        existsSync(file(path))
          ? problemsOf(path, validate, readJson(file(path)))
          : [`${path}：文件不存在。请先运行 npm run build。`],
    })),
    {
      name: '每个 JSON 文件，按本站公布的 JSON Schema 2020-12',
      problems: () => publicKinds.flatMap(({ name }) => ownSchema(site, name)),
    },
    {
      name: '每个表，按本站公布的 Table Schema，Parquet 与 CSV 相同',
      problems: () => tables(site),
    },
    {
      name: '数据目录，按 DCAT-AP 3.0.1 的要求（SHACL）',
      problems: () =>
        catalogueProblems('data/catalog.json', readJson(file('data/catalog.json')) as object),
    },
    {
      name: '接口说明，按 OpenAPI 3.1；每个地址有文件，每个回答合它的结构',
      problems: () => openApiProblems(site),
    },
    {
      name: '每个日历，按 RFC 5545',
      problems: () =>
        calendars().flatMap((path) => calendarProblems(path, readFileSync(file(path), 'utf8'))),
    },
  ];
}
