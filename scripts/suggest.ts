import './plain-errors.ts';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import {
  notYetRecorded,
  suggestDeadlines,
  suggestParameters,
  suggestRights,
  suggestTasks,
} from '../src/rules/annotation/suggest.ts';
import { suggestEveryday } from '../src/rules/annotation/everyday.ts';
import { suggestReadings } from '../src/rules/annotation/suggest-readings.ts';
import { unlistedBodies } from '../src/rules/task/body.ts';
import { parseTasks } from '../src/rules/task/extract.ts';
import { loadCities } from '../src/facts/read/cities.ts';
import { loadEveryday } from '../src/facts/read/everyday.ts';
import { loadPolicies } from '../src/facts/read/policies.ts';
import { loadBodies } from '../src/facts/read/bodies.ts';
import { loadTopics } from '../src/facts/read/topics.ts';
import { readSettings } from './settings.ts';
import { readTopics, recorded } from './suggest/recorded.ts';
import { render } from './suggest/render.ts';

const { data, args } = readSettings();
const policies = loadCities(data).flatMap((city) => loadPolicies(data, city));
const [wanted] = args;
const policy = policies.find(({ slug }) => slug === wanted);

if (policy === undefined) {
  const known = policies.map(({ slug }) => slug).join('、');
  console.error(
    `用法：npm run suggest -- <文件代号>。现有文件：${known}。新文件请先运行 npm run import。`,
  );
  process.exitCode = 1;
} else {
  const folder = join(data.folder, policy.city, 'policies', policy.slug);
  const found = [
    ...suggestTasks(policy),
    ...suggestDeadlines(policy),
    ...suggestParameters(policy),
    ...suggestRights(policy, loadTopics(data)),
  ];
  const bodies = unlistedBodies(parseTasks(policy), loadBodies(data)).map((name) => ({
    name,
    slug: pinyin(name.replaceAll(/[^\p{Script=Han}]/gu, ''), {
      toneType: 'none',
      type: 'array',
    }).join('-'),
    line: policy.clauses.find(({ text }) => text.includes(name))?.line ?? 1,
  }));
  const fresh = notYetRecorded(found, recorded(join(data.root, folder)));
  const read = readTopics(join(data.root, folder));
  const readings = suggestReadings(policy, loadTopics(data), read);
  const everyday = suggestEveryday(policy, loadTopics(data), loadEveryday(data, policy));
  process.stdout.write(render(folder, { fresh, bodies, readings, everyday }));
}
