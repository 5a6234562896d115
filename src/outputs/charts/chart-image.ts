import { absenceWords } from '../../facts/kinds/absence.ts';
import { escapeXml } from '../formats/xml.ts';
import { formatDate } from '../../rules/words/date.ts';
import { formatNumber } from '../../rules/words/number.ts';
import { barHeights, layoutBars } from './bar-layout.ts';
import { chartSource, titleAlone, toneOf, type Chart, type ChartOrigin } from './chart.ts';
import { pictureColours as colours } from './picture-colours.ts';
import { breakLines } from './text-lines.ts';

/** Width of a chart's picture in pixels, before it is drawn at twice the size. */
export const imageWidth = 720;
const margin = 32;
const inner = imageWidth - 2 * margin;

const patterns = [
  `<pattern id="planned" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colours.stage.planned}"/><rect width="2" height="6" fill="#fff"/></pattern>`,
  `<pattern id="reserve" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colours.stage.reserve}"/><circle cx="3" cy="3" r="1.3" fill="#fff"/></pattern>`,
  `<pattern id="completed" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colours.stage.completed}"/><rect width="6" height="1.5" fill="#fff"/></pattern>`,
  `<pattern id="unstated" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colours.stage.unstated}"/><rect width="1.5" height="6" fill="#fff"/></pattern>`,
].join('');

function fillOf(chart: Chart, series: number, category: number): string {
  const tone = toneOf(chart, series, category);
  if (tone === null) return colours.accent;
  return tone === 'underway' || tone === 'withdrawn' ? colours.stage[tone] : `url(#${tone})`;
}

interface Letters {
  size: number;
  colour?: string;
  bold?: boolean;
  end?: boolean;
}

function words(text: string, x: number, y: number, letters: Letters): string {
  const { size, colour = colours.ink, bold = false, end = false } = letters;
  const weight = bold ? ' font-weight="700"' : '';
  const anchor = end ? ' text-anchor="end"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${weight}${anchor}>${escapeXml(text)}</text>`;
}

function legend(chart: Chart, y: number): string[] {
  if (chart.series.length < 2) return [];
  let x = margin;
  return chart.series.flatMap(({ label }, index) => {
    const key = [
      `<rect x="${x}" y="${y - 13}" width="18" height="14" fill="${fillOf(chart, index, 0)}"/>`,
      words(label, x + 24, y, { size: 15 }),
    ];
    x += 48 + label.length * 15;
    return key;
  });
}

function bars(chart: Chart, top: number): string[] {
  const { row, name, barTop, bar } = barHeights;
  const across = (share: number) => margin + (share / 100) * inner;
  const { rows, targetX } = layoutBars(chart);
  const bottom = top + rows.length * row;
  const drawn = rows.flatMap(({ label, segments, total, end }, index) => {
    const y = top + index * row;
    const number = total === null ? (chart.empty ?? absenceWords.notHeld) : formatNumber(total);
    return [
      words(label, margin, y + name, { size: 15 }),
      ...((total ?? 0) === 0 && targetX !== null
        ? [
            `<rect x="${margin}" y="${y + barTop}" width="${across(targetX) - margin}" height="${bar}" fill="none" stroke="${colours.soft}" stroke-dasharray="4 4"/>`,
          ]
        : []),
      ...segments.map(
        ({ series, x, width }) =>
          `<rect x="${across(x)}" y="${y + barTop}" width="${(width / 100) * inner}" height="${bar}" fill="${fillOf(chart, series, index)}"/>`,
      ),
      words(number, across(end) + 6, y + barTop + 15, { size: 15, bold: true }),
    ];
  });
  if (targetX === null || chart.target === null) return drawn;
  const x = across(targetX);
  return [
    ...drawn,
    `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom + 4}" stroke="${colours.stop}" stroke-width="2" stroke-dasharray="5 3"/>`,
    words(chart.target.label, x, bottom + 22, { size: 15, colour: colours.stop, end: true }),
  ];
}

const noteSize = 14;

/** Width in em of words that nobody has drawn yet: Han characters are square, letters about 0.6. */
function widthOf(text: string): number {
  return Array.from(text).reduce((em, sign) => em + (/[\u2e80-\uffff]/u.test(sign) ? 1 : 0.6), 0);
}

/**
 * A chart as a picture that can leave its page: title, legend, bars, unit, as-of day, the list that it
 * is counted from, portal and address in it. Takes the chart and where it is from; gives SVG with colours of its own, and its
 * height in pixels.
 */
export function chartImage(
  chart: Chart,
  source: Omit<ChartOrigin, 'page'> & { address: string },
): { svg: string; height: number } {
  const top = chart.series.length > 1 ? 108 : 76;
  const foot = top + chart.categories.length * barHeights.row + (chart.target ? 44 : 20);
  const beside =
    chart.beside === undefined
      ? []
      : [
          `${chart.beside.label}：${chart.beside.value === null ? absenceWords.notHeld : `${formatNumber(chart.beside.value)} ${chart.unit}`}`,
        ];
  const notes = [
    ...beside,
    `单位：${chart.unit}。数据截至${formatDate(chart.asOf)}。由${source.from}整理`,
    ...(source.list === '' ? [] : [`出处：${chartSource(chart, source.list)}`]),
    ...(source.mark === null ? [] : [source.mark]),
    source.address,
  ].flatMap((note) => breakLines(note, { width: inner / noteSize, most: 3, measure: widthOf }));
  const height = foot + notes.length * 22 + 12;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${imageWidth}" height="${height}" viewBox="0 0 ${imageWidth} ${height}" font-family="PingFang SC, Hiragino Sans GB, Noto Sans CJK SC, Microsoft YaHei, sans-serif">`,
    `<defs>${patterns}</defs>`,
    `<rect width="${imageWidth}" height="${height}" fill="${colours.surface}"/>`,
    words(titleAlone(chart), margin, 48, { size: 22, bold: true }),
    ...legend(chart, 84),
    ...bars(chart, top),
    `<rect x="${margin}" y="${foot - 6}" width="${inner}" height="1" fill="${colours.line}"/>`,
    ...notes.map((note, index) =>
      words(note, margin, foot + 18 + index * 22, { size: noteSize, colour: colours.soft }),
    ),
    '</svg>',
  ].join('');
  return { svg, height };
}
