import { colToLetter } from 'hucre';
import { roles } from '../../src/facts/kinds/role.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { Column } from './columns.ts';

/** A list that cells choose from: what a cell holds, and what a person reads beside it. */
interface Choices {
  readonly title: string;
  readonly pairs: readonly (readonly [value: string, name: string])[];
  /** Whether cells hold the name, for codes that nobody but the files of records has use for. */
  readonly byName: boolean;
}

/** The lists that a portal gives, by the fields of records that choose from them. */
export function choicesOf(portal: Portal): Readonly<Record<string, Choices>> {
  const topics = portal.topics.map(({ slug, name }) => [slug, name] as const);
  const measures = portal.topics.flatMap((topic) =>
    topic.measures.map(({ slug, name }) => [slug, name] as const),
  );
  const texts = portal.registeredPolicies.map(
    ({ slug, metadata }) => [slug, metadata.title] as const,
  );
  const projects = [...portal.lists.values()].flatMap(({ identities }) =>
    identities.map(({ id }) => [id, ''] as const),
  );
  // What a text is read for is a topic, a measure, a role or a matter that people ask for.
  const subjects = [
    ...topics.map(([slug, name]) => [slug, `主题：${name}`] as const),
    ...measures.map(([slug, name]) => [slug, `参数项：${name}`] as const),
    ...roles.map((role) => [role, `涉及的人：${role}`] as const),
    ...portal.askedMatters.map(({ slug, name }) => [slug, `常见的问法：${name}`] as const),
  ];
  return {
    city: {
      title: '城市代号',
      pairs: portal.cities.map(({ slug, name }) => [slug, name]),
      byName: false,
    },
    policy: { title: '文件代号', pairs: texts, byName: false },
    project: { title: '项目编号', pairs: projects, byName: false },
    topics: { title: '主题', pairs: topics, byName: true },
    readFor: { title: '主题、参数项、涉及的人', pairs: subjects, byName: true },
    measure: { title: '参数项', pairs: measures, byName: true },
    measures: { title: '参数项', pairs: measures, byName: true },
  };
}

/** A column as cells of a portal's workbook have it: names stand for the codes of its lists. */
export function inWords(column: Column, choices: Readonly<Record<string, Choices>>): Column {
  const own = choices[column.key];
  return own?.byName === true ? { ...column, words: new Map(own.pairs) } : column;
}

/** Name of the sheet that holds the lists. */
export const choicesTitle = '选项';

/** The columns of the sheet of lists, two for each list: what cells hold, then what it is. */
export function choiceColumns(
  choices: Readonly<Record<string, Choices>>,
): { readonly heading: string; readonly values: readonly string[] }[] {
  return Object.values(choices).flatMap(({ title, pairs, byName }) => {
    const [held, beside] = byName ? [1, 0] : [0, 1];
    return [
      { heading: title, values: pairs.map((pair) => pair[held] ?? '') },
      { heading: byName ? '代号' : '名称', values: pairs.map((pair) => pair[beside] ?? '') },
    ];
  });
}

/** Where the values for a field stand in the sheet of lists; null where it has no list. */
export function rangeOfChoices(
  choices: Readonly<Record<string, Choices>>,
  key: string,
): string | null {
  const at = Object.keys(choices).indexOf(key);
  const count = choices[key]?.pairs.length ?? 0;
  if (at < 0 || count === 0) return null;
  const letter = colToLetter(at * 2);
  return `'${choicesTitle}'!$${letter}$2:$${letter}$${count + 1}`;
}
