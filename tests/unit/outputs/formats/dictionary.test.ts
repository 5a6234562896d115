import { expect, test } from 'vitest';
import { z } from 'zod';
import { dictionary } from '../../../../src/outputs/formats/dictionary.ts';
import { schemaFields } from '../../../../src/outputs/formats/schema-fields.ts';

test('every field of every data set is explained', () => {
  const silent = dictionary.flatMap(({ name, fields }) =>
    fields.filter(({ words }) => words === '').map(({ path }) => `${name} › ${path}`),
  );
  expect(silent).toEqual([]);
});

test('fields are read from a schema, with what can be missing and which values are allowed', () => {
  const schema = z.strictObject({
    id: z.string(),
    area: z.number().nullable(),
    stage: z.enum(['a', 'b']),
    names: z.array(z.string()),
    parts: z.array(z.strictObject({ day: z.iso.date().nullable() })),
  });
  expect(schemaFields(schema)).toEqual([
    { path: 'id', type: 'string', nullable: false, values: [] },
    { path: 'area', type: 'number', nullable: true, values: [] },
    { path: 'stage', type: 'string', nullable: false, values: ['a', 'b'] },
    { path: 'names', type: 'array', nullable: false, values: [] },
    { path: 'parts', type: 'array', nullable: false, values: [] },
    { path: 'parts[].day', type: 'date', nullable: true, values: [] },
  ]);
});
