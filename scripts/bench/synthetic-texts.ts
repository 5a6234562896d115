import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { loadCities } from '../../src/facts/read/cities.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadPolicies } from '../../src/facts/read/policies.ts';
import { manifestSchema, type Source } from '../../src/facts/kinds/source.ts';
import { importers } from '../import/importers.ts';
import { runImport } from '../import/run.ts';
import { originalFile, portalFiles } from '../../src/facts/portal-files.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

const from = '合成数据，只供测量';

/** An original to make others from: its words, and the title that all of them would share. */
interface Pattern {
  readonly source: Source;
  readonly words: string;
  readonly title: string;
}

/** The registered texts that print their title in one piece. */
function patternsOf(data: DataFolder, sources: readonly Source[]): Pattern[] {
  const root = join(data.root, data.folder);
  const policies = loadCities(data).flatMap((city) => loadPolicies(data, city));
  return sources.flatMap((source) => {
    const own = policies.find(({ slug }) => slug === source.text?.slug);
    if (own === undefined || !source.file.endsWith('.txt')) return [];
    const words = readFileSync(join(root, originalFile(source.file)), 'utf8');
    const { title } = own.metadata;
    return words.includes(title) && source.lists.length === 0 ? [{ source, words, title }] : [];
  });
}

/**
 * Copies the project's facts into `target`, a folder named `data`, and adds texts made from the real ones
 * until there are `count`: each has a title of its own and nobody has read it. For measuring only:
 * nothing of it is ever published.
 *
 * @throws Error where no text can serve as a pattern, or the import fails
 */
export async function writeSyntheticTexts(
  data: DataFolder,
  target: string,
  count: number,
): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  cpSync(join(data.root, data.folder), target, { recursive: true });
  for (const path of [portalFiles.addresses, portalFiles.ledger]) rmSync(join(target, path));
  const manifest = join(target, portalFiles.manifest);
  const sources = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const patterns = patternsOf(data, sources);
  if (patterns.length === 0) throw new Error(`${data.folder}：没有可以仿照的文件。`);
  const texts = sources.filter(({ text }) => text !== null).length;
  const made = Array.from({ length: Math.max(0, count - texts) }, (_, at) => {
    const { source, words, title } = patterns[at % patterns.length] as Pattern;
    const file = `bench-${at + 1}.txt`;
    const slug = `${source.city}-bench-${at + 1}`;
    const own = title.replace(/(?=.{2}$)/u, `第${at + 1}号`);
    const content = words.replaceAll(title, own);
    writeFileSync(join(target, originalFile(file)), content);
    const sha256 = sha256Of(content);
    const standing = source.text?.standing ?? null;
    return {
      file,
      city: source.city,
      from,
      sha256,
      text: { slug, page: null, standing },
      lists: [],
    };
  });
  writeFileSync(manifest, JSON.stringify([...sources, ...made]));
  const reviews = join(target, portalFiles.reviews);
  const known = z.array(z.looseObject({})).parse(parse(readFileSync(reviews, 'utf8')));
  const reviewed = made.map(({ file, sha256 }) => ({
    ...{ file, sha256, audience: '全社会', role: '本站整理', date: '2026-11-22' },
    ...{ result: '可公开', basis: from },
  }));
  writeFileSync(reviews, stringify([...known, ...reviewed]));
  const { ok, lines } = await runImport({ ...data, folder: target }, importers, { dryRun: false });
  if (!ok) throw new Error(lines.join('\n'));
}
