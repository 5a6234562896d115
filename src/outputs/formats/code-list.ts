import { titlesOf } from '../../facts/kinds/kind.ts';
import { projectKind } from '../../facts/kinds/public-project.ts';
import { absences } from '../../facts/kinds/absence.ts';
import { publicKinds } from '../../facts/kinds/all.ts';
import type { City } from '../../facts/kinds/city.ts';
import type { AskedMatter } from '../../facts/kinds/matter.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { strengths } from '../../facts/kinds/strength.ts';
import { absenceWords } from '../../rules/words/missing.ts';
import { schemaFields } from './schema-fields.ts';
import { formatRecurrence } from '../../rules/words/deadline.ts';
import { dataVersion } from '../data-versions.ts';
import type { Wording } from './table.ts';

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

/** What the lists that each portal has of its own are made from. */
export interface CodeFacts {
  readonly cities: readonly City[];
  readonly topics: readonly Topic[];
  readonly askedMatters: readonly AskedMatter[];
}

const named = (all: readonly { readonly slug: string; readonly name: string }[]) =>
  all.map(({ slug, name }) => ({ code: slug, word: name }));

/** What is asked of the texts of a portal: its topics, their measures, and how people ask. */
function askedLists({ topics, askedMatters }: Omit<CodeFacts, 'cities'>): CodeList[] {
  return [
    {
      fields: ['rights.topics', 'parameters.topic', 'readings.subject'],
      title: '主题',
      codes: named(topics),
    },
    {
      fields: ['parameters.measure', 'readings.subject'],
      title: '参数项',
      codes: named(topics.flatMap(({ measures }) => measures)),
    },
    { fields: ['readings.subject'], title: '常见的问法', codes: named(askedMatters) },
  ];
}

/**
 * Makes what says a value of a field in words where its kind alone cannot: topics and measures have the
 * names that the portal gives them, a rhythm is told as pages tell it.
 */
export function ownWording(facts: Omit<CodeFacts, 'cities'>): Wording {
  const words = new Map(
    askedLists(facts).flatMap(({ fields, codes }) =>
      fields.flatMap((field) => codes.map(({ code, word }) => [`${field} ${code}`, word] as const)),
    ),
  );
  return (field, value) =>
    field === 'deadlines.recurrence' ? formatRecurrence(value) : words.get(`${field} ${value}`);
}

/** All closed lists of the public data, and the codes of cities and their counties. */
export function codeLists({ cities, ...asked }: CodeFacts): CodeList[] {
  const asTheyAre = (words: readonly string[]) => words.map((word) => ({ code: word, word }));
  const words = titlesOf(projectKind.record);
  const lists = [
    ...listsOfKinds(),
    {
      // Of every field that may be empty: `x-absent` of its schema says which of them it can be.
      fields: [],
      title: words.absent,
      codes: absences.map((code) => ({ code, word: absenceWords[code] })),
    },
    { fields: fieldsNamed('strength'), title: '强度', codes: asTheyAre(strengths) },
    ...askedLists(asked),
    {
      fields: fieldsNamed('category'),
      title: words.category,
      codes: asTheyAre([...new Set(cities.flatMap(({ categories }) => categories))]),
    },
    {
      fields: fieldsNamed('city'),
      title: words.city,
      codes: cities.map(({ slug, name }) => ({ code: slug, word: name })),
    },
    {
      fields: fieldsNamed('cityCode'),
      title: words.cityCode,
      codes: cities.map(({ code, name }) => ({ code, word: name })),
    },
    {
      fields: fieldsNamed('cityCode'),
      title: '所在省份',
      codes: cities.map(({ code, province }) => ({ code, word: province })),
    },
    {
      fields: fieldsNamed('countyCode'),
      title: words.countyCode,
      codes: cities.flatMap(({ counties }) =>
        counties.flatMap(({ code, name }) => (code === null ? [] : [{ code, word: name }])),
      ),
    },
  ];
  // A portal without lists has no counties and no categories.
  return lists.filter(({ codes }) => codes.length > 0);
}

/** `/data/schemas/codes.json` */
export function codesDocument(facts: CodeFacts): object {
  return { version: dataVersion, lists: codeLists(facts) };
}
