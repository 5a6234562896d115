import { expect, test } from 'vitest';
import { siteSchema } from '../../../../src/facts/kinds/site.ts';
import { aColumn, aSite } from '../../../support/site.ts';

function messages(value: unknown): string[] {
  const result = siteSchema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

test('a demonstration needs nothing, a column with all identifiers is complete', () => {
  expect(messages(aSite())).toEqual([]);
  expect(messages(aColumn())).toEqual([]);
});

test.each([
  'organizer',
  'hostCity',
  'hostName',
  'hostDomain',
  'siteIdCode',
  'contactPhone',
  'icp',
  'policeRecord',
])('a column without %s is refused in Chinese', (field) => {
  const [message, ...others] = messages({ ...aColumn(), [field]: null });
  expect(others).toEqual([]);
  expect(message).toContain('必须填写');
});

test("with the host's own footer, what stands in it need not be given again", () => {
  const { hostLinks } = aSite();
  const column = {
    ...aColumn(),
    hostFooter: 'host/footer.html',
    icp: null,
    policeRecord: null,
    hostLinks,
  };
  expect(messages(column)).toEqual([]);
  expect(messages({ ...column, hostFooter: null })).toHaveLength(4);
});

test.each(['siteIdCode', 'icp', 'policeRecord', 'hostDomain'])(
  'a demonstration with %s is refused',
  (field) => {
    expect(messages({ ...aSite(), [field]: '0000000000' })[0]).toContain('演示站');
  },
);
