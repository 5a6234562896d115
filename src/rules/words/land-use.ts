import type { AskedDays, LandUseBand } from '../right/land-use-band.ts';
import type { LandUseGuide, TextOfGuide } from '../right/land-use-guide.ts';
import { formatDate } from './date.ts';
import { absenceWords } from './missing.ts';

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

/** What of a text that does not divide land by time, as far as anybody knows, stands beside it. */
export function formatUndivided({ dividesNot }: Pick<TextOfGuide, 'dividesNot'>): string {
  return dividesNot ? '没有写出时间段' : `是否写出时间段：${absenceWords.notRead}`;
}

/** Which texts divide by time, and of the others which somebody read for it. */
export function formatWhoDivides({ divided, undivided }: LandUseGuide): string {
  const names = divided.map(({ column }) => formatDividedText(column)).join('、');
  const unread = undivided.filter(({ dividesNot }) => !dividesNot).length;
  if (undivided.length === 0) return `${names}这样分段。`;
  if (unread === 0) return `仅${names}这样分段；本站登载的其余文件没有写出时间段。`;
  const read = undivided.length - unread;
  const others =
    read === 0 ? '本站登载的其余文件' : `本站登载的其余文件，${read} 份没有写出时间段，`;
  return `${names}这样分段；${others}${read === 0 ? '' : `${unread} 份`}是否写出时间段，${absenceWords.notRead}。`;
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
