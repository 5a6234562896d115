import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { decompress } from 'woff2-encoder';
import type { Glyph, Typeface, Weight } from '../../src/outputs/charts/share-card.ts';

const folder = dirname(
  fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json')),
);
const weights = [400, 700] as const satisfies readonly Weight[];

/** What stands for a character that the font has not: 〓, as printers do. */
export const substitute = '〓';

type Cut = Readonly<Record<Weight, Font>>;

const fileOf = (path: string) => join(folder, path);

/** The font is cut into files by ranges of characters, `U+4e00-4e0f,U+4e11`. */
function slices(): { file: string; has: (code: number) => boolean }[] {
  const ranges = JSON.parse(readFileSync(fileOf('unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, listed]) => {
    const parts = listed.split(',').map((part) => {
      const [from = '', to = from] = part.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    });
    return {
      file: fileOf(`files/noto-sans-sc-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`),
      has: (code) => parts.some(([from, to]) => from <= code && code <= to),
    };
  });
}

async function cutOf(file: string): Promise<Cut> {
  const whole = create(Buffer.from(await decompress(readFileSync(file))));
  if (whole.isCollection) throw new Error(`${file} holds several fonts; one was expected.`);
  const [regular, bold] = weights.map((wght) => whole.getVariation({ wght }));
  if (regular === undefined || bold === undefined) throw new Error(`${file} has no weights.`);
  return { 400: regular, 700: bold };
}

/**
 * Loads the outlines of Noto Sans SC (OFL 1.1) for the given characters: a server has no Chinese
 * fonts, and another machine has others. Only the slices that are needed are read.
 *
 * @returns the typeface, and those of the characters that the font has not
 */
export async function loadOutlines(
  characters: ReadonlySet<string>,
): Promise<{ typeface: Typeface; missing: string[] }> {
  const all = slices();
  const cuts = new Map<string, Promise<Cut>>();
  const found = new Map<string, Cut>();
  for (const character of [...characters, substitute]) {
    const code = character.codePointAt(0) ?? 0;
    for (const { file } of all.filter(({ has }) => has(code))) {
      const cut = await (cuts.get(file) ?? cuts.set(file, cutOf(file)).get(file));
      if (cut?.[400].hasGlyphForCodePoint(code) === true) {
        found.set(character, cut);
        break;
      }
    }
  }
  const drawn = { 400: new Map<string, Glyph>(), 700: new Map<string, Glyph>() };
  function draw(character: string, weight: Weight): Glyph {
    const shown = found.has(character) ? character : substitute;
    const glyph = found.get(shown)?.[weight].glyphForCodePoint(shown.codePointAt(0) ?? 0);
    if (glyph === undefined) throw new Error(`${folder} has no ${substitute}.`);
    return { advance: glyph.advanceWidth, path: glyph.path.toSVG() };
  }
  // The same letters stand in hundreds of pictures, and each is measured before it is drawn.
  const typeface: Typeface = (character, weight) => {
    const known = drawn[weight].get(character);
    if (known !== undefined) return known;
    const glyph = draw(character, weight);
    drawn[weight].set(character, glyph);
    return glyph;
  };
  return { typeface, missing: [...characters].filter((one) => !found.has(one)) };
}
