import { expect, test } from 'vitest';
import { z } from 'zod';
import { coded, field } from '../../../../src/facts/kinds/kind.ts';
import { dictionary } from '../../../../src/outputs/formats/dictionary.ts';
import { schemaFields } from '../../../../src/outputs/formats/schema-fields.ts';

test('every field of every data set is explained', () => {
  const silent = dictionary.flatMap(({ name, fields }) =>
    fields.filter(({ title }) => title === '').map(({ path }) => `${name} › ${path}`),
  );
  expect(silent).toEqual([]);
});

test('fields are read from a schema, with what can be missing and which values are allowed', () => {
  const schema = z.strictObject({
    id: field(z.string(), '编号', '永不改变'),
    area: field(z.number().nullable(), '面积', '', { unit: '亩' }),
    stage: coded({ a: '甲', b: '乙' }, '阶段'),
    names: field(z.array(z.string()), '名称'),
    note: field(z.string().optional(), '附注'),
    parts: field(z.array(z.strictObject({ day: field(z.iso.date().nullable(), '日') })), '部分'),
  });
  expect(schemaFields(schema)).toEqual([
    {
      path: 'id',
      type: 'string',
      nullable: false,
      optional: false,
      values: [],
      title: '编号',
      description: '永不改变',
    },
    {
      path: 'area',
      type: 'number',
      nullable: true,
      optional: false,
      values: [],
      title: '面积',
      unit: '亩',
    },
    {
      path: 'stage',
      type: 'string',
      nullable: false,
      optional: false,
      values: ['a', 'b'],
      title: '阶段',
      codes: { a: '甲', b: '乙' },
    },
    { path: 'names', type: 'array', nullable: false, optional: false, values: [], title: '名称' },
    { path: 'note', type: 'string', nullable: false, optional: true, values: [], title: '附注' },
    { path: 'parts', type: 'array', nullable: false, optional: false, values: [], title: '部分' },
    { path: 'parts[].day', type: 'date', nullable: true, optional: false, values: [], title: '日' },
  ]);
});
