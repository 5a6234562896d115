import {
  lawNoteKindNames,
  type Law,
  type LawNoteRecord,
  type Remedy,
  type RemedyGroup,
} from '../../facts/kinds/law.ts';
import { formatDate } from './date.ts';

/** `《行政复议法》第二十条` */
export function formatLaw({ title, article }: Pick<Law, 'title' | 'article'>): string {
  // A title that holds a title in brackets of its own is put into the outer pair, GB/T 15834.
  const inner = title.replaceAll('《', '〈').replaceAll('》', '〉');
  return `《${inner}》${article}`;
}

type Cited = Pick<Law, 'title' | 'article'> & Partial<Pick<Law, 'checked'>>;

/**
 * Articles in the order given; those of one law together: `《土地管理法》第四十七条、第四十八条`. Where the
 * law was amended after the edition that was read, that is said: number and words may be others by now.
 */
export function formatLaws(laws: readonly Cited[]): string {
  const titles = [...new Set(laws.map(({ title }) => title))];
  return titles
    .map((title) => {
      const own = laws.filter((law) => law.title === title);
      const names = own.map((law, at) => (at === 0 ? formatLaw(law) : law.article)).join('、');
      const old = own.find(({ checked }) => checked?.amended !== undefined)?.checked;
      return old ? `${names}〔${old.edition}的旧文本，此后又有修改〕` : names;
    })
    .join('，');
}

/** Articles that are words already, those of one law together: `《甲法》第一条、第二条`. */
export function joinArticles(articles: readonly string[]): string {
  const titleOf = (one: string | undefined) => /^《[^》]+》/u.exec(one ?? '')?.[0] ?? '';
  return articles
    .map((one, at) => {
      const title = titleOf(one);
      return title !== '' && title === titleOf(articles[at - 1]) ? one.slice(title.length) : one;
    })
    .join('、');
}

/** How higher law stands to a clause, in words. */
export function formatNoteKind(kind: LawNoteRecord['kind']): string {
  return lawNoteKindNames[kind];
}

/** The kinds of the notes beside a clause, for a row that leads to it: `上位法已有新规定、须同时看上位法`. */
export function formatNoteKinds(notes: readonly Pick<LawNoteRecord, 'kind'>[]): string {
  return [...new Set(notes.map(({ kind }) => formatNoteKind(kind)))].join('、');
}

const groups: Readonly<Record<RemedyGroup, string>> = {
  'take-part': '参与和提意见',
  valuation: '评估和补偿方式',
  appeal: '复议和诉讼',
  ask: '要材料',
};

/** Heading of a group of remedies. */
export function formatRemedyGroup(group: RemedyGroup): string {
  return groups[group];
}

/** Whose time limits stand in a list, as its heading. */
export const keeperNames: Readonly<Record<NonNullable<Remedy['keeper']>, string>> = {
  asker: '您要在期限内办的',
  office: '政府和机关要守的期限',
};

/** A remedy by its name and its period: `行政复议：60日`. */
export function formatRemedyName({ name, period }: Pick<Remedy, 'name' | 'period'>): string {
  return period === null ? name : `${name}：${period}`;
}

/** What can be done, after the case in which it can: `征收集体土地：对征地补偿安置方案提意见（公告不少于30日）`. */
export function formatRemedyStep({
  name,
  when,
  period,
}: Pick<Remedy, 'name' | 'when' | 'period'>): string {
  return `${when}：${name}${period === null ? '' : `（${period}）`}`;
}

/** Whose consent an article asks for where an area is 土地整治, which no list tells. */
export function formatConsent(law: Pick<Law, 'title' | 'article'>): string {
  return `土地、房屋的权利人和村里的同意，看${formatLaw(law)}；是否属于土地整治，名单没有写`;
}

/** How far the record of a reading of the law reaches. */
export const lawCheckLimit =
  '核对只就所读的文本而言；那以后条文是否修改，本站没有查询记录，以现行公布文本为准。';

/** Since when an article has been in force, who read it, when, and in which edition. */
export function formatLawCheck({ inForceSince, checked }: Pick<Law, 'inForceSince' | 'checked'>) {
  const since = `${formatDate(inForceSince)}起施行`;
  if (checked === null) return `${since}；条文待核`;
  const { by, on, edition, amended } = checked;
  const read = `${since}；${by}于${formatDate(on)}核对，所读文本：${edition}`;
  if (amended === undefined) return read;
  const days = `${formatDate(amended.passed)}修改，${formatDate(amended.inForceSince)}起施行`;
  return `${read}；这部法律${days}，修改后的条文和条号本站没有核对记录`;
}
