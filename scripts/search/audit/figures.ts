/** Middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Value below which the given share lies (nearest rank); 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
