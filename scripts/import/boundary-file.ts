import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import type { City } from '../../src/facts/kinds/city.ts';
import { approvalSchema, type Approval } from '../../src/facts/kinds/boundaries.ts';
import type { Problem } from './problem.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** One county of a boundary file, in the file's own datum. */
export interface CountyFeature {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number())).min(4);
const label = z.union([z.string(), z.number()]).transform(String).optional();
const fileSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        id: label,
        // Names of the fields: ours, and those of the national land survey (XZQDM, XZQMC).
        properties: z.object({ code: label, name: label, XZQDM: label, XZQMC: label }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
        ]),
      }),
    )
    .min(1),
});

/** What the clerk says of the file on the command line; undefined where an option is missing. */
export type StatedApproval = Record<
  'number' | 'authority' | 'date' | 'licence' | 'datum',
  string | undefined
>;

const options = {
  licence: ['--licence', '数据的使用许可'],
  number: ['--approval', '审图号'],
  authority: ['--authority', '批准机关'],
  date: ['--date', '批准日期，如 2025-06-30'],
  datum: ['--datum', '坐标系：WGS84、CGCS2000、GCJ-02 或 BD-09'],
} as const;

/** Holds the command line against what a published map must state; without all of it nothing is imported. */
export function readApproval(
  file: string,
  stated: StatedApproval,
  sha256: string,
): { approval: Approval | null; problems: Problem[] } {
  const result = approvalSchema.safeParse({ ...stated, sha256 });
  if (result.success) return { approval: result.data, problems: [] };
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  const problems = Object.entries(options).flatMap(([field, [option, meaning]]): Problem[] => {
    if (!wrong.has(field)) return [];
    const read = stated[field as keyof StatedApproval];
    return [
      {
        code: 'boundary-approval',
        spot: { file },
        what: read === undefined ? `没有写 ${option}（${meaning}）` : `${option} 的值无法使用`,
        read: read ?? '没有写',
        expected: meaning,
        action: `补上 ${option}；没有使用许可和审图号的界线不得公开`,
      },
    ];
  });
  return { approval: null, problems };
}

function wrongFile(file: string, what: string, read: string): Problem {
  return {
    code: 'boundary-file',
    spot: { file },
    what,
    read,
    expected:
      'GeoJSON FeatureCollection，每个区县一个 Polygon 或 MultiPolygon，属性含 code 与 name',
    action: '请从数据提供单位重新取得该文件',
  };
}

function parse(file: string, text: string): CountyFeature[] | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return wrongFile(file, '不是完整的 JSON', String(cause));
  }
  const result = fileSchema.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
    return wrongFile(file, 'GeoJSON 的内容不合要求', issues.join('；'));
  }
  return result.data.features.map(({ id, properties, geometry }) => ({
    code: properties.code ?? properties.XZQDM ?? id ?? '',
    name: properties.name ?? properties.XZQMC ?? '',
    geometry,
  }));
}

/** The file's counties must be the city's, each once, under its own name. */
export function readCounties(
  file: string,
  text: string,
  city: City,
): { counties: CountyFeature[]; problems: Problem[] } {
  const counties = parse(file, text);
  if (!Array.isArray(counties)) return { counties: [], problems: [counties] };
  const expected = new Map(city.counties.flatMap(({ code, name }) => (code ? [[code, name]] : [])));
  const problem = (what: string, read: string, wanted: string): Problem => ({
    code: 'boundary-county',
    spot: { file },
    what,
    read,
    expected: wanted,
    action: `与 data/${filesOfCity(city.slug).city} 核对后改正文件`,
  });
  const all = [...expected].map(([code, name]) => `${name} ${code}`).join('、');
  const foreign = counties.flatMap(({ code, name }) =>
    expected.get(code) === name
      ? []
      : [problem(`有一个图形不是${city.name}的区县`, `${name} ${code}`, all)],
  );
  const counted = [...expected].flatMap(([code, name]) => {
    const count = counties.filter((county) => county.code === code).length;
    return count === 1
      ? []
      : [problem(`${name}（${code}）不是恰好一个图形`, `${count} 次`, '每个区县 1 次')];
  });
  return { counties, problems: [...foreign, ...counted] };
}
