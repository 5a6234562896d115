import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, allFilesBelow } from '../../../../scripts/build/site-folder.ts';
import { earlierSite, keepSite, type KeptSite } from '../../../../scripts/kept/kept-site.ts';
import { folderOf, temporaryFolder } from '../../../support/temporary.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const pages = { 'a/index.html': '甲', 'b/index.html': '乙', 'c/index.html': '丙' };
const keys = new Map(Object.keys(pages).map((path) => [path, `key of ${path}`]));

/** A site that was built, with its record; `keep` opens it for the next build. */
function aSite(engine = 'engine', compressor = 'compressor') {
  const folder = folderOf({
    ...pages,
    ...Object.fromEntries(Object.keys(pages).map((path) => [`${path}.gz`, `packed ${path}`])),
  });
  const file = join(temporaryFolder(), 'kept.txt');
  const told = { file, engine, compressor, keys };
  const first = keepSite([], told);
  for (const [path, text] of Object.entries(pages)) {
    first.know(path, { sha256: sha256(text), copies: { '.gz': sha256(`packed ${path}`) } });
    first.memory.keep(path, 'mark', { examined: [1], learned: [[0, [text]]] });
  }
  first.write();
  const keep = (changed: Partial<typeof told> = {}): KeptSite =>
    keepSite(earlierSite(folder, file), { ...told, ...changed });
  return { folder, file, keep };
}

/** The pages that a build puts into its site. */
function placed(kept: KeptSite): Record<string, string> {
  const site = temporaryFolder();
  kept.place(site);
  return Object.fromEntries(
    filesBelow(site).map((path) => [path, readFileSync(join(site, path), 'utf8')]),
  );
}

test('a page of the same key is taken, one of another key is not', () => {
  const { keep } = aSite();
  expect(placed(keep())).toEqual(pages);
  const changed = keep({ keys: new Map([...keys, ['b/index.html', 'another']]) });
  expect(Object.keys(placed(changed))).toEqual(['a/index.html', 'c/index.html']);
});

test('the hash of a file is known where it was taken, or written as it was told', () => {
  const { folder, keep } = aSite();
  writeFileSync(join(folder, 'b/index.html'), '改');
  const kept = keep();
  kept.wrote([{ path: 'data/a.json', sha256: sha256('{}') }]);
  const known = ['a/index.html', 'b/index.html', 'data/a.json'].map((path) => kept.sha256Of(path));
  expect(known).toEqual([sha256('甲'), null, sha256('{}')]);
});

test('what this build does not make comes back from no earlier one', () => {
  const { keep } = aSite();
  const left = new Map([...keys].filter(([path]) => path !== 'b/index.html'));
  const kept = keep({ keys: left });
  expect(Object.keys(placed(kept))).toEqual(['a/index.html', 'c/index.html']);
  kept.write();
  expect(Object.keys(placed(keep()))).not.toContain('b/index.html');
});

test('of another engine nothing is taken, and nothing that checks learned counts', () => {
  const kept = aSite().keep({ engine: 'another' });
  expect(placed(kept)).toEqual({});
  expect(kept.memory.of('a/index.html', 'mark')).toBeNull();
});

test('a page that was altered, cut off or lost is made anew', () => {
  const { folder, keep } = aSite();
  writeFileSync(join(folder, 'a/index.html'), '改');
  writeFileSync(join(folder, 'b/index.html'), '');
  rmSync(join(folder, 'c/index.html'));
  expect(placed(keep())).toEqual({});
});

test('compressed copies are taken with the same file, and none that was altered or packed otherwise', () => {
  const { folder, keep } = aSite();
  writeFileSync(join(folder, 'b/index.html.gz'), '改');
  const site = folderOf(pages);
  const kept = keep();
  const take = (path: keyof typeof pages) => kept.placeCopies(site, path, sha256(pages[path]));
  expect([take('a/index.html'), take('b/index.html')]).toEqual([true, false]);
  expect(kept.placeCopies(site, 'c/index.html', sha256('别的'))).toBe(false);
  expect(allFilesBelow(site).filter((path) => path.endsWith('.gz'))).toEqual(['a/index.html.gz']);
  // A server would not send a copy that is older than its file.
  const ages = ['a/index.html', 'a/index.html.gz'].map(
    (path) => statSync(join(site, path)).mtimeMs,
  );
  expect(ages[1]).toBeGreaterThanOrEqual(Math.floor(ages[0] ?? Infinity));
  expect(keep({ compressor: 'x' }).placeCopies(site, 'a/index.html', sha256('甲'))).toBe(false);
});

test('what checks learned holds for its own mark alone', () => {
  const { memory } = aSite().keep();
  expect(memory.of('a/index.html', 'mark')).toEqual({ examined: [1], learned: [[0, ['甲']]] });
  expect(memory.of('a/index.html', 'another mark')).toBeNull();
});

test('a record that was cut off is as good as none', () => {
  const { file, keep } = aSite();
  writeFileSync(file, readFileSync(file).subarray(0, 100));
  expect(placed(keep())).toEqual({});
  rmSync(file);
  expect(existsSync(file)).toBe(false);
  expect(placed(keep())).toEqual({});
});
