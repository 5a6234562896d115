import { expect, test } from 'vitest';
import { absences } from '../../../../src/facts/kinds/absence.ts';
import { publicKinds } from '../../../../src/facts/kinds/all.ts';
import { schemaFields } from '../../../../src/outputs/formats/schema-fields.ts';

test('every field of the public data that may be null says which of the four reasons it can have', () => {
  const silent = publicKinds.flatMap(({ name, record }) =>
    schemaFields(record).flatMap(({ path, type, nullable, absent = [] }) =>
      // A list can be empty for a reason as well.
      nullable === absent.length > 0 || (type === 'array' && !nullable) ? [] : `${name}.${path}`,
    ),
  );
  expect(silent).toEqual([]);
  const given = publicKinds.flatMap(({ record }) =>
    schemaFields(record).flatMap(({ absent = [] }) => absent),
  );
  expect(new Set(given)).toEqual(new Set(absences));
});
