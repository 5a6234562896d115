import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import {
  cardCharacters,
  cardInWords,
  shareCardSvg,
  type ShareCard,
} from '../../src/outputs/charts/share-card.ts';
import { replaceFile } from '../files/atomic.ts';
import { noteUse, removeUnused } from '../files/unused.ts';
import type { DataFile } from '../build/data-file.ts';
import { allFilesBelow } from '../build/site-folder.ts';
import { indexedPng } from './indexed-png.ts';
import { loadOutlines, substitute } from './outlines.ts';

/** What was drawn, and what could not be. */
export interface ShareImages {
  files: DataFile[];
  /** How many had to be drawn; the others were drawn by an earlier build. */
  drawn: number;
  /** Characters that the font has not, with the pictures that show 〓 in their place. */
  warnings: string[];
}

const root = join(import.meta.dirname, '../..');
/** All code that decides how a card looks lies here. */
const drawing = ['src/outputs/charts', 'scripts/share'].map((folder) => join(root, folder));

/** Everything besides the card that decides about a picture's bytes: code, packages, and what packs it. */
function drawnBy(): string {
  const sources = drawing.flatMap((folder) =>
    allFilesBelow(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  return [JSON.stringify(dependencies), process.versions.zlib, ...sources].join('\n');
}

/** Twice the pictures of a build stay, those of a day in any case. */
const unused = 24 * 3_600_000;

let engineStarted: Promise<void> | undefined;

/** Starts what draws the pictures, once in a process: it refuses to start again. */
export function startEngine(): Promise<void> {
  const wasm = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  engineStarted ??= initWasm(readFileSync(wasm));
  return engineStarted;
}

/**
 * Draws the share pictures as PNG. Each is kept in the cache under the hash of its words and of what
 * draws it: where nothing has changed, nothing is drawn, and the font is not even read. The renderer
 * is WebAssembly and the letters are outlines, so every machine draws the same; the bytes are those that
 * its zlib packs it to.
 *
 * @param cache folder that outlives the build
 */
export async function shareImages(
  cards: readonly ShareCard[],
  cache: string,
): Promise<ShareImages> {
  const by = drawnBy();
  const kept = cards.map((card) => {
    const hash = createHash('sha256').update(by).update(JSON.stringify(card)).digest('hex');
    return { card, file: join(cache, `${hash}.png`) };
  });
  const todo = kept.filter(({ file }) => !existsSync(file));
  const warnings: string[] = [];
  if (todo.length > 0) {
    mkdirSync(cache, { recursive: true });
    await startEngine();
    const characters = new Set(todo.flatMap(({ card }) => [...cardCharacters(card)]));
    const { typeface, missing } = await loadOutlines(characters);
    for (const { card, file } of todo) {
      const without = missing.filter((character) => cardInWords(card).includes(character));
      if (without.length > 0) {
        warnings.push(
          `${card.path}：字体没有“${without.join('')}”，图中以“${substitute}”代替，网页不受影响。`,
        );
      }
      const picture = new Resvg(shareCardSvg(card, typeface));
      const rendered = picture.render();
      replaceFile(file, indexedPng(rendered) ?? rendered.asPng());
      rendered.free();
      picture.free();
    }
  }
  noteUse(kept.map(({ file }) => file));
  if (kept.length > 0) removeUnused(cache, { keep: 2 * kept.length, unused });
  return {
    files: kept.map(({ card, file }) => ({ path: card.path, content: readFileSync(file) })),
    drawn: todo.length,
    warnings,
  };
}
