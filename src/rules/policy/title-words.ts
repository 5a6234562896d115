/** Words without the white space where a page broke a line. */
export const closeUp = (text: string): string =>
  text.replaceAll(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu, '');

/** Whether a title cries out, as the headline of a post does: @所有企业：…, 重磅！…. */
export const isHeadline = (title: string): boolean =>
  /^@|[：:！!？?]/u.test(title.replaceAll(/《[^《》]*》/gu, ''));

const bodyEnd = '[局厅委部会院室府]';

/** 甲市财政局甲市住房局: where the gap is lost, the name of the place that both begin with parts them. */
export function partBodies(line: string): string {
  const end = line.search(/关于|《/u);
  const bodies = end < 0 ? line : line.slice(0, end);
  const parted = bodies.replaceAll(/\S+/gu, (names) => {
    const [, place = ''] =
      new RegExp(`^(\\p{Script=Han}{2,6}?[省市州县区]).*${bodyEnd}\\1`, 'u').exec(names) ?? [];
    return place === ''
      ? names
      : names.replaceAll(new RegExp(`(?<=${bodyEnd})(?=${place})`, 'gu'), ' ');
  });
  return parted + line.slice(bodies.length);
}

// Several bodies in one title stand apart: 甲市财政局 甲市住建局关于….
/** The words of a title from the lines that it was printed on, bodies in it apart. */
export const titleOf = (text: string): string =>
  partBodies(text)
    .split(
      /(?<=[局厅委部会府室院])\s+(?=[^\s关]{2,30}[局厅委部会府室院](?:\s|关于|办公室|印发|转发))/u,
    )
    .map(closeUp)
    .join(' ');
