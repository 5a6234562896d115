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
