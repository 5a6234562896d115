import { expect, test } from 'vitest';
import { splitHeading } from '../../../../src/rules/policy/headings.ts';

test.each([
  ['总体要求', false, { heading: '总体要求', headingEnd: '', text: '' }],
  [
    '协商收回。对旧厂收回。',
    false,
    { heading: '协商收回', headingEnd: '。', text: '对旧厂收回。' },
  ],
  ['准备:三月底前完成。', false, { heading: '准备', headingEnd: ':', text: '三月底前完成。' }],
  [
    '闲置的，收回。限期办理。',
    false,
    { heading: null, headingEnd: '', text: '闲置的，收回。限期办理。' },
  ],
  ['其他用地。', false, { heading: null, headingEnd: '', text: '其他用地。' }],
  ['补办手续。', true, { heading: '补办手续', headingEnd: '。', text: '' }],
])('%s (parts below: %s)', (rest, hasParts, expected) => {
  expect(splitHeading(rest, hasParts)).toEqual(expected);
});
