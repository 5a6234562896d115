import { expect, test } from 'vitest';
import { withoutAttachments } from '../../../../src/rules/words/attachments.ts';
import { aClause } from '../../../support/policy.ts';

test('a text that speaks of no attachment has none; of one that does, what it is called is not stated', () => {
  const of = (text: string) => withoutAttachments({ clauses: [aClause({ text })] });
  expect(of('自印发之日起施行。')).toBe('不适用：原文没有提到附件');
  for (const text of ['具体清单见附件。', '附：任务分工', '见附录'])
    expect(of(text)).toBe('原文未载明');
});
