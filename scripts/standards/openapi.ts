import { fixedFiles, patternOf } from '../../src/outputs/file-addresses.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { filesBelow } from '../build/site-folder.ts';

/** What is read of a description. */
interface Description {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly responses: {
    readonly 200: { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
  };
}

/** Whether the description is one, by the schema of OpenAPI 3.1; nothing is fetched. */
async function formProblems(path: string, description: Description): Promise<string[]> {
  try {
    const copy = structuredClone(description) as unknown as Parameters<
      typeof SwaggerParser.validate
    >[0];
    await SwaggerParser.validate(copy, { resolve: { external: false } });
    return [];
  } catch (error) {
    return [`${path}：${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * Holds the description of the addresses against the schema of OpenAPI, and against the files: every
 * address has one, every file of the data an address, and what is answered has the form that is told.
 */
export async function openApiProblems(site: string): Promise<string[]> {
  const path = fixedFiles.openapi.path;
  if (!existsSync(join(site, path))) return [`${path}：文件不存在。请先运行 npm run build。`];
  const description = JSON.parse(readFileSync(join(site, path), 'utf8')) as Description;
  const all = filesBelow(site);
  const ajv = new Ajv2020({ strict: false, allErrors: false, formats: fullFormats });
  ajv.addSchema({ $id: 'urn:mingdi:openapi', ...description });
  const answers = Object.entries(description.paths).flatMap(([address, { get }]) => {
    const files = all.filter((file) => patternOf(address).test(`/${file}`));
    if (files.length === 0) return [`${path} › ${address}：站点里没有这样的文件`];
    const { schema } = get.responses[200].content['application/json'] ?? {};
    if (schema === undefined) return [];
    const pointer = '$ref' in schema ? `urn:mingdi:openapi${String(schema.$ref)}` : null;
    const check = ajv.compile(pointer === null ? schema : { $ref: pointer });
    return files.flatMap((file) =>
      check(JSON.parse(readFileSync(join(site, file), 'utf8')))
        ? []
        : [`${path} › ${address}：${file} 不合所写的结构（${ajv.errorsText(check.errors)}）`],
    );
  });
  const patterns = Object.keys(description.paths).map(patternOf);
  const untold = all
    .filter((file) => /^(?:data|feeds)\/.*(?<!\.html)$/u.test(file))
    .filter((file) => !patterns.some((pattern) => pattern.test(`/${file}`)))
    .map((file) => `${path}：没有写 ${file}`);
  return [...(await formProblems(path, description)), ...answers, ...untold];
}
