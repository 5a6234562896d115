import { expect, test } from 'vitest';
import { publicPolicy, publicProjects } from '../../../src/outputs/public-data.ts';
import { aPolicy } from '../../support/policy.ts';
import { projectOf } from '../../support/project.ts';

const names = new Map([['shili', '示例市']]);

test('the keys of a project and their order are those of the contract', () => {
  const [project] = publicProjects([projectOf()], names).projects;
  expect(Object.keys(project ?? {})).toEqual(
    'id seq city county countyCode category name location areaMu stage places position source history'.split(
      ' ',
    ),
  );
  expect(Object.keys(project?.source ?? {})).toEqual(['policy', 'attachment', 'row', 'sha256']);
});

test('the city is its name, and what the list does not print stays null', () => {
  const [project] = publicProjects([projectOf()], names).projects;
  expect(project).toMatchObject({ city: '示例市', location: null, areaMu: null, position: null });
});

test('asOf is the day of the newest list, null where there is none', () => {
  const projects = ['2030-01-01', '2031-05-06'].map((asOf) => projectOf({ asOf }));
  expect(publicProjects(projects, names).asOf).toBe('2031-05-06');
  expect(publicProjects([], names).asOf).toBeNull();
});

test('a project of a city without a name stops', () => {
  expect(() => publicProjects([projectOf()], new Map())).toThrow('shili');
});

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
