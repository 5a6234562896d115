import type { AskedDays, LandUseBand } from '../right/land-use-band.ts';
import { formatDate } from './date.ts';

/** `1986年12月31日及以前`, `1987年1月1日至2009年12月31日`, `2010年1月1日及以后`. */
export function formatBand({ from, to }: Pick<LandUseBand, 'from' | 'to'>): string {
  if (from === null) return to === null ? '任何时间' : `${formatDate(to)}及以前`;
  return to === null ? `${formatDate(from)}及以后` : `${formatDate(from)}至${formatDate(to)}`;
}

/** A text as the answer names it: `嘉兴市的嘉政发〔2014〕91号（效力待核）`; `文件` where no number is printed. */
export function formatDividedText(text: {
  readonly city: string;
  readonly docNumber: string | null;
  readonly status: string;
}): string {
  return `${text.city}的${text.docNumber ?? '文件'}（${text.status}）`;
}

/** Which texts divide by time; `others` tells whether there are texts that do not. */
export function formatWhoDivides(texts: readonly string[], others: boolean): string {
  return `${others ? '仅' : ''}${texts.join('、')}这样分段${others ? '；本站登载的其余文件没有写出时间段' : ''}。`;
}

/**
 * The answer to the days a reader asked for: the bands of each text they meet, as printed in the
 * table. Days of one year may meet several bands of a text; then only the very day decides.
 */
export function formatFoundBands(
  { from, to }: AskedDays,
  found: readonly { readonly text: string; readonly bands: readonly string[] }[],
): string {
  const asked = formatDate(from === to ? from : from.slice(0, 4));
  if (found.length === 0) return `${asked}：不在文件写明的任何一段。`;
  const answers = found.map(({ text, bands }) =>
    bands.length === 1
      ? `按${text}，落在这一段：${bands.join('')}`
      : `按${text}，这一年跨了几段：${bands.join('；')}，请填具体日期`,
  );
  return `${asked}：${answers.join('。')}。已在表中标出。`;
}
