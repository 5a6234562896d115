import type { Change } from '../../src/facts/kinds/change.ts';
import { sumAreas } from '../../src/rules/project/number.ts';
import { formatChange } from '../../src/rules/words/change.ts';
import { policyStatus } from '../../src/rules/policy/status.ts';
import { formatStatus } from '../../src/rules/words/status.ts';
import { notStated } from '../../src/rules/words/missing.ts';
import { basename } from 'node:path';
import { placeOf } from './ask-list.ts';
import type { Draft } from './context.ts';
import type { Planned } from './planned.ts';
import { looksOfficial, otherTitle } from './propose.ts';
import type { Recognised } from './recognise.ts';

type Read = Extract<Recognised, { kind: 'text' | 'list' }>;

/** What a file was recognised as, for the clerk. */
export function registeredLines(file: Read): string[] {
  const lists = file.lists.map(
    (found) => `${placeOf(found)}（表格 ${found.table.rows.length} 行）`,
  );
  const renamed =
    file.name === basename(file.path) ? '' : `，内容不是扩展名所写的，登记为 ${file.name}`;
  const others = file.lists
    .flatMap((found) => otherTitle(found) ?? [])
    .map(
      (title) =>
        `标题是“${title}”，不像低效用地再开发的片区名单：请先核对要登记的是不是这一份；拿错了的按 Ctrl+C 停下。`,
    );
  if (file.kind === 'list')
    return [`${basename(file.path)}：片区名单${lists.join('、')}${renamed}。`, ...others];
  const { metadata, clauses } = file.reading.policy;
  const also = lists.length === 0 ? '' : `，另有片区名单：${lists.join('、')}`;
  return [
    `${basename(file.path)}：政策文件《${metadata.title}》，${metadata.docNumber ?? `文号${notStated}`}，${clauses.length} 个条款${also}${renamed}。`,
    ...others,
    ...(looksOfficial(file.reading.policy)
      ? []
      : [
          '没有读到文号、发文机关、日期和编号的条款：请先核对这是不是政策文件；拿错了的按 Ctrl+C 停下。',
        ]),
  ];
}

function listLine({ asOf, title, reading }: Draft['lists'][number]): string {
  const known = reading.rows.flatMap(({ areaMu }) => (areaMu === null ? [] : [areaMu]));
  const without = reading.rows.length - known.length;
  const open = without === 0 ? '' : `，${without} 行没有面积`;
  return `  名单 ${asOf}《${title}》：${reading.rows.length} 行，${sumAreas(known)} 亩${open}`;
}

function draftLines({ source, lists, file, changes }: Draft, day: string): string[] {
  const policy = file.kind === 'text' ? file.reading.policy : null;
  const standing =
    policy === null
      ? null
      : policyStatus({ ...policy, standing: source.text?.standing ?? null }, day);
  return [
    `${source.file}（${source.city}）`,
    ...(policy === null || standing === null
      ? []
      : [
          `  文件 ${source.text?.slug ?? ''}《${policy.metadata.title}》：${formatStatus(standing.status)}。${standing.reason}`,
        ]),
    ...changes.map(
      ({ slug, standing }) => `  文件 ${slug}：改为“${standing.status}”，${standing.reason}`,
    ),
    ...lists.map(listLine),
  ];
}

const shownChanges = 20;

/** How much a change is: areas by their share, so that what only a conversion rounds comes last. */
function weightOf({ kind, before, after }: Change): number {
  if (kind !== 'area') return 2;
  if (typeof before !== 'number' || typeof after !== 'number') return 1;
  return Math.abs(after - before) / Math.max(before, after);
}

/** The heaviest of some changes under a heading, for the terminal. */
function changeLines(heading: string, all: readonly Change[]): string[] {
  // A list that drops one row renumbers all that follow.
  const changes = all.filter(({ kind }) => kind !== 'renumbered');
  const renumbered = all.length - changes.length;
  const shown = changes
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, shownChanges)
    .map((change) => `  ${formatChange(change)}`);
  return [
    changes.length === 0 ? `${heading}：没有。` : `${heading}：`,
    ...shown,
    ...(changes.length > shown.length ? [`  ……共 ${changes.length} 项`] : []),
    ...(renumbered === 0 ? [] : [`  另有 ${renumbered} 个片区的序号变了。`]),
  ];
}

/** What a run comes to, for the terminal. */
export function planLines({
  drafts,
  hosts,
  publications,
  corrections,
  remaining,
  after,
  edits,
}: Planned): string[] {
  return [
    '登记：',
    ...drafts.flatMap((draft) => draftLines(draft, after.day)).map((line) => `  ${line}`),
    ...hosts.map(
      (host) => `  ${host}：site.yaml 的 allowedHosts 里加上它，页面才能链接到原发布页面`,
    ),
    ...corrections.flatMap(({ title, changes }) =>
      changeLines(`与它代替的名单《${title}》相比`, changes),
    ),
    ...changeLines(
      '网站上的变动',
      publications.flatMap(({ changes }) => changes),
    ),
    `要写的文件：${edits.length} 个。`,
    ...(remaining.length === 0 ? [] : ['还要做的：', ...remaining.map((line) => `  ${line}`)]),
  ];
}
