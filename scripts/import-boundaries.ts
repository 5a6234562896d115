// npm run import:boundaries -- <city> <file.geojson> --datum GCJ-02 --licence … --approval … --authority … --date …
import './plain-errors.ts';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCities } from '../src/facts/read/cities.ts';
import { loadGazetteer } from '../src/facts/read/places.ts';
import { boundaryMap } from './import/boundaries.ts';
import { readApproval, readCounties } from './import/boundary-file.ts';
import { describeProblem, type Problem } from './import/problem.ts';
import { stableGeometry } from './import/stable-json.ts';
import { readSettings } from './settings.ts';
import { compareFiles, writeFiles } from './import/write.ts';
import { usages } from './package/usages.ts';
import { filesOfCity } from '../src/facts/portal-files.ts';
import { sha256Of } from '../src/facts/read/sha256.ts';

const option = { type: 'string' } as const;

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  console.error('什么也没有写入。');
  process.exit(1);
}

function stop(problems: readonly Problem[]): void {
  if (problems.length > 0) fail(problems.map((problem) => `错误 ${describeProblem(problem)}`));
}

const { data, args } = readSettings();
const { positionals, values } = parseArgs({
  args: [...args],
  allowPositionals: true,
  strict: false,
  options: { datum: option, licence: option, approval: option, authority: option, date: option },
});
const [slug = '', file = ''] = positionals;
const city = loadCities(data).find((candidate) => candidate.slug === slug);
if (!city) fail([`没有代号为“${slug}”的城市。`, usages['import:boundaries']]);
if (!existsSync(file)) fail([`找不到文件“${file}”。`, usages['import:boundaries']]);

const text = readFileSync(file, 'utf8');
const said = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const stated = {
  number: said(values.approval),
  licence: said(values.licence),
  authority: said(values.authority),
  date: said(values.date),
  datum: said(values.datum),
};
const sha256 = sha256Of(text);
const { approval, problems: unapproved } = readApproval(file, stated, sha256);
const { counties, problems: unread } = readCounties(file, text, city);
stop([...unapproved, ...unread]);
if (approval) {
  const { townships } = loadGazetteer(data, slug);
  const { map, problems } = boundaryMap({ file, city, townships, counties, approval });
  stop(problems);
  writeFiles(
    data,
    compareFiles(data, [{ path: filesOfCity(slug).boundaries, text: stableGeometry(map) }]),
  );
  console.log(
    `已写入 ${data.folder}/${filesOfCity(slug).boundaries}，地图将显示官方界线和审图号 ${approval.number}。`,
  );
}
