import type { Policy } from '../../src/facts/kinds/policy.ts';
import type { Source } from '../../src/facts/kinds/source.ts';
import { formatTitle } from '../../src/rules/words/title.ts';
import type { Answers } from './answers.ts';
import type { KnownCity } from './propose.ts';
import type { Recognised } from './recognise.ts';
import type { FileSettings } from './settings-file.ts';

type Standing = NonNullable<NonNullable<Source['text']>['standing']>;

/** A text on file that a new one amends or repeals, with what is to be said of it from then on. */
export interface ChangedText {
  readonly slug: string;
  readonly standing: Standing;
}

const amends = /关于(?:修改|修正|修订|调整)/u;
const repeals = /关于(?:废止|停止执行|宣布[^《]{0,12}失效)/u;

const bare = (title: string): string => title.replaceAll(/[\s《》〈〉（）()]/gu, '');

/** The texts of a city that the title of a new one names as amended or repealed. */
function namedBy({ metadata }: Policy, { policies }: KnownCity): Policy[] {
  const { title, cites } = metadata;
  const names = [...title.matchAll(/《([^《》]+)》/gu)].map(([, name = '']) => bare(name));
  // A citation has the number that the title leaves out.
  const numbers = cites
    .filter(({ title: cited }) => names.includes(bare(cited)))
    .flatMap(({ docNumber }) => docNumber ?? []);
  return policies.filter(
    (one) =>
      names.some((name) => name.length > 3 && bare(one.metadata.title).includes(name)) ||
      numbers.includes(one.metadata.docNumber ?? ''),
  );
}

/**
 * Asks what a text that amends or repeals by its title makes of the texts on file that it names: the older
 * text itself cannot tell.
 *
 * @returns null where an answer is missing
 */
export async function askChanged(
  { file, settings, key }: { file: Recognised; settings: FileSettings | undefined; key: string },
  known: KnownCity,
  { answers, day }: { answers: Answers; day: string },
): Promise<ChangedText[] | null> {
  if (file.kind !== 'text') return [];
  const { policy } = file.reading;
  const { title, docNumber, draft, effectiveFrom, issuedOn, formedOn } = policy.metadata;
  const likely = repeals.test(title) ? '废止' : amends.test(title) ? '已修改' : null;
  if (likely === null || draft) return [];
  const changed: ChangedText[] = [];
  for (const old of namedBy(policy, known)) {
    if (old.standing?.status === '废止') continue;
    const status = await answers.ask({
      key: `${key} › changes › ${old.slug}`,
      ask: `${formatTitle(old.metadata.title)}（${old.slug}）的效力状态写作什么？`,
      notes: [`这一份的标题写着修改或者废止它；原来的文本照旧登载，页首写明。`],
      given: settings?.changes?.[old.slug],
      choices: [
        { value: '已修改', label: '已修改' },
        { value: '废止', label: '废止' },
        { value: 'none', label: '不变：说的不是它' },
      ],
      proposed: { value: likely, because: '照标题的用词。', weak: true },
    });
    if (status === null) return null;
    if (status === 'none') continue;
    const number = docNumber === null ? '' : `（${docNumber}）`;
    changed.push({
      slug: old.slug,
      standing: {
        status: status === '废止' ? '废止' : '已修改',
        reason: `${formatTitle(title)}${number}${status === '废止' ? '废止' : '修改'}了它`,
        since: effectiveFrom ?? issuedOn ?? formedOn ?? day,
      },
    });
  }
  return changed;
}
