import { isListed } from '../../facts/kinds/stage.ts';
import type { Term } from '../../facts/kinds/glossary.ts';
import type { Portal } from '../../facts/portal.ts';
import { allTerms } from '../../rules/portal/glossary.ts';
import { href } from '../address.ts';
import { formatDate } from '../../rules/words/date.ts';
import { notStated } from '../../rules/words/missing.ts';
import { formatNumber } from '../../rules/words/number.ts';
import { formatUnfound } from '../../rules/words/query.ts';
import { leftAsCompleted } from '../../rules/progress/completed.ts';
import { printsNoStage, totalsByStage, totalsOf } from '../../rules/progress/totals.ts';
import {
  allPolicies,
  policyBySlug,
  statusOf,
  textInShort,
  type TextInShort,
} from '../../rules/portal/policies.ts';
import { formatStanding, formatStatus } from '../../rules/words/status.ts';
import { formatMarked, formatTargetValue } from '../../rules/words/target.ts';
import { allProgress, type CityProgress } from '../../outputs/city-progress.ts';
import { isDatedByText } from '../../rules/portal/projects.ts';
import { queryFor } from '../../rules/portal/queries.ts';
import { targetsOf } from '../../rules/portal/targets.ts';

/** A number of the home page, with what it is and where it stands. */
export interface KeyFigure {
  label: string;
  value: string;
  unit: string;
  note: string;
  /** `of`: the text it stands in, with its standing; null where it is no text. */
  source: { label: string; of: { name: string; standing: string } | null; address: string };
  /** How a picture cites the source, where that is not the list. */
  cited: string | null;
}

const named = ({ name, status }: TextInShort) => ({ name, standing: formatStatus(status) });

function areaWords(areaMu: number | null): string {
  return areaMu === null ? notStated : `${formatNumber(areaMu)} 亩`;
}

function figuresOf(portal: Portal, { city, projects, asOf }: CityProgress): KeyFigure[] {
  const listed = projects.filter(isListed);
  const first = listed[0];
  if (first === undefined) return [];
  const all = totalsOf(listed);
  const { underway } = totalsByStage(listed);
  const isSilent = printsNoStage(listed);
  const { policy, attachment } = first.source;
  // Only a list in a text issued that very day is known to be issued then; else the day is 截至.
  const text = allPolicies(portal).find(({ slug }) => slug === policy);
  const stagesOn = isDatedByText(portal, first) ? '推断为名单印发时' : '名单截至时';
  const list = {
    label: '名单',
    of: text === undefined ? null : named(textInShort(portal, text.slug)),
    address: href(policy === null ? '/projects/' : `/policies/${policy}/#${attachment ?? ''}`),
  };
  const figures = [
    {
      label: `${city.name}列入名单`,
      value: formatNumber(all.projects),
      unit: '个重点片区',
      note: `截至${formatDate(asOf)}。`,
      source: list,
      cited: null,
    },
    {
      label: '列入名单的面积',
      value: all.areaMu === null ? notStated : formatNumber(all.areaMu),
      unit: all.areaMu === null ? '' : '亩',
      note: '列入名单，不等于已经完成。',
      source: list,
      cited: null,
    },
    {
      label: '其中正在实施',
      value: isSilent ? notStated : formatNumber(underway.projects),
      unit: isSilent ? '' : `个，${areaWords(underway.areaMu)}`,
      note: isSilent ? '名单没有印实施阶段。' : `${stagesOn}（${formatDate(asOf)}）的阶段。`,
      source: list,
      cited: null,
    },
  ];
  const target = targetsOf(portal, city.slug).find(({ category }) => category === null);
  if (target === undefined) return figures;
  const goal = textInShort(portal, target.policy);
  const clause = href(`/policies/${target.policy}/#${target.anchor}`);
  const left = leftAsCompleted(projects);
  const completed = totalsOf([...listed.filter(({ stage }) => stage === 'completed'), ...left]);
  const isUntold = isSilent && left.length === 0;
  const isNone = completed.projects === 0;
  const amount = isUntold
    ? notStated
    : `${formatNumber(completed.projects)} 个${isNone ? '' : `，${areaWords(completed.areaMu)}`}`;
  const marked = `${isUntold ? '名单没有印实施阶段，' : ''}${formatMarked(amount, isNone)}`;
  const query = queryFor(portal, { matter: 'project-progress', city: city.slug });
  const searched = query === undefined ? [] : [formatUnfound('完成情况', query)];
  return [
    ...figures,
    {
      label: `到${formatDate(target.by)}的目标`,
      value: formatNumber(target.value),
      unit: formatTargetValue(target).replace(/^[\d,.]+ /u, ''),
      note: ['文件所定', marked, ...searched].join('。').concat('。'),
      source: { label: '条款', of: named(goal), address: clause },
      cited: `目标：${goal.name}，${formatStanding(statusOf(portal, policyBySlug(portal, target.policy)))}`,
    },
  ];
}

/**
 * What the portal is about: the first term of its glossary, with the first sentence on it; null where that
 * is none of ours.
 */
export function introOf(portal: Portal): (Pick<Term, 'slug' | 'name'> & { says: string }) | null {
  const [first] = allTerms(portal);
  const says = /^[^。]+。/u.exec(first?.note ?? '')?.[0];
  return first === undefined || says === undefined ? null : { ...first, says };
}

/** The numbers of the home page, each with its source. */
export function keyFigures(portal: Portal): KeyFigure[] {
  const count = allPolicies(portal).length;
  const texts: KeyFigure = {
    label: '政策文件',
    value: formatNumber(count),
    unit: '份',
    note: '全文照录，先写明效力。',
    source: { label: '列表', of: null, address: href('/policies/') },
    cited: null,
  };
  return [
    ...allProgress(portal).flatMap((one) => figuresOf(portal, one)),
    ...(count === 0 ? [] : [texts]),
  ];
}
