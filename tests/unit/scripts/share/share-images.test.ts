import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shareImages } from '../../../../scripts/share/share-images.ts';
import type { ShareCard } from '../../../../src/outputs/charts/share-card.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const card: ShareCard = {
  path: 'share/x.png',
  mark: '虚构示例',
  site: '明地',
  kicker: '示例市东山区',
  title: '旧厂片区',
  figures: [{ label: '面积', value: '12.5', unit: '亩' }],
  source: '来源：名单，截至2030年1月1日',
};

const hashOf = (content: string | Uint8Array | undefined) =>
  createHash('sha256')
    .update(content ?? '')
    .digest('hex');

/** Colours and rows of a PNG, unpacked: what it shows, however it is packed. */
function drawnIn(content: string | Uint8Array | undefined): Buffer {
  const png = Buffer.from(content ?? '');
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const from = at + 8;
    parts.set(
      png.toString('latin1', at + 4, from),
      png.subarray(from, from + png.readUInt32BE(at)),
    );
  }
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  return Buffer.concat([parts.get('PLTE') ?? Buffer.alloc(0), rows]);
}

test('draws once, and not again while words and drawing are the same', async () => {
  const folder = temporaryFolder();
  const first = await shareImages([card], folder);
  const second = await shareImages([card], folder);
  expect([first.drawn, second.drawn]).toEqual([1, 0]);
  expect(second.files).toEqual(first.files);
  const changed = await shareImages([{ ...card, source: '来源：另一份名单' }], folder);
  expect(changed.drawn).toBe(1);
  expect(readdirSync(folder)).toHaveLength(2);
});

/** The files of ours whose values a file imports, itself and those of these among them. */
function importedBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const imports = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm;
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
    importedBy(join(dirname(file), path), known);
  }
  return known;
}

test('a picture is drawn anew once any code that draws it is another: all of it lies in one folder', () => {
  const drawing = [...importedBy('src/outputs/charts/share-card.ts')];
  expect(drawing.length).toBeGreaterThan(1);
  expect(drawing.map(dirname)).toEqual(drawing.map(() => 'src/outputs/charts'));
});

test('pictures of earlier builds go once nobody used them for a day, but as many as this build has', async () => {
  const folder = temporaryFolder();
  const old = new Date(Date.now() - 48 * 3_600_000);
  for (const name of ['a.png', 'b.png', 'c.png']) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), old, name === 'c.png' ? new Date(old.getTime() + 1000) : old);
  }
  await shareImages([card], folder);
  const left = readdirSync(folder);
  expect(left).toHaveLength(2);
  expect(left).toContain('c.png');
  expect((await shareImages([card], folder)).drawn).toBe(0);
});

test('bytes are equal from an empty cache, and the picture on every machine', async () => {
  const [one, two] = [
    await shareImages([card], temporaryFolder()),
    await shareImages([card], temporaryFolder()),
  ];
  expect(one.files).toEqual(two.files);
  // Changes with the drawing, the font or the renderer; look at a picture before writing it anew.
  expect(hashOf(drawnIn(one.files[0]?.content))).toBe(
    '8cc8a805a414ec9f8b87c44e6a192a3ee82089da34636119c43c43d922dfcc64',
  );
});

test('a character that the font has not is told, with the picture, and shown as 〓', async () => {
  const folder = temporaryFolder();
  const rare = await shareImages([{ ...card, title: '𠮷片区' }, card], folder);
  expect(rare.warnings).toEqual(['share/x.png：字体没有“𠮷”，图中以“〓”代替，网页不受影响。']);
  const plain = await shareImages([{ ...card, title: '〓片区' }], folder);
  expect(hashOf(rare.files[0]?.content)).toBe(hashOf(plain.files[0]?.content));
});
