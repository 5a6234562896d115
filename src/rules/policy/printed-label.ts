import type { Policy } from '../../facts/kinds/policy.ts';

/** 登记项 that an original may print around its text, and the words that open each there. */
const labels = {
  indexNumber: '索\\s*引\\s*号',
  unifiedNumber: '统一编号',
  disclosureMode: '(?:信息)?公开(?:方式|类别|属性|选项|形式)',
  retention: '公开时限',
} as const;
export type PrintedLabel = keyof typeof labels;

/** 附注 of a 公文 that says how it is published: （此件公开发布）. */
const footnote =
  /[（(](此件(?:主动公开|公开发布|依申请公开|不予公开|删减后公开))[^（()）]{0,20}[）)]/u;

/**
 * What the original prints behind a label (索引号：…), whether it stands in the text or in what a web
 * page says of it, which is left out of the text; null where it prints none.
 */
export function printedLabel(
  { clauses, departures }: Pick<Policy, 'clauses' | 'departures'>,
  label: PrintedLabel,
): string | null {
  const lines = [
    ...departures.map(({ original }) => original),
    ...clauses.flatMap(({ heading, text }) => [heading ?? '', text]),
  ].join('\n');
  const printed = new RegExp(
    `(?:^|[\\s【\\[（(；;])${labels[label]}[】\\]]?[ \\t]*[：:\\t][ \\t]*([^\\s；;）)】]+)`,
    'mu',
  );
  const value = printed.exec(lines)?.[1] ?? null;
  if (value !== null || label !== 'disclosureMode') return value;
  return footnote.exec(lines)?.[1] ?? null;
}
