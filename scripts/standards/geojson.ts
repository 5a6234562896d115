import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { filesBelow } from '../build/site-folder.ts';
import type { Found } from './standard.ts';
import { runProgram } from './program.ts';
import { problemsOf } from './schema.ts';

const require = createRequire(import.meta.url);

/** Takes a built site; gives the paths of its maps. */
export function mapsOf(site: string): string[] {
  return filesBelow(site).filter((path) => path.endsWith('.geojson'));
}

/** Takes the text of a map; gives where it breaks the schema of GeoJSON. */
export function geojsonProblems(path: string, text: string): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const schema = require('geojson-schema/FeatureCollection.json') as object;
  return problemsOf(path, ajv.compile(schema), JSON.parse(text));
}

/** Takes a map; gives what OGR, which GIS programs read with, cannot read of it or reads otherwise. */
export function ogrProblems(site: string, path: string): Found {
  const file = join(site, path);
  if (!existsSync(file)) return [`${path}：文件不存在`];
  const run = runProgram('ogrinfo', ['-ro', '-so', '-al', file]);
  if (run === null) return { notRun: '需要 OGR（Debian：apt-get install gdal-bin）' };
  if (run.status !== 0 || run.error.trim() !== '') return [`${path}：${run.error.trim()}`];
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
  const [, count = ''] = /^Feature Count: (\d+)$/mu.exec(run.out) ?? [];
  const [, geometry = ''] = /^Geometry: (.+)$/mu.exec(run.out) ?? [];
  return [
    ...(Number(count) === features.length
      ? []
      : [`${path}：OGR 读出 ${count} 个，文件有 ${features.length} 个`]),
    ...(features.length > 0 && geometry.startsWith('Unknown')
      ? [`${path}：一个文件应当只有一种几何类型`]
      : []),
  ];
}
