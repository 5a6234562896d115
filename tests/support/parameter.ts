import { parameterSchema, type Parameter } from '../../src/facts/kinds/parameter.ts';

/** A day before which land was used, in a made-up text; a test sets only what it is about. */
export function aParameter({
  policy = 'jia-2024-1',
  topic = 'historical',
  ...part
}: Partial<Parameter> = {}): Parameter {
  const record = parameterSchema.parse({
    ...{ anchor: 'c-9-1', measure: 'first-used', subject: '用地行为发生时间' },
    ...{ comparator: 'until', value: '1986-12-31', valueMax: null, unit: '日期' },
    ...{ strength: '原文无上述用词', quote: '1986年12月31日' },
    ...part,
  });
  return { policy, topic, ...record };
}
