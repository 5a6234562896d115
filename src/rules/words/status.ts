import type { PolicyStatus } from '../../facts/kinds/policy.ts';

/** How loudly a status is to be said: in force, read this first, or not in force. */
export type StatusTone = 'plain' | 'caution' | 'stop';

const tones: Readonly<Record<PolicyStatus, StatusTone>> = {
  有效: 'plain',
  '已印发（有效期未载明）': 'plain',
  试行: 'caution',
  已修改: 'caution',
  效力待核: 'caution',
  征求意见稿: 'stop',
  失效: 'stop',
  废止: 'stop',
};

const consequences: Readonly<Record<PolicyStatus, string>> = {
  有效: '按文件载明的有效期，目前有效。',
  '已印发（有效期未载明）': '文件已印发；原文没有写明有效期。',
  试行: '文件试行中，以后可能调整。',
  已修改: '文件已被修改，请同时阅读修改后的文件。',
  效力待核: '是否仍然有效尚待核实。办理事项、主张权利前，请向发文机关核实。',
  征求意见稿: '这是征求意见的草案，尚未生效，不能作为办事和补偿的依据。',
  失效: '文件载明的有效期已满，不再有效。',
  废止: '文件已被废止，不再有效。',
};

/** Gives the tone in which a status is shown. */
export function toneOf(status: PolicyStatus): StatusTone {
  return tones[status];
}

/** Gives what a status means for a reader, in one sentence. */
export function consequenceOf(status: PolicyStatus): string {
  return consequences[status];
}
