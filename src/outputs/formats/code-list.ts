import { publicKinds } from '../../facts/kinds/all.ts';
import type { City } from '../../facts/kinds/city.ts';
import { policyStatuses } from '../../facts/kinds/policy.ts';
import { strengths } from '../../facts/kinds/strength.ts';
import { schemaFields } from './schema-fields.ts';
import { schemaVersion } from './json-schema.ts';

/** A closed list of values, with the word for each. */
export interface CodeList {
  /** The fields that hold its values, as kind and place: `projects.stage`. */
  readonly fields: readonly string[];
  readonly title: string;
  readonly codes: readonly { readonly code: string; readonly word: string }[];
}

/** All closed lists of the kinds, each once, with every field that it is for. */
function listsOfKinds(): CodeList[] {
  const lists = new Map<string, CodeList>();
  for (const { name, record } of publicKinds) {
    for (const { path, title, codes } of schemaFields(record)) {
      if (codes === undefined) continue;
      const list = Object.entries(codes).map(([code, word]) => ({ code, word }));
      const known = lists.get(JSON.stringify(list));
      const fields = [...(known?.fields ?? []), `${name}.${path.replaceAll('[]', '')}`];
      lists.set(JSON.stringify(list), { fields, title: known?.title ?? title, codes: list });
    }
  }
  return [...lists.values()];
}

/** The fields of all kinds that have this name. */
function fieldsNamed(name: string): string[] {
  return publicKinds
    .filter(({ record }) => Object.hasOwn(record.shape, name))
    .map((kind) => `${kind.name}.${name}`);
}

/** All closed lists of the public data, and the codes of cities and their counties. */
export function codeLists(cities: readonly City[]): CodeList[] {
  const asTheyAre = (words: readonly string[]) => words.map((word) => ({ code: word, word }));
  return [
    ...listsOfKinds(),
    { fields: fieldsNamed('standing'), title: '效力状态', codes: asTheyAre(policyStatuses) },
    { fields: fieldsNamed('strength'), title: '强度', codes: asTheyAre(strengths) },
    {
      fields: fieldsNamed('category'),
      title: '类别',
      codes: asTheyAre([...new Set(cities.flatMap(({ categories }) => categories))]),
    },
    {
      fields: fieldsNamed('city'),
      title: '城市代号',
      codes: cities.map(({ slug, name }) => ({ code: slug, word: name })),
    },
    {
      fields: fieldsNamed('cityCode'),
      title: '城市代码',
      codes: cities.map(({ code, name }) => ({ code, word: name })),
    },
    {
      fields: fieldsNamed('countyCode'),
      title: '区县代码',
      codes: cities.flatMap(({ counties }) =>
        counties.flatMap(({ code, name }) => (code === null ? [] : [{ code, word: name }])),
      ),
    },
  ];
}

/** `/data/schemas/codes.json` */
export function codesDocument(cities: readonly City[]): object {
  return { version: schemaVersion, lists: codeLists(cities) };
}
