import { dayMade } from '../rules/policy/text-day.ts';
import type { Portal } from '../facts/portal.ts';
import { changePage, changePages } from '../rules/change/pages.ts';
import { allPublications } from '../rules/portal/changes.ts';
import { cityBySlug } from '../rules/portal/cities.ts';
import { countyMaps } from '../rules/portal/maps.ts';
import { deadlinesOfText } from '../rules/portal/deadlines.ts';
import { allPolicies, statusOf } from '../rules/portal/policies.ts';
import { allProjects, listOn, listTitle } from '../rules/portal/projects.ts';
import { earlierVersions } from '../rules/portal/versions.ts';
import { formatDateOrNone } from '../rules/words/date.ts';
import { formatStandingOn, titleMark } from '../rules/words/status.ts';
import { formatVersion } from '../rules/words/version.ts';
import { allProgress } from './city-progress.ts';
import { placeOf, placeOfList } from './origins.ts';
import { asSubject, page, type SitePage } from './site-page.ts';
import { formatTitle } from '../rules/words/title.ts';

/** What the sheet of a project is. A 公示 is a procedure with its own term: this is none, in any mode. */
const sheet = '片区信息单';

function projectPages(portal: Portal): SitePage[] {
  return allProjects(portal).flatMap((project) => {
    const { id, city, name, county, category, asOf, source } = project;
    const about = { city, policy: source.policy, document: listTitle(portal, project) };
    return [
      page(
        `/projects/${id}/`,
        county === null ? name : `${name}（${county}）`,
        `${cityBySlug(portal, city).name}${county ?? ''}${category ?? ''}“${name}”：位置、面积、实施阶段、出处和可能有关的政策条款`,
        { asOf, about, search: null },
      ),
      page(
        `/projects/${id}/sheet/`,
        `${sheet}：${name}（${[...(county === null ? [] : [county]), id].join('，')}）`,
        `“${name}”的${sheet}，A4 纸一张`,
        { about, kind: 'part' },
      ),
      page(`/embed/projects/${id}/`, `嵌入卡片：${name}（${id}）`, `“${name}”的嵌入卡片`, {
        kind: 'part',
        ...{ about, search: null },
      }),
    ];
  });
}

/** What pages of a text are called that hold its tasks, and its clauses on rights holders. */
const ofTasks = '任务分工';
const ofRights = '与权利人有关的条款';

/**
 * The pages of texts. What this site made of one (its tasks, clauses, time limits) is not of the text's day.
 */
function policyPages(portal: Portal): SitePage[] {
  return allPolicies(portal).flatMap((policy) => {
    const { slug, city, metadata } = policy;
    const { title } = metadata;
    const standing = statusOf(portal, policy);
    const asOf = dayMade(metadata);
    const about = { city, policy: slug, document: title };
    const mark = titleMark(standing.status);
    return [
      page(
        `/policies/${slug}/`,
        title,
        `${cityBySlug(portal, city).name}文件全文。${formatStandingOn(standing)}。逐条可引用，附元数据、原件和与原件的差异`,
        { asOf, about, mark, search: null },
      ),
      page(
        `/policies/${slug}/tasks/`,
        `${ofTasks}：${title}`,
        `${formatTitle(title)}写明的任务、单位和完成时间`,
        { name: ofTasks, about, mark, search: null },
      ),
      page(
        `/policies/${slug}/rights/`,
        `${ofRights}：${title}`,
        `${formatTitle(title)}里可能与权利人有关的条款：按身份、土地种类查，附条款编号、本站说明和原文用词`,
        { name: ofRights, about, mark, search: null },
      ),
      ...deadlinesOfText(portal, slug).map(({ address, rows }) =>
        page(
          address,
          `时限事项：${title}`,
          `${formatTitle(title)}写明的时限、阶段、有效期和工作节奏，共 ${rows.length} 条`,
          { about, mark, search: null },
        ),
      ),
      ...earlierVersions(portal, slug).map((version) =>
        page(
          version.address,
          `${version.policy.metadata.title}：${formatVersion(version)}`,
          `${formatTitle(version.policy.metadata.title)}早先的第 ${version.number} 版（${version.date}）：与现在的文字逐条对照，附这一版的全文`,
          { asOf: version.day, about, mark, search: null },
        ),
      ),
    ];
  });
}

function changesPages(portal: Portal): SitePage[] {
  return allPublications(portal).flatMap((publication) => {
    const { id, city, date, title, changes } = publication;
    const count = changePages(changes).length;
    const day = formatDateOrNone(date);
    return Array.from({ length: count }, (_, index) => {
      const part = count === 1 ? '' : `，第 ${index + 1} 页，共 ${count} 页`;
      return page(
        changePage(id, index + 1),
        `变动：${title}（${day}，${id}${part}）`,
        `${cityBySlug(portal, city).name}“${title}”（${day}）带来的 ${changes.length} 项变动，每项有固定地址和依据`,
        { name: title, about: placeOf(publication), search: asSubject },
      );
    });
  });
}

function framePages(portal: Portal): SitePage[] {
  const charts = allProgress(portal).flatMap(({ city, charts: own }) =>
    own.map(({ id, title, asOf }) =>
      page(
        `/embed/charts/${id}/`,
        `嵌入图表：${city.name}${title}`,
        `${city.name}“${title}”的嵌入页`,
        { kind: 'part', about: placeOfList(listOn(portal, city.slug, asOf)) },
      ),
    ),
  );
  const maps = countyMaps(portal).map(({ city, county }) =>
    page(
      `/embed/counties/${city.slug}-${county.slug}/`,
      `嵌入地图：${city.name}${county.name}`,
      `${city.name}${county.name}重点片区示意图的嵌入页`,
      { kind: 'part' },
    ),
  );
  return [...charts, ...maps];
}

/** The pages of projects, texts and changes, and those for the frames of others. */
export function recordPages(portal: Portal): SitePage[] {
  return [
    ...projectPages(portal),
    ...policyPages(portal),
    ...changesPages(portal),
    ...framePages(portal),
  ];
}
