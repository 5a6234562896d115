import { dayMade } from '../../rules/policy/text-day.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import { policyKind } from '../../facts/kinds/public-policy.ts';
import { projectKind } from '../../facts/kinds/public-project.ts';
import { siteMark } from '../../rules/words/site-mark.ts';
import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from '../../rules/portal/once.ts';
import { cardInWords, type ShareCard } from '../../outputs/charts/share-card.ts';
import { textHash } from '../../rules/citation/hash.ts';
import { totalsByStage } from '../../rules/progress/totals.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { isListed, stageGroupNames, stageGroups } from '../../facts/kinds/stage.ts';
import { absolute } from '../../outputs/formats/imprint.ts';
import { formatCounty } from '../../rules/words/county.ts';
import { formatDate } from '../../rules/words/date.ts';
import { notStated, orNotStated } from '../../rules/words/missing.ts';
import { formatNumber } from '../../rules/words/number.ts';
import { cityBySlug } from '../../rules/portal/cities.ts';
import { formatStage, formatStageDay } from '../../rules/words/withdrawal.ts';
import { formatStandingOn, formatStatus, formatUntil } from '../../rules/words/status.ts';
import { keyFigures } from './home.ts';
import { allPolicies, statusOf } from '../../rules/portal/policies.ts';
import { imprintOf } from '../../outputs/imprint.ts';
import { allProgress } from '../../outputs/city-progress.ts';
import { allProjects, listTitle } from '../../rules/portal/projects.ts';

/** A picture as a page names it. */
export interface ShareImage {
  /** In full, with a mark of the content: who keeps copies of pictures fetches a changed one anew. */
  address: string;
  alt: string;
}

/**
 * So many projects of a city have a picture of their own: drawing one takes a tenth of a second.
 * Identities are only ever added at the end, so no project loses its picture when the list grows.
 */
const ownPictures = 500;

/** The projects that have a picture of their own, given all in the order of their identities. */
export function picturedProjects(projects: readonly Project[]): Project[] {
  const perCity = new Map<string, number>();
  return projects.filter(({ city }) => {
    const count = (perCity.get(city) ?? 0) + 1;
    perCity.set(city, count);
    return count <= ownPictures;
  });
}

function card(portal: Portal, own: Omit<ShareCard, 'site' | 'mark'>): ShareCard {
  return { site: portal.site.name, mark: siteMark(portal.site), ...own };
}

/** What all figures of the site are as of, and the cities they are of. */
function listedCities(portal: Portal): { names: string; asOf: string } {
  const cities = allProgress(portal);
  const days = cities.map(({ city, asOf }) => `${city.name}名单，截至${formatDate(asOf)}`);
  return {
    names: cities.map(({ city }) => city.name).join('、'),
    asOf: days.length === 0 ? '' : `来源：${days.join('；')}`,
  };
}

/** The card of the home page: its own figures. */
export function homeCard(portal: Portal): ShareCard {
  const shown = keyFigures(portal).slice(0, 4);
  const figures = shown.map(({ label, value, unit }) => ({ label, value, unit }));
  const lists = listedCities(portal).asOf;
  const others = new Set(shown.flatMap(({ cited }) => cited ?? []));
  return card(portal, {
    path: 'share/home.png',
    kicker: portal.site.tagline,
    title: '查项目、看进度、查政策，数字写明出处',
    figures,
    // A target stands in a text, not in the list: its source is told too.
    source: lists === '' ? '' : [lists, ...others].join('；'),
  });
}

/** The card of the progress page: the listed projects by stage. Stages without any are left out. */
export function progressCard(portal: Portal): ShareCard {
  const listed = allProgress(portal)
    .flatMap(({ projects }) => projects)
    .filter(isListed);
  const totals = totalsByStage(listed);
  const { names, asOf } = listedCities(portal);
  return card(portal, {
    path: 'share/progress.png',
    kicker: `${names} · 列入名单不等于已经完成`,
    title: '名单中的重点片区处于哪个阶段',
    figures: stageGroups.flatMap((stage) => {
      const { projects, areaMu } = totals[stage];
      if (projects === 0) return [];
      const area = areaMu === null ? notStated : `${formatNumber(areaMu)} 亩`;
      const part = { stage, share: projects / listed.length };
      const unit = `个，${area}`;
      return [{ label: stageGroupNames[stage], value: formatNumber(projects), unit, part }];
    }),
    source: asOf,
  });
}

/** The card of a project: what the latest list that names it prints. */
export function projectCard(portal: Portal, project: Project): ShareCard {
  const { id, name, city, category, areaMu, location, source } = project;
  return card(portal, {
    path: `share/projects/${id}.png`,
    kicker: `${cityBySlug(portal, city).name}${formatCounty(project)}${category === null ? '' : ` · ${category}`}`,
    title: name,
    figures: [
      {
        label: '列入名单的面积',
        value: orNotStated(areaMu, formatNumber),
        unit: areaMu === null ? '' : '亩',
      },
      {
        label: titlesOf(projectKind.record).stage,
        value: formatStage(project),
        unit: formatStageDay(project),
      },
      { label: titlesOf(projectKind.record).location, value: orNotStated(location), unit: '' },
    ],
    source: `来源：${listTitle(portal, project)}，序号 ${source.row}`,
  });
}

/** The card of a text: its status first. */
export function policyCard(portal: Portal, policy: Policy): ShareCard {
  const { slug, city, metadata, clauses } = policy;
  const standing = statusOf(portal, policy);
  const { status } = standing;
  const day = dayMade(metadata);
  const words = titlesOf(policyKind.record);
  const numbered = clauses.filter(({ kind }) => kind === 'numbered');
  return card(portal, {
    path: `share/policies/${slug}.png`,
    kicker: `${cityBySlug(portal, city).name} · ${formatStatus(status)}`,
    title: metadata.title,
    figures: [
      { label: words.status, value: formatStatus(status), unit: formatUntil(standing) },
      { label: words.docNumber, value: orNotStated(metadata.docNumber), unit: '' },
      {
        label: metadata.issuedOn === null ? words.formedOn : words.issuedOn,
        value: orNotStated(day, formatDate),
        unit: '',
      },
    ],
    source: `${formatStandingOn(standing)}。全文照录，条款 ${formatNumber(numbered.length)} 条`,
  });
}

/** The cards of all pages that have one. */
export function allShareCards(portal: Portal): ShareCard[] {
  return [
    homeCard(portal),
    progressCard(portal),
    ...picturedProjects(allProjects(portal)).map((one) => projectCard(portal, one)),
    ...allPolicies(portal).map((one) => policyCard(portal, one)),
  ];
}

/** The projects with a picture of their own, and the picture of all others. */
const pictures = oncePerPortal((portal) => ({
  own: new Set(picturedProjects(allProjects(portal))),
  others: shareImage(portal, progressCard(portal)),
}));

/** The picture of a project's page: its own, or where it has none that of the progress page. */
export function projectImage(portal: Portal, project: Project): ShareImage {
  const { own, others } = pictures(portal);
  return own.has(project) ? shareImage(portal, projectCard(portal, project)) : others;
}

/** Takes a card; gives what its page says of it. */
export function shareImage(portal: Portal, shown: ShareCard): ShareImage {
  const mark = textHash(JSON.stringify(shown));
  return {
    address: `${absolute(imprintOf(portal), `/${shown.path}`)}?v=${mark}`,
    alt: cardInWords(shown),
  };
}
