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
import { loadEveryday } from '../src/facts/read/everyday.ts';
import type { Policy } from '../src/facts/kinds/policy.ts';
import type { Portal } from '../src/facts/portal.ts';
import { openPortal, readSettings } from './settings.ts';
import { readTopics, recorded } from './suggest/recorded.ts';
import { writeWorkbook } from './sheets/run.ts';
import { render, type UnlistedBody } from './suggest/render.ts';
import { suggestionWorkbook, type Suggestions } from './suggest/workbook.ts';
import { textFolder } from '../src/facts/portal-files.ts';

/** What is proposed for a text and not on file yet. */
function suggestionsFor({ folder: { root, folder }, topics }: Portal, policy: Policy): Suggestions {
  const own = join(root, folder, textFolder(policy));
  const found = [
    ...suggestTasks(policy),
    ...suggestDeadlines(policy),
    ...suggestParameters(policy, topics),
    ...suggestRights(policy, topics),
  ];
  return {
    fresh: notYetRecorded(found, recorded(own)),
    readings: suggestReadings(policy, topics, readTopics(own)),
  };
}

function bodiesOf({ bodies }: Portal, policy: Policy): UnlistedBody[] {
  return unlistedBodies(parseTasks(policy), bodies).map((name) => ({
    name,
    slug: pinyin(name.replaceAll(/[^\p{Script=Han}]/gu, ''), {
      ...{ toneType: 'none', type: 'array' },
    }).join('-'),
    line: policy.clauses.find(({ text }) => text.includes(name))?.line ?? 1,
  }));
}

const settings = readSettings();
const portal = openPortal(settings);
const [wanted = '', file = `${wanted}-登记.xlsx`] = settings.args;
const policy = portal.registeredPolicies.find(({ slug }) => slug === wanted);

if (policy === undefined) {
  const known = portal.registeredPolicies.map(({ slug }) => slug).join('、');
  console.error(
    `用法：npm run suggest -- <文件代号> [登记.xlsx]。现有文件：${known}。新文件请先运行 npm run publish。`,
  );
  process.exitCode = 1;
} else {
  const suggestions = suggestionsFor(portal, policy);
  const { fresh, readings } = suggestions;
  const everyday = suggestEveryday(policy, portal.topics, loadEveryday(settings.data, policy));
  const rest = render(
    join(settings.data.folder, textFolder(policy)),
    bodiesOf(portal, policy),
    everyday,
  );
  if (fresh.length + readings.length === 0) {
    console.log('没有新的建议：时间、数字、任务条款、主题词都已登记，主题都已通读。');
  } else {
    const count = `${fresh.length} 处像是任务、时限、参数或权利事项，${readings.length} 个主题还没有通读登记`;
    console.log(`${wanted}：${count}。`);
    const bytes = await suggestionWorkbook(portal, wanted, suggestions);
    for (const line of writeWorkbook(file, bytes)) console.log(line);
  }
  if (rest !== '') process.stdout.write(rest);
}
