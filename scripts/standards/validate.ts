import { fileFamilies, fixedFiles, kindFile, kindTable } from '../../src/outputs/file-addresses.ts';
import { projectKind } from '../../src/facts/kinds/public-project.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { publicKinds } from '../../src/facts/kinds/all.ts';
import { filesBelow } from '../build/site-folder.ts';
import { addressProblems } from './addresses.ts';
import { calendarProblems } from './calendar.ts';
import { datasetProblems } from './datasets.ts';
import { catalogueProblems } from './dcat.ts';
import { duckdbProblems } from './duckdb.ts';
import { feedProblems } from './feeds.ts';
import { geojsonProblems, mapsOf, ogrProblems } from './geojson.ts';
import { openApiProblems } from './openapi.ts';
import { endProblems, pageProblems } from './pages.ts';
import { problemsOf } from './schema.ts';
import type { Found, Standard } from './standard.ts';
import { parquetProblems, tableProblems, type TableSchema } from './table.ts';
import { akomaNtosoProblems, wellFormedProblems } from './xml.ts';

const schemas = join(import.meta.dirname, 'schemas');

function readJson(path: string): AnySchema {
  return JSON.parse(readFileSync(path, 'utf8')) as AnySchema;
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
      file: fixedFiles.oc4ids.path,
      validate: draft4.compile(readJson(join(schemas, 'oc4ids/project-package-schema.json'))),
    },
    {
      name: 'Data Package 2.0',
      file: fixedFiles.datapackage.path,
      validate: draft7.compile(readJson(join(schemas, 'datapackage/datapackage.json'))),
    },
  ];
}

/** The JSON files of a kind against the JSON Schema that the site publishes of it. */
function ownSchema(site: string, kind: string): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  const schema = readJson(join(site, fileFamilies.jsonSchema.at(kind).path)) as { $id: string };
  const whole = ajv.compile(schema);
  const one = ajv.compile({ $ref: `${schema.$id}#/$defs/record` });
  const file = kindFile({ name: kind }, 'json').path;
  /** One file each, where a kind has them, stands below. */
  const folder = file.replace(/\.json$/u, '');
  const items = existsSync(join(site, folder))
    ? filesBelow(join(site, folder)).filter((path) => path.endsWith('.json'))
    : [];
  return [
    ...(existsSync(join(site, file)) ? problemsOf(file, whole, readJson(join(site, file))) : []),
    ...items.flatMap((path) =>
      problemsOf(`${folder}/${path}`, one, readJson(join(site, folder, path))),
    ),
  ];
}

/** A portal without lists has no package of projects: the standard knows no empty one. */
function missing(site: string, path: string): string[] {
  const projects = join(site, kindFile(projectKind, 'json').path);
  const none =
    existsSync(projects) &&
    (JSON.parse(readFileSync(projects, 'utf8')) as { projects: unknown[] }).projects.length === 0;
  const allowed = none && path === fixedFiles.oc4ids.path;
  return allowed ? [] : [`${path}：文件不存在。请先运行 npm run build。`];
}

const schemaOf = (site: string, kind: string) =>
  readJson(join(site, fileFamilies.tableSchema.at(kind).path)) as unknown as TableSchema;

/** The kinds that are published as tables. */
const tabular = publicKinds.filter(({ table }) => table !== null).map(({ name }) => name);

/** A resource of the Data Package of a site. */
interface Resource {
  readonly name: string;
  /** Below `data/`, or an address in full. */
  readonly path: string;
  readonly dialect?: { readonly byteOrderMark: boolean };
  readonly schema?: TableSchema;
}

/** Every CSV file that the Data Package names, for people or for programs, against the schema it tells. */
function csvTables(site: string): string[] {
  const { homepage, resources } = readJson(join(site, fixedFiles.datapackage.path)) as unknown as {
    readonly homepage: string;
    readonly resources: readonly Resource[];
  };
  const fileOf = ({ path }: Resource) =>
    path.startsWith(homepage) ? path.slice(homepage.length) : `data/${path}`;
  /** Without the mark that the package tells of: any other is a fault of its first heading. */
  const csvOf = (resource: Resource) => {
    const text = readFileSync(join(site, fileOf(resource)), 'utf8');
    return resource.dialect?.byteOrderMark === true ? text.replace(/^\uFEFF/u, '') : text;
  };
  const named = (name: string) => {
    const found = resources.find((one) => one.name === name);
    return found === undefined ? '' : csvOf(found);
  };
  return resources
    .filter(({ path }) => path.endsWith('.csv'))
    .flatMap((resource) =>
      resource.schema === undefined
        ? [`${fileOf(resource)}：数据包没有说明它的各列`]
        : tableProblems(fileOf(resource), csvOf(resource), resource.schema, named),
    );
}

async function tables(site: string): Promise<string[]> {
  const found = csvTables(site);
  for (const name of tabular) {
    const csv = readFileSync(join(site, kindTable({ name }, 'csv').path), 'utf8');
    const parquet = readFileSync(join(site, kindTable({ name }, 'parquet').path));
    found.push(...(await parquetProblems(kindTable({ name }, 'parquet').path, parquet, csv)));
  }
  return found;
}

function tablesInDuckdb(site: string): Promise<string[]> {
  return duckdbProblems(
    site,
    tabular.map((name) => ({
      csv: [kindTable({ name }, 'csv').path, kindFile({ name }, 'csv').path],
      parquet: kindTable({ name }, 'parquet').path,
      schema: schemaOf(site, name),
    })),
  );
}

function feeds(site: string): string[] {
  const paths = filesBelow(site).filter((path) => /^feeds\/.*\.xml$/u.test(path));
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  return paths
    .map((path) => path.replace(/\.xml$/u, ''))
    .flatMap((path) => feedProblems(path, read(`${path}.xml`), read(`${path}.json`)));
}

/** What the maps break in the eyes of OGR; the first reason why it cannot look stands for all. */
function mapsInOgr(site: string): Found {
  const found: string[] = [];
  for (const path of mapsOf(site)) {
    const problems = ogrProblems(site, path);
    if ('notRun' in problems) return problems;
    found.push(...problems);
  }
  return found;
}

/** The data, against what the portal says of them and by readers that are not ours. */
function ofData(site: string): Standard[] {
  const file = (path: string) => join(site, path);
  return [
    ...officialSchemas().map(({ name, file: path, validate }) => ({
      name,
      problems: () =>
        existsSync(file(path))
          ? problemsOf(path, validate, readJson(file(path)))
          : missing(site, path),
    })),
    {
      name: '每个 JSON 文件，按本站公布的 JSON Schema 2020-12',
      problems: () => publicKinds.flatMap(({ name }) => ownSchema(site, name)),
    },
    {
      name: '每个表，按数据包里的 Table Schema，Parquet 与 CSV 相同',
      problems: () => tables(site),
    },
    {
      name: '每个表，用 DuckDB 不加选项读：CSV 一字不差，Parquet 类型不变',
      problems: () => tablesInDuckdb(site),
    },
    {
      name: '数据目录，按 DCAT-AP 3.0.1 的要求（SHACL）',
      problems: () =>
        catalogueProblems(
          fixedFiles.catalog.path,
          readJson(file(fixedFiles.catalog.path)) as object,
        ),
    },
    {
      name: '数据、订阅、日历、目录和标记里每个本站地址：有这一页、这个文件、这个锚点',
      problems: () => addressProblems(site),
    },
    {
      name: '每个 schema.org 数据集：说明、地点、起止、许可和文件',
      problems: () => datasetProblems(site),
    },
    {
      name: '接口说明，按 OpenAPI 3.1；每个地址有文件，每个回答合它的结构',
      problems: () => openApiProblems(site),
    },
  ];
}

/** Files of one format each, and pages. */
function ofFormats(site: string): Standard[] {
  const text = (path: string) => readFileSync(join(site, path), 'utf8');
  const ending = (pattern: RegExp) => filesBelow(site).filter((path) => pattern.test(path));
  const texts = ending(/^data\/policies\/.*\.xml$/u);
  const akomaNtoso = join(schemas, 'akoma-ntoso');
  return [
    {
      name: '每个日历，按 RFC 5545',
      problems: () => ending(/\.ics$/u).flatMap((path) => calendarProblems(path, text(path))),
    },
    {
      name: '每个地图文件，按 GeoJSON 的 JSON Schema',
      problems: () => mapsOf(site).flatMap((path) => geojsonProblems(path, text(path))),
    },
    { name: '每个地图文件，用 OGR 读', problems: () => mapsInOgr(site) },
    { name: '每个订阅，用阅读器读；Atom 与 JSON Feed 相同', problems: () => feeds(site) },
    {
      name: '每个 XML 和 SVG 文件，按 XML 1.0（xmllint）',
      problems: () => wellFormedProblems(site, ending(/\.(?:xml|svg)$/u)),
    },
    {
      name: '每份法规文本，按 Akoma Ntoso 3.0 对所用元素的要求（xmllint）',
      problems: () => akomaNtosoProblems(site, texts, akomaNtoso, 'exported.xsd'),
    },
    {
      name: '每份法规文本，按 Akoma Ntoso 3.0 自己的 XSD（xmllint）',
      problems: () => akomaNtosoProblems(site, texts, akomaNtoso, 'akomantoso30.xsd'),
    },
    { name: '每个页面在 </html> 处结束', problems: () => endProblems(site) },
    { name: '每个页面，按 HTML 标准（Nu HTML Checker）', problems: () => pageProblems(site) },
  ];
}

/** Everything that a built site is held against. */
export function standardsOf(site: string): Standard[] {
  return [...ofData(site), ...ofFormats(site)];
}
