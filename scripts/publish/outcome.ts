import type { Change, Publication } from '../../src/facts/kinds/change.ts';
import type { Portal } from '../../src/facts/portal.ts';
import {
  notYetRecorded,
  suggestDeadlines,
  suggestParameters,
  suggestRights,
  suggestTasks,
} from '../../src/rules/annotation/suggest.ts';
import { allPublications } from '../../src/rules/portal/changes.ts';
import { join } from 'node:path';
import type { Note } from '../import/problem.ts';
import { asTyped } from '../portal-commands.ts';
import { readTopics, recorded } from '../suggest/recorded.ts';
import type { Draft } from './context.ts';
import { originalFile, textFolder } from '../../src/facts/portal-files.ts';

/** What an entry says, wherever the original prints it. */
const saidBy = ({ id, before, after, listing }: Change): string =>
  JSON.stringify([id, before, after, listing]);

/** What a run makes of the published site: entries of 变动记录 that are new, or say something else now. */
export function changedPublications(before: Portal, after: Portal): Publication[] {
  const known = new Map(allPublications(before).map((one) => [one.id, one]));
  return allPublications(after).flatMap((one) => {
    const earlier = known.get(one.id);
    if (earlier === undefined) return [one];
    if (JSON.stringify(earlier) === JSON.stringify(one)) return [];
    // A list that takes the place of one of its day says most of it again; where it corrects, it is told as that.
    const said = new Set(earlier.changes.map(one.kind === 'list' ? ({ id }) => id : saidBy));
    const changes = one.changes.filter(
      (change) => !said.has(one.kind === 'list' ? change.id : saidBy(change)),
    );
    return changes.length === 0 ? [] : [{ ...one, changes }];
  });
}

/** What stays to be done for a text once it is registered, one line each. */
function ofText(portal: Portal, slug: string): string[] {
  const policy = portal.registeredPolicies.find((one) => one.slug === slug);
  if (policy === undefined) return [];
  const { root, folder } = portal.folder;
  const own = join(root, folder, textFolder(policy));
  const found = [
    ...suggestTasks(policy),
    ...suggestDeadlines(policy),
    ...suggestParameters(policy, portal.topics),
    ...suggestRights(policy, portal.topics),
  ];
  const fresh = notYetRecorded(found, recorded(own)).length;
  const read = readTopics(own);
  const open = portal.topics.filter((topic) => !read.has(topic.slug)).length;
  const command = `npm run suggest -- ${slug}`;
  return [
    ...(open === 0
      ? []
      : [`${slug}：${open} 个主题还没有通读登记，页面写“尚未整理”。${command} 写进一本电子表格。`]),
    ...(fresh === 0
      ? []
      : [
          `${slug}：${fresh} 处像是任务、时限、参数或权利事项，还没有标注。${command} 写进一本电子表格。`,
        ]),
  ];
}

/** The places of the lists of this run that stay off the map, each once with its rows. */
function unplacedIn(notes: readonly Note[], drafts: readonly Draft[]): string[] {
  const own = new Set(drafts.map(({ source }) => originalFile(source.file)));
  const pending = notes.filter(({ pending: waits, spot }) => waits === true && own.has(spot.file));
  return [...Map.groupBy(pending, ({ read = '' }) => read)].map(([name, all]) => {
    const rows = [...new Set(all.flatMap(({ spot: { line } }) => line ?? []))];
    return `“${name}”（第 ${rows.join('、')} 行）`;
  });
}

/** What a person has still to do after a run, one line each. */
export function remaining(
  portal: Portal,
  drafts: readonly Draft[],
  { notes, reviewed }: { notes: readonly Note[]; reviewed: boolean },
): string[] {
  const unplaced = unplacedIn(notes, drafts);
  return [
    ...(reviewed
      ? []
      : drafts.map(
          ({ source }) =>
            `还没有审查记录，不会上网：审查后运行 npm run publish -- --review ${asTyped(source.file)}`,
        )),
    ...(unplaced.length === 0
      ? []
      : [
          `${unplaced.length} 个地名没有唯一对应，不上图，不影响发布：${unplaced.join('、')}。确有错字的在 readings.yaml 登记读法。`,
        ]),
    ...drafts.flatMap(({ source }) =>
      source.text === null ? [] : ofText(portal, source.text.slug),
    ),
  ];
}
