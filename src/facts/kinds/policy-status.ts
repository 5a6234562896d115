/**
 * 效力状态 by codes that stay when the words are corrected, in the words of the pages: a text within its
 * printed term may still have been repealed.
 */
export const standingCodes = {
  draft: '征求意见稿',
  notYetEffective: '尚未施行',
  withinTerm: '在载明的有效期内',
  issued: '已印发（有效期未载明）',
  expired: '失效',
  repealed: '废止',
  amended: '已修改',
  trial: '试行',
  unverified: '效力待核',
} as const;

export type StandingCode = keyof typeof standingCodes;
export type PolicyStatus = (typeof standingCodes)[StandingCode];

export const policyStatuses: readonly PolicyStatus[] = Object.values(standingCodes);

/** Takes a status; gives its code. @throws Error where it has none */
export function standingCode(status: PolicyStatus): StandingCode {
  const codes = Object.keys(standingCodes) as StandingCode[];
  const code = codes.find((one) => standingCodes[one] === status);
  if (code === undefined) throw new Error(`效力状态“${status}”没有代码。`);
  return code;
}

/** The words as codes of themselves: who reads a table of data is told no more than who reads a page. */
export const statusCodes: Readonly<Record<string, string>> = Object.fromEntries(
  policyStatuses.map((status) => [status, status]),
);

/**
 * Takes a status of public data of any version; gives it as this version calls it, and all else as it
 * is: before 3.0.0 a text within its printed term was called 有效.
 */
export function statusOfToday(status: unknown): unknown {
  const today: PolicyStatus = '在载明的有效期内';
  return status === '有效' ? today : status;
}
