import { z } from 'zod';
import { projectIdSchema } from '../../../src/facts/kinds/project.ts';
import { readStrict } from '../../../src/facts/read/strict-file.ts';

const fileSchema = z.strictObject({
  texts: z.record(z.string(), z.string()),
  groups: z.array(
    z.strictObject({
      form: z.string(),
      cases: z
        .array(
          z.strictObject({
            q: z.string(),
            right: z.array(z.string()),
            /** True where the texts do not say it: then saying so is an answer too. */
            silent: z.boolean().default(false),
          }),
        )
        .nonempty(),
    }),
  ),
});

const who = {
  citizen: '市民',
  owner: '权利人',
  firm: '企业',
  press: '媒体',
  official: '经办',
} as const;

const askedSchema = z.array(
  z.strictObject({
    ask: z.string(),
    who: z.enum(['citizen', 'owner', 'firm', 'press', 'official']),
    answers: z.array(z.string()).optional(),
    /** The nearest topic of what the texts do not say; beside answers, saying so is one of them. */
    silent: z.string().optional(),
  }),
);

/**
 * A query as a person types it, and beginnings of the addresses that answer it; none where nothing
 * holds it.
 */
export interface PeoplesQuery {
  form: string;
  query: string;
  right: string[];
  /** True where the texts do not say it: then this must be said first. */
  unsaid: boolean;
}

export const querySets = [
  'queries',
  'holdout',
  'holdout-2',
  'asked',
  'asked-held-out',
  'asked-phones',
  'asked-phones-held-out',
  'asked-three-kinds',
  'asked-three-kinds-held-out',
  'asked-by-all',
  'asked-by-all-held-out',
  'asked-by-all-last',
  'asked-150',
  'asked-150-middle',
  'asked-150-last',
  'asked-162',
  'asked-60',
  'asked-by-strangers',
  'asked-by-strangers-held-out',
  'asked-100',
  'asked-blind-100',
  'asked-blind-120',
] as const;
export type QuerySet = (typeof querySets)[number];

/** `policy#anchor`, a policy, a project, `topic:`, `term:`, a page → the address, or its beginning. */
function addressOf(answer: string): string {
  if (answer.startsWith('/')) return answer;
  const [kind = '', name = ''] = answer.split(':');
  if (kind === 'topic') return `/rights/${name}/`;
  if (kind === 'term') return `/glossary/#${name}`;
  const [slug = '', anchor] = answer.split('#');
  if (anchor !== undefined) return `/policies/${slug}/#${anchor}`;
  return projectIdSchema.safeParse(slug).success ? `/projects/${slug}/` : `/policies/${slug}/`;
}

function loadAsked(root: string, file: string): PeoplesQuery[] {
  return readStrict(root, file, askedSchema).map((entry) => ({
    form: who[entry.who],
    query: entry.ask,
    right: (entry.answers ?? []).map(addressOf),
    unsaid: entry.silent !== undefined,
  }));
}

/** Reads a set of people's queries with their right answers. */
export function loadPeoplesQueries(root: string, set: QuerySet): PeoplesQuery[] {
  const file = `tests/fixtures/search/${set}.yaml`;
  if (set.startsWith('asked')) return loadAsked(root, file);
  const { texts, groups } = readStrict(root, file, fileSchema);
  const longAddress = (short: string): string => {
    if (short.startsWith('/')) return short;
    if (/^p\d{3}$/.test(short)) return `/projects/huzhou-${short.slice(1)}/`;
    const [text = '', anchor = ''] = short.split('#');
    const slug = texts[text];
    if (slug === undefined) throw new Error(`${file}：不认识的缩写“${short}”。`);
    return `/policies/${slug}/#${anchor}`;
  };
  return groups.flatMap(({ form, cases }) =>
    cases.map(({ q, right, silent }) => ({
      form,
      query: q,
      right: right.map(longAddress),
      unsaid: silent,
    })),
  );
}

/** Edits that keep the meaning of a query. */
export const edits: Readonly<Record<string, (query: string) => string>> = {
  原样: (query) => query,
  '加“，谢谢”': (query) => `${query}，谢谢`,
  '加“你好，”': (query) => `你好，${query}`,
  少最后一个字: (query) => Array.from(query).slice(0, -1).join(''),
  中间加空格: (query) => {
    const characters = Array.from(query);
    const middle = characters.length >> 1;
    return `${characters.slice(0, middle).join('')} ${characters.slice(middle).join('')}`;
  },
};

/** What a query brought: addresses of its hits, whether each holds it, and whether a matter was said to be missing. */
export interface Answer {
  hits: readonly { url: string; exact: boolean }[];
  unsaid: boolean;
  /** Addresses of official lists that were told as an answer. */
  lists: readonly string[];
}

/**
 * True where one of the first three hits answers the query; where the texts do not say it, that this
 * is said; where nothing holds it, that nothing is shown as if it did.
 */
export function isAnswered({ right, unsaid }: PeoplesQuery, answer: Answer): boolean {
  if (unsaid && (answer.unsaid || right.length === 0)) return answer.unsaid;
  if (right.length === 0) return !answer.hits.some(({ exact }) => exact);
  // A list narrowed to what was asked, with its number, is the page of all projects and more.
  const lists = answer.lists.flatMap((url) => [url, url.replace(/\?.*/, '')]);
  const urls = [...lists, ...answer.hits.slice(0, 3).map(({ url }) => url)];
  return urls.some((url) => right.some((start) => fits(url, start)));
}

/** An address of a whole text is answered by any of its clauses, that of the glossary by any term. */
function fits(url: string, right: string): boolean {
  if (right === '/glossary/' || right === '/remedies/') return url.startsWith(right);
  return url === right || (/^\/(?:policies|rights)\/[^#]+\/$/.test(right) && url.startsWith(right));
}
