import type { StageGroup } from '../../facts/kinds/stage.ts';
import { pictureColours as colours } from './picture-colours.ts';
import { breakLines, shorten, type Measure } from './text-lines.ts';

/** The picture that stands beside a link to a page, in words and numbers. */
export interface ShareCard {
  /** File of the picture within the site, e.g. `share/projects/huzhou-001.png`. */
  path: string;
  /** What every page says first on a demonstration; null on a column. */
  mark: string | null;
  /** The portal's name. */
  site: string;
  /** Place, kind or standing, above the title. */
  kicker: string;
  title: string;
  figures: readonly CardFigure[];
  /** As of when, and where from. */
  source: string;
}

export interface CardFigure {
  label: string;
  value: string;
  unit: string;
  /** Where the figures are parts of a whole: the stage, and its share of the bar from 0 to 1. */
  part?: { stage: StageGroup; share: number };
}

/** The outlines of one character, in thousandths of an em, the baseline at 0, upwards positive. */
export interface Glyph {
  advance: number;
  path: string;
}

export type Weight = 400 | 700;

/** Gives a character's outlines; every character has some. */
export type Typeface = (character: string, weight: Weight) => Glyph;

export const cardWidth = 1200;
export const cardHeight = 630;
const margin = 72;
const inner = cardWidth - 2 * margin;

interface Type {
  size: number;
  weight: Weight;
  colour: string;
}

/** Takes a card; gives it in words, for those who do not see the picture. */
export function cardInWords({ mark, kicker, title, figures, source }: ShareCard): string {
  const numbers = figures
    .map(({ label, value, unit }) => `${label} ${value} ${unit}`.trim())
    .join('；');
  return [mark, kicker, title, numbers, source].filter((part) => part).join('。');
}

/** Every character that a card draws, once. */
export function cardCharacters(card: ShareCard): Set<string> {
  const words = card.figures.flatMap(({ label, value, unit }) => [label, value, unit]);
  return new Set(
    Array.from(
      [card.mark, card.site, card.kicker, card.title, card.source, ...words, '…'].join(''),
    ),
  );
}

function drawer(typeface: Typeface) {
  const measureIn =
    (weight: Weight): Measure =>
    (text) =>
      Array.from(text).reduce((sum, one) => sum + typeface(one, weight).advance, 0) / 1000;
  const line = (text: string, x: number, baseline: number, { size, weight, colour }: Type) => {
    let at = 0;
    const glyphs = Array.from(text).map((character) => {
      const { advance, path } = typeface(character, weight);
      const drawn = path === '' ? '' : `<path transform="translate(${at} 0)" d="${path}"/>`;
      at += advance;
      return drawn;
    });
    const scale = size / 1000;
    return `<g fill="${colour}" transform="translate(${x} ${baseline}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
  };
  return { measureIn, line };
}

type Drawer = ReturnType<typeof drawer>;

function head({ mark, kicker }: ShareCard, { line, measureIn }: Drawer): string[] {
  const type = { size: 30, weight: 400, colour: colours.soft } as const;
  const tag = { size: 26, weight: 700, colour: colours.caution } as const;
  const tagWidth = mark === null ? 0 : measureIn(700)(mark) * tag.size + 40;
  const room = (inner - tagWidth - 24) / type.size;
  const left = cardWidth - margin - tagWidth;
  return [
    `<rect width="${cardWidth}" height="14" fill="${colours.accent}"/>`,
    line(shorten(kicker, room, measureIn(400)), margin, 102, type),
    ...(mark === null
      ? []
      : [
          `<rect x="${left}" y="66" width="${tagWidth}" height="50" rx="6" fill="${colours.cautionSoft}"/>`,
          line(mark, left + 20, 101, tag),
        ]),
  ];
}

function titleLines({ title }: ShareCard, { line, measureIn }: Drawer): string[] {
  const measure = measureIn(700);
  const size = measure(title) * 60 <= inner ? 60 : 50;
  const lines = breakLines(title, { width: inner / size, most: 3, measure });
  const first = lines.length === 3 ? 176 : 206;
  return lines.map((text, at) =>
    line(text, margin, first + at * size * 1.3, { size, weight: 700, colour: colours.ink }),
  );
}

function figureColumns({ figures }: ShareCard, { line, measureIn }: Drawer): string[] {
  const gap = 32;
  const width = (inner - gap * (figures.length - 1)) / figures.length;
  return figures.flatMap(({ label, value, unit, part }, at) => {
    const x = margin + at * (width + gap);
    const fits = (size: number) => measureIn(700)(value) * size <= width;
    const size = [60, 48, 40, 32].find(fits) ?? 28;
    const small = { size: 26, weight: 400, colour: colours.soft } as const;
    const fit = (text: string) => shorten(text, width / small.size, measureIn(400));
    return [
      `<rect x="${x}" y="352" width="${width}" height="4" fill="${part ? colours.stage[part.stage] : colours.accent}"/>`,
      line(fit(label), x, 398, small),
      line(shorten(value, width / size, measureIn(700)), x, 466, {
        ...{ size, weight: 700, colour: colours.accent },
      }),
      line(fit(unit), x, 512, small),
    ];
  });
}

/** One bar, of the parts that the figures below it name. */
function stageBar({ figures }: ShareCard): string[] {
  let x = margin;
  return figures.flatMap(({ part }) => {
    if (part === undefined) return [];
    const width = inner * part.share;
    const drawn = `<rect x="${x}" y="290" width="${width}" height="28" fill="${colours.stage[part.stage]}"/>`;
    x += width;
    return [drawn];
  });
}

function foot({ source, site }: ShareCard, { line, measureIn }: Drawer): string[] {
  const type = { size: 24, weight: 400, colour: colours.soft } as const;
  const name = { size: 24, weight: 700, colour: colours.accent } as const;
  const nameWidth = measureIn(700)(site) * name.size;
  const width = (inner - nameWidth - 32) / type.size;
  // Sources and the standing of a text are not to be cut: they may take two lines.
  const lines = breakLines(source, { width, most: 2, measure: measureIn(400) });
  const first = lines.length > 1 ? 577 : 588;
  return [
    `<rect x="${margin}" y="542" width="${inner}" height="2" fill="${colours.line}"/>`,
    ...lines.map((text, at) => line(text, margin, first + at * 32, type)),
    line(site, cardWidth - margin - nameWidth, 588, name),
  ];
}

/**
 * Draws a card as SVG with outlined letters, so that it looks alike on every machine, whatever fonts
 * it has.
 */
export function shareCardSvg(card: ShareCard, typeface: Typeface): string {
  const draw = drawer(typeface);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colours.surface}"/>`,
    ...head(card, draw),
    ...titleLines(card, draw),
    ...stageBar(card),
    ...figureColumns(card, draw),
    ...foot(card, draw),
    '</svg>',
  ].join('');
}
