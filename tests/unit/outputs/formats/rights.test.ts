import { expect, test } from 'vitest';
import {
  parametersToCsv,
  parametersToJson,
  publicParameter,
} from '../../../../src/outputs/formats/parameters.ts';
import { originOf } from '../../../../src/view/queries/policies.ts';
import { publicRight, rightsToCsv, rightsToJson } from '../../../../src/outputs/formats/rights.ts';
import { allParameters } from '../../../../src/view/queries/parameters.ts';
import { allPolicies } from '../../../../src/view/queries/policies.ts';
import { allRights } from '../../../../src/view/queries/rights.ts';

const noteOf = () => null;

test('a public parameter has the keys of the contract, in its order', () => {
  const [parameter] = allParameters();
  expect(parameter && Object.keys(publicParameter(parameter, noteOf))).toEqual(
    'policy anchor topic subject comparator value valueMax unit strength quote lawNote'.split(' '),
  );
});

test('a public right has the keys of the contract, in its order', () => {
  const [right] = allRights();
  expect(right && Object.keys(publicRight(right, noteOf))).toEqual(
    'policy anchor topics strength statement quote lawNote'.split(' '),
  );
});

test('every text that is published has been tagged', () => {
  const tagged = (records: readonly { policy: string }[]) =>
    new Set(records.map(({ policy }) => policy));
  const slugs = new Set(allPolicies().map(({ slug }) => slug));
  expect(tagged(allRights())).toEqual(slugs);
  expect(tagged(allParameters())).toEqual(slugs);
});

test('JSON and CSV hold the same number of records', () => {
  const lines = (csv: string) => csv.split('\r\n').length - 2;
  const records = (json: string) => (JSON.parse(json) as unknown[]).length;
  expect(records(rightsToJson(allRights(), noteOf))).toBe(allRights().length);
  expect(lines(rightsToCsv(allRights(), originOf, noteOf))).toBe(allRights().length);
  expect(records(parametersToJson(allParameters(), noteOf))).toBe(allParameters().length);
  expect(lines(parametersToCsv(allParameters(), noteOf))).toBe(allParameters().length);
});

test('a record carries the 上位法提示 of its clause, in JSON and in CSV', () => {
  const [right] = allRights();
  if (right === undefined) throw new Error('no right');
  const told = (policy: string, anchor: string) =>
    policy === right.policy && anchor === right.anchor ? '上位法已有新规定。' : null;
  expect(publicRight(right, told).lawNote).toBe('上位法已有新规定。');
  expect(rightsToCsv([right], originOf, told)).toContain('上位法已有新规定。');
});
