import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeKindNames, type Change, type Publication } from '../../src/facts/kinds/change.ts';
import type { Correction } from '../../src/facts/kinds/correction.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { Portal } from '../../src/facts/portal.ts';
import {
  listCorrection,
  type IdentifiedList,
} from '../../src/rules/change/project-publications.ts';
import { formatChangeValue } from '../../src/rules/words/change.ts';
import { replaceFiles } from '../files/atomic.ts';
import type { Draft, ListDraft } from './context.ts';
import { appended } from './edits.ts';
import { portalFiles } from '../../src/facts/portal-files.ts';

/** A list that takes the place of one of its day, with what it says otherwise. */
interface Corrected {
  readonly draft: Draft;
  readonly list: ListDraft;
  readonly was: IdentifiedList;
  readonly publication: Publication;
}

function listOn({ lists }: Portal, city: string, day: string): IdentifiedList | null {
  const own = lists.get(city);
  const list = own?.lists.find(({ asOf }) => asOf === day);
  return own === undefined || list === undefined ? null : { list, identities: own.identities };
}

/**
 * What lists say otherwise than those of the same day whose place they take. 变动记录 compares days and so
 * cannot tell: there a corrected value would be one that changed, or none.
 */
export function correctedLists(
  before: Portal,
  after: Portal,
  drafts: readonly Draft[],
): Corrected[] {
  return drafts.flatMap((draft) =>
    draft.lists.flatMap((list): Corrected[] => {
      const { city } = draft.source;
      const [was, now] = [listOn(before, city, list.asOf), listOn(after, city, list.asOf)];
      if (list.replaces === null || was === null || now === null) return [];
      return [{ draft, list, was, publication: listCorrection(was, now) }];
    }),
  );
}

/** What was corrected, as 改前 and 改后 have it. */
function told({ kind, title, before, after }: Change) {
  if (kind === 'added') return { what: `“${title}”是否列入`, before: '没有列', after: '列入' };
  if (kind === 'removed') return { what: `“${title}”是否列入`, before: '列入', after: '没有列' };
  return {
    what: `“${title}”的${changeKindNames[kind].replace(/变化$/u, '')}`,
    before: formatChangeValue(kind, before),
    after: formatChangeValue(kind, after),
  };
}

/** @param kept the projects that some list still has: what only the list before had has no page of its own */
function recordsOf(
  { draft, list, was, publication }: Corrected,
  kept: ReadonlySet<string>,
): Correction[] {
  const { city, sha256, file, from } = draft.source;
  const { asOf, title, replaces } = list;
  if (replaces === null) return [];
  const { error, on } = replaces;
  const basis =
    error === 'list' ? `更正本（${file}）：${from}` : `按原件（${file}）重新登记：${from}`;
  // 序号 is the place in a list, and nothing of a project.
  const changes = publication.changes.filter(({ kind }) => kind !== 'renumbered');
  return changes.map((change) => ({
    id: `${change.project ?? city}-${asOf}-${change.kind.toLowerCase()}-${sha256.slice(0, 8)}`,
    ...{
      date: on,
      city,
      project: kept.has(change.project ?? '') ? change.project : null,
      policy: null,
      anchor: null,
    },
    ...{ ...told(change), basis },
    list: { asOf, title, error, sha256, earlier: was.list.sha256 },
  }));
}

const head = '# 更正：改前、改后、日期和依据，公开在“纠错与更正”。写法见 docs/publishing.md。\n';

/**
 * Adds what corrected lists correct to the corrections on file.
 *
 * @param after the portal once the lists are imported
 */
export function writeCorrections(
  { root, folder }: DataFolder,
  corrected: readonly Corrected[],
  { lists }: Portal,
): void {
  const kept = new Set(
    [...lists.values()].flatMap(({ identities }) => identities.map(({ id }) => id)),
  );
  const records = corrected.flatMap((one) => recordsOf(one, kept));
  if (records.length === 0) return;
  const path = join(root, folder, portalFiles.corrections);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
  replaceFiles([{ path, text: appended(text, records, head) }]);
}
