import { expect, test } from 'vitest';
import { publicPolicy } from '../../../../src/outputs/formats/public-policy.ts';
import { aPolicy } from '../../../support/policy.ts';

const made = publicPolicy(aPolicy(), { cityName: '甲市', status: '已印发（有效期未载明）' });

test('the keys of a policy and its clauses, and their order, are those of the contract', () => {
  expect(Object.keys(made)).toEqual(
    'slug city title issuer docNumber formedOn issuedOn publishedOn effectiveFrom validUntil status pilotStart pilotEnd addressee cites attachments source clauses lawNotes'.split(
      ' ',
    ),
  );
  expect(Object.keys(made.clauses[0] ?? {})).toEqual(
    'anchor path level number heading text parent'.split(' '),
  );
});

test('what the text does not print is null, and the city is its name', () => {
  expect(made).toMatchObject({ city: '甲市', validUntil: null, formedOn: null });
});
