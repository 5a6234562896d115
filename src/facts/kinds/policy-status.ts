/** 效力状态. The first two words of each are those of the official pages. */
export const policyStatuses = [
  '征求意见稿',
  '尚未施行',
  '有效',
  '已印发（有效期未载明）',
  '失效',
  '废止',
  '已修改',
  '试行',
  '效力待核',
] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

/**
 * The words for people. The code says 有效; all that a printed term shows is that the text is within it.
 */
export const statusWords: Readonly<Record<PolicyStatus, string>> = {
  征求意见稿: '征求意见稿',
  尚未施行: '尚未施行',
  有效: '在载明的有效期内',
  '已印发（有效期未载明）': '已印发（有效期未载明）',
  失效: '失效',
  废止: '废止',
  已修改: '已修改',
  试行: '试行',
  效力待核: '效力待核',
};
