import { fileFamilies, kindFile } from '../../src/outputs/file-addresses.ts';
import { policyKind } from '../../src/facts/kinds/public-policy.ts';
import { extname } from 'node:path';
import type { City } from '../../src/facts/kinds/city.ts';
import { policySchema, standingSchema, type Policy } from '../../src/facts/kinds/policy.ts';
import type { Source } from '../../src/facts/kinds/source.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { policyStatus } from '../../src/rules/policy/status.ts';
import { importTexts } from '../import/texts.ts';
import { annotationsOf, type Annotations, type Vocabulary } from './annotations.ts';
import { PortalError } from './portal-files.ts';
import type { ReadPortal } from './read-portal.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** A text of a portal with all that its public data say of it. */
export interface GatheredText {
  readonly source: Source;
  readonly bytes: Uint8Array;
  /** The text as this program reads the original, before the standing is put in. */
  readonly policyJson: string;
  readonly annotations: Annotations['files'];
  readonly notes: readonly string[];
}

type Published = ReadPortal['policies'][number];

/** Reads the original as a new portal would. @throws PortalError */
async function reread(source: Source, bytes: Uint8Array, city: City): Promise<string> {
  // The importer keeps versions of what lies in the folder: there is nothing.
  const data: DataFolder = { root: '.', folder: '.build/gather-none' };
  const context = { data, cities: [city], originals: [{ source, bytes }] };
  const { files, problems } = await importTexts(context);
  const [problem] = problems;
  if (problem !== undefined) throw new PortalError(`原件 ${source.file} 读不出来：${problem.what}`);
  const [file] = files;
  if (file === undefined) throw new PortalError(`原件 ${source.file} 里没有读出文件`);
  return file.text;
}

/** Anchors at which the published text and the original as this program reads it differ. */
function differing(published: Published, policy: Policy): string[] {
  const own = new Map(policy.clauses.map(({ anchor, text }) => [anchor, text]));
  return (published.clauses ?? [])
    .filter(({ anchor, text }) => own.get(anchor) !== text)
    .map(({ anchor }) => anchor);
}

/**
 * What to register so that the text keeps the standing that its portal gives it, where the text alone
 * would not say so.
 */
function standingOf(
  { standing, standingReason }: Published,
  policy: Policy,
  day: string,
): { standing: Source['text']; note: string | null } {
  const computed = policyStatus(policy, day);
  const text = { slug: policy.slug, page: null, standing: null };
  // Behind it stands what that portal looked for, which is no reason of ours.
  if (computed.status === standing && standingReason?.startsWith(computed.reason) === true) {
    return { standing: text, note: null };
  }
  const stated = standingSchema.safeParse({ status: standing, reason: standingReason, since: day });
  if (stated.success) return { standing: { ...text, standing: stated.data }, note: null };
  const note = `${policy.slug} 的效力状态由“${standing ?? '未写明'}”改为“${computed.status}”：${computed.reason}`;
  return { standing: text, note: computed.status === standing ? null : note };
}

function leftOut(slug: string, left: Annotations['left']): string[] {
  const told = Object.entries(left).filter(([, count]) => count > 0);
  if (told.length === 0) return [];
  const words = told.map(([name, count]) => `${name} ${count} 条`).join('、');
  return [`${slug} 没有收${words}（该网站的数据缺少所需字段，或主题不在本站的主题表中）`];
}

/**
 * Gathers one text: its original, held against its hash, and the records on it.
 *
 * @param fetchedOn day of the gathering
 * @throws PortalError where the original cannot be had or read
 */
export async function gatherText(
  portal: ReadPortal,
  published: Published,
  { city, words, fetchedOn }: { city: City; words: Vocabulary; fetchedOn: string },
): Promise<GatheredText> {
  const { slug, source: original } = published;
  if (slug === undefined || original === undefined) {
    throw new PortalError(`${kindFile(policyKind, 'json').path} 有文件没有代号或出处`);
  }
  const bytes = await portal.original(original.file);
  if (sha256Of(bytes) !== original.sha256) {
    throw new PortalError(
      `${fileFamilies.original.at(original.file).path} 不是 ${slug} 所记的原件`,
    );
  }
  const from = `${original.from}。由 ${portal.address} 于 ${fetchedOn} 取得（该站数据生成于 ${portal.builtOn}，清单 SHA-256 ${portal.manifest}）`;
  const base: Source = {
    file: `${slug}${extname(original.file)}`,
    ...{ city: city.slug, from, sha256: original.sha256, lists: [] },
    text: { slug, page: null, standing: null },
  };
  const first = policySchema.parse(JSON.parse(await reread(base, bytes, city)));
  const { standing, note } = standingOf(published, first, portal.builtOn);
  const source: Source = { ...base, text: standing };
  const changed = differing(published, first);
  const annotations = annotationsOf(portal, slug, words);
  return {
    ...{ source, bytes },
    policyJson: await reread(source, bytes, city),
    annotations: annotations.files,
    notes: [
      ...(note === null ? [] : [note]),
      ...(changed.length === 0
        ? []
        : [
            `${slug} 有 ${changed.length} 处与该网站公布的文字不同，以原件为准：${changed[0] ?? ''} 等`,
          ]),
      ...leftOut(slug, annotations.left),
    ],
  };
}
