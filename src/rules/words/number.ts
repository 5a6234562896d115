const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });

/** `23743` → `23,743`; at most two decimals. */
export function formatNumber(value: number): string {
  return grouped.format(value);
}

/** A share of a whole: `formatShare(16603, 23743)` → `69.9%`; a whole of 0 has no shares. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : percent.format(part / whole);
}
