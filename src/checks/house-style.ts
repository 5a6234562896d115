import type { Portal } from '../facts/portal.ts';
import { styleFaults } from '../rules/style/house-style.ts';
import { promise } from './run/check.ts';
import type { Page, Tag } from './run/walk.ts';

/** Pages for data users and for those who test the search: technical words are theirs. */
const technicalPages = /^(?:data|embed|search\/selftest)\//u;

/** Words of originals, of programs, and of references after GB/T 7714, which has its own marks. */
const otherWords = new Set(['code', 'pre', 'blockquote', 'q', 'del', 'ins', 'cite']);

/** Pages of a kind say the same of one thing after another: so many of each are enough. */
const enough = 60;

const bare = (words: string): string => words.replaceAll(/\s/gu, '');

/** Everything that the originals print. */
function originalsOf({ registeredPolicies, lists, sources }: Portal): string {
  const texts = registeredPolicies.flatMap(({ metadata, clauses }) => [
    ...[metadata.title, metadata.issuer ?? ''],
    ...clauses.flatMap(({ path, heading, headingEnd, text, table }) => [
      ...[`${path}${heading ?? ''}${headingEnd}${text}`, `${path}${heading ?? ''}`],
      ...(table?.columns ?? []),
      ...(table?.rows.flatMap(({ cells }) => cells) ?? []),
    ]),
  ]);
  const rows = [...lists.values()].flatMap(({ snapshots }) =>
    snapshots.flatMap(({ title, rows: own }) => [
      title,
      ...own.flatMap(({ name, location }) => [name, location ?? '']),
    ]),
  );
  return bare([...texts, ...rows, ...sources.map(({ from }) => from)].join('|'));
}

/** Our words on the pages follow the house style. */
export default promise('本站自己的话合乎用语表（docs/style-words.md）', ({ portal }, tell) => {
  let originals: string | undefined;
  const isOriginal = (words: string) => (originals ??= originalsOf(portal)).includes(bare(words));
  const seen = new Map<string, number>();
  let skipped: [from: number, to: number][] = [];
  const skip = (tag: Tag) => {
    tag.whenEnded((words) => skipped.push([tag.from, tag.from + words.length]));
  };
  return {
    pages: (file) => {
      const kind = file.split('/')[0] ?? '';
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      return count <= enough;
    },
    tags: Object.fromEntries([...otherWords].map((name) => [name, skip])),
    attributes: {
      'data-technical': (_, tag) => {
        skip(tag);
      },
    },
    end: ({ file, words }: Page) => {
      let own = '';
      let at = 0;
      for (const [from, to] of skipped.toSorted(([a], [b]) => a - b)) {
        own += `${words.slice(at, Math.max(at, from))}\n`;
        at = Math.max(at, to);
      }
      own += words.slice(at);
      skipped = [];
      const technical = technicalPages.test(file);
      for (const fault of new Set(styleFaults(own, { technical, runTogether: true, isOriginal })))
        tell(`${file}：${fault}`);
    },
  };
});
