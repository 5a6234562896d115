import type { Source } from '../../src/facts/kinds/source.ts';
import { policySlugSchema } from '../../src/facts/kinds/policy.ts';
import { basename } from 'node:path';
import type { Answers } from './answers.ts';
import { askChanged } from './ask-changed.ts';
import { askCity } from './ask-city.ts';
import { askList, ofDay, placeOf } from './ask-list.ts';
import { policiesOn, type Draft, type ListDraft, type OnFile } from './context.ts';
import {
  earlierTexts,
  freeName,
  looksOfficial,
  proposeSlug,
  savedFrom,
  type KnownCity,
} from './propose.ts';
import type { Recognised } from './recognise.ts';
import type { FileSettings } from './settings-file.ts';

type Read = Extract<Recognised, { kind: 'text' | 'list' }>;

interface Asked {
  readonly file: Read;
  readonly settings: FileSettings | undefined;
  readonly key: string;
}

const isPage = (value: string): string | null =>
  URL.canParse(value) && /^https?:/u.test(value) ? null : '应是 http:// 或 https:// 开头的网址。';

/** Where a file came from is often where the city's last one came from: that answer spares the typing. */
async function askSource(
  { file, settings, key }: Asked,
  city: string | null,
  { onFile: { day, last }, answers }: { readonly onFile: OnFile; readonly answers: Answers },
) {
  const saved = savedFrom(file);
  const before = last.from.get(city ?? '');
  const from = await answers.ask({
    key: `${key} › from`,
    ask: '从哪里、怎样得到的（制发单位、科室或网站）？',
    notes: ['这句话会登在网页上：写单位和科室，不写姓名。'],
    given: settings?.from,
    proposed:
      before === undefined
        ? null
        : { value: before, because: '这个城市的上一份原件是这样写的。', weak: true },
    check: (value) => (value.length < 4 ? '请写清楚一些，至少 4 个字。' : null),
  });
  const page = await answers.ask({
    key: `${key} › page`,
    ask: '发布它的网页地址？',
    given: settings?.page === null ? '' : settings?.page,
    proposed:
      saved === null
        ? null
        : { value: saved, because: '文件里写着它是从这里另存的；不是的打“没有”。', weak: true },
    read: (typed) => (/^(?:没有|无|空)$/u.test(typed) ? '' : typed),
    check: isPage,
    optional: true,
  });
  const obtained = await answers.ask({
    key: `${key} › obtained`,
    ask: '哪一天得到的？',
    given: settings?.obtained,
    proposed:
      last.obtained === null
        ? { value: day, because: '今天。', weak: true }
        : { value: last.obtained, because: '和这次的上一份相同。', weak: true },
    ...ofDay,
    optional: true,
  });
  return { from, page: page === '' ? null : page, obtained };
}

/** Whether a text is one of its own, or the new wording of one on file. */
async function askVersion({ file, settings, key }: Asked, onFile: OnFile, answers: Answers) {
  if (file.kind !== 'text') return 'none';
  const earlier = earlierTexts(file.reading.policy, policiesOn(onFile));
  const named = settings?.version;
  if (earlier.length === 0 && (named === undefined || named === 'none')) return 'none';
  const known = earlier.length > 0 ? earlier : policiesOn(onFile);
  return answers.ask({
    ...{ key: `${key} › version`, ask: '这一份是？', given: named },
    notes: ['已收录的文件里有标题或文号相同的。'],
    choices: [
      ...known.map(({ slug, metadata }) => ({
        value: slug,
        label: `《${metadata.title}》（${slug}）的新文本：代替它，原来的文本留存`,
      })),
      { value: 'none', label: '另一份文件' },
    ],
  });
}

async function askSlug(
  { file, settings, key }: Asked,
  { known, version }: { known: KnownCity; version: string },
  onFile: OnFile,
  answers: Answers,
): Promise<string | null> {
  if (file.kind !== 'text') return null;
  if (version !== 'none') return version;
  const taken = policiesOn(onFile).map(({ slug }) => slug);
  const strange = !looksOfficial(file.reading.policy);
  return answers.ask({
    key: `${key} › slug`,
    ask: '文件代号？',
    notes: ['代号是永久网址的一部分，只用小写字母、数字和连字符，定了不能改。'],
    given: settings?.slug,
    proposed: {
      value: proposeSlug(known.city.slug, file.reading.policy, taken),
      because: '按城市、文号的年份和号数拟定。',
      weak: strange,
    },
    check: (value) => {
      if (!policySlugSchema.safeParse(value).success) return '只能用小写字母、数字和连字符。';
      return taken.includes(value) ? `代号“${value}”已有文件使用。` : null;
    },
  });
}

/** The lists of a file that are registered, each with what was asked of it; null where an answer is missing. */
async function askLists(
  asked: Asked,
  { known, earlier }: { known: KnownCity; earlier: Source | null },
  onFile: OnFile,
  { answers, say }: { answers: Answers; say: (line: string) => void },
): Promise<ListDraft[] | null> {
  const { file, settings, key } = asked;
  const given = settings?.lists ?? [];
  const metadata = file.kind === 'text' ? file.reading.policy.metadata : null;
  const textDay = metadata?.formedOn ?? metadata?.issuedOn ?? metadata?.publishedOn ?? null;
  const drafts: (ListDraft | null)[] = [];
  let { city } = known;
  for (const [at, found] of file.lists.entries()) {
    const own =
      given.find(
        ({ sheet, attachment }) =>
          (sheet !== undefined && sheet === found.sheet) ||
          (attachment !== undefined && attachment === found.attachment),
      ) ?? [given[at]].find((one) => one?.sheet === undefined && one?.attachment === undefined);
    const listKey = `${key} › lists › 第 ${at + 1} 条`;
    const place = placeOf(found);
    const wanted =
      file.lists.length === 1 && file.kind === 'list'
        ? 'yes'
        : await answers.ask({
            key: listKey,
            ask: `${place}像是片区名单，一并登记吗？`,
            given: own === undefined ? (given.length > 0 ? 'no' : undefined) : 'yes',
            choices: [
              { value: 'yes', label: '登记' },
              { value: 'no', label: '不登记' },
            ],
            proposed: { value: 'yes', because: `${place}有名单的表头。`, weak: true },
          });
    if (wanted === 'no') continue;
    const inherited = earlier?.lists.find((one) => one.attachment === found.attachment) ?? null;
    const list = {
      file,
      known: { ...known, city },
      found,
      settings: own,
      key: listKey,
      textDay,
      inherited,
    };
    const draft = wanted === null ? null : await askList(list, onFile, { answers, say });
    city = draft?.city ?? city;
    drafts.push(draft);
  }
  const whole = drafts.flatMap((draft) => (draft === null ? [] : [draft]));
  const left = earlier?.lists.filter(({ attachment }) => {
    return attachment !== null && !whole.some((one) => one.found.attachment === attachment);
  });
  for (const { asOf, title, attachment } of left ?? []) {
    const place = attachment?.replace('c-att', '附件') ?? '';
    answers.missing.push(
      `${key} › lists：旧文本的${place}登记着名单 ${asOf}《${title}》，新文本的${place}里没有登记它。`,
    );
  }
  return whole.length === drafts.length ? whole : null;
}

/** A name that makes a plain address: no white space, and nothing that addresses give a meaning. */
const plainName = (name: string): string =>
  name.replaceAll(/[\s#?%&\\/:*"<>|+]+/gu, '-').replace(/^[.-]+/u, '');

interface FileContext {
  readonly onFile: OnFile;
  readonly answers: Answers;
  /** Names of originals that are taken. */
  readonly names: ReadonlySet<string>;
  readonly say: (line: string) => void;
}

/**
 * Asks everything that a file does not say of itself.
 *
 * @returns null where an answer is missing; the answers say which
 */
export async function askFile(
  file: Read,
  settings: FileSettings | undefined,
  { onFile, answers, names, say }: FileContext,
): Promise<Draft | null> {
  const asked = { file, settings, key: `files › ${basename(file.path)}` };
  const known = await askCity(asked, onFile.cities, answers);
  const version = await askVersion(asked, onFile, answers);
  const earlier = onFile.sources.find(({ text }) => text !== null && text.slug === version) ?? null;
  const lists =
    known === null ? null : await askLists(asked, { known, earlier }, onFile, { answers, say });
  const { from, page, obtained } = await askSource(asked, known?.city.slug ?? null, {
    onFile,
    answers,
  });
  if (known === null || version === null) return null;
  const slug = await askSlug(asked, { known, version }, onFile, answers);
  const changes = await askChanged(asked, known, { answers, day: onFile.day });
  const isText = file.kind === 'text';
  if (from === null || obtained === null || lists === null || changes === null) return null;
  if (isText && slug === null) return null;
  const told = [
    from,
    ...(isText || page === null ? [] : [page]),
    ...(obtained === '' ? [] : [`${obtained} 取得`]),
  ];
  const source: Source = {
    file: freeName(plainName(file.name), names),
    city: known.city.slug,
    from: told.join('；'),
    sha256: file.sha256,
    text: slug === null ? null : { slug, page, standing: settings?.standing ?? null },
    lists: lists.map(({ asOf, title, found }) => ({
      ...{ asOf, title, attachment: found.attachment, sheet: found.sheet },
    })),
  };
  const own = { ...known, city: lists.at(-1)?.city ?? known.city };
  const draft = { file, known: own, cityBefore: known.city, source, lists };
  const obtainedOn = obtained === '' ? null : obtained;
  const replacesText = version === 'none' ? null : version;
  return { ...draft, from, obtainedOn, replacesText, changes };
}
