import type { Portal } from '../facts/portal.ts';
import { changePage, changePages } from '../rules/change/pages.ts';
import { allPublications } from '../rules/portal/changes.ts';
import { cityBySlug } from '../rules/portal/cities.ts';
import { matterPages } from '../rules/portal/comparison-pages.ts';
import { countyMaps } from '../rules/portal/maps.ts';
import { allPolicies, statusOf } from '../rules/portal/policies.ts';
import { allProjects, projectList } from '../rules/portal/projects.ts';
import { earlierVersions } from '../rules/portal/versions.ts';
import { rightTopics } from '../rules/portal/right-topics.ts';
import { tasksByBody } from '../rules/portal/tasks.ts';
import { textsOf } from '../rules/words/cities.ts';
import { formatDate } from '../rules/words/date.ts';
import { formatStatus } from '../rules/words/status.ts';
import {
  asSubject,
  asTopic,
  fixedPages,
  menuOfWritten,
  page,
  type SitePage,
} from './fixed-pages.ts';
import { allProgress } from './city-progress.ts';

/** Titles and descriptions of the pages whose words stand in `content/`, by name: `about`. */
export type ContentWords = Readonly<Record<string, { title: string; description: string }>>;

/** The first page is the list itself; a list of ordinary length has no other. */
function listPages(portal: Portal): SitePage[] {
  return projectList(portal)
    .pages.slice(1)
    .map(({ number, address }) =>
      page(
        address,
        `查项目（第 ${number} 页）`,
        `低效用地再开发重点片区名单第 ${number} 页：按区县、乡镇街道、类别、实施阶段和面积筛选`,
        { permanent: false, search: null },
      ),
    );
}

/** What the sheet of a project is. A 公示 is a procedure with its own term: this is none, in any mode. */
const sheet = '片区信息单';

function projectPages(portal: Portal): SitePage[] {
  return allProjects(portal).flatMap(({ id, city, name, county, category, asOf }) => [
    page(
      `/projects/${id}/`,
      `${name}（${county}）`,
      `${cityBySlug(portal, city).name}${county}${category}“${name}”：位置、面积、实施阶段、出处和可能有关的政策条款`,
      { asOf, search: null },
    ),
    page(
      `/projects/${id}/sheet/`,
      `${sheet}：${name}（${county}，${id}）`,
      `“${name}”的${sheet}，A4 纸一张`,
      { asOf, kind: 'part', search: null },
    ),
    page(`/embed/projects/${id}/`, `嵌入卡片：${name}（${id}）`, `“${name}”的嵌入卡片`, {
      kind: 'part',
      search: null,
    }),
  ]);
}

function policyPages(portal: Portal): SitePage[] {
  return allPolicies(portal).flatMap((policy) => {
    const { slug, city, metadata } = policy;
    const { title, formedOn, issuedOn } = metadata;
    const { status } = statusOf(portal, policy);
    const asOf = formedOn ?? issuedOn;
    return [
      page(
        `/policies/${slug}/`,
        title,
        `${cityBySlug(portal, city).name}文件全文（效力状态：${formatStatus(status)}），逐条可引用，附元数据、原件和与原件的差异`,
        { asOf, search: null },
      ),
      page(
        `/policies/${slug}/tasks/`,
        `任务分工：${title}`,
        `《${title}》写明的任务、单位和完成时间`,
        { asOf, search: null },
      ),
      ...earlierVersions(portal, slug).map(({ address, day, date, number, policy: earlier }) =>
        page(
          address,
          `${earlier.metadata.title}（第 ${number} 版，${day === null ? '原文未载明日期' : formatDate(day)}）`,
          `《${earlier.metadata.title}》早先的第 ${number} 版（${date}）：与现在的文字逐条对照，附这一版的全文`,
          { asOf: day, search: null },
        ),
      ),
    ];
  });
}

function changesPages(portal: Portal): SitePage[] {
  return allPublications(portal).flatMap(({ id, city, date, title, changes }) => {
    const count = changePages(changes).length;
    const day = date === null ? '原文未载明日期' : formatDate(date);
    return Array.from({ length: count }, (_, index) => {
      const part = count === 1 ? '' : `，第 ${index + 1} 页，共 ${count} 页`;
      return page(
        changePage(id, index + 1),
        `变动：${title}（${day}，${id}${part}）`,
        `${cityBySlug(portal, city).name}“${title}”（${day}）带来的 ${changes.length} 项变动，每项有固定地址和依据`,
        { search: asSubject },
      );
    });
  });
}

function bodyPages(portal: Portal): SitePage[] {
  const texts = textsOf(portal.cities);
  return tasksByBody(portal).map(({ body, cities, count }) => {
    const names = [...new Set(cities.flatMap((own) => own.names))].join('、');
    return page(
      `/tasks/${body.slug}/`,
      `${body.name}的任务`,
      `${texts}写明由${body.name}（${names}）牵头、配合或负责的 ${count} 项任务`,
      { search: asSubject },
    );
  });
}

function topicPages(portal: Portal): SitePage[] {
  const texts = textsOf(portal.cities);
  return rightTopics(portal).map(({ topic }) =>
    page(
      `/rights/${topic.slug}/`,
      topic.name,
      `${topic.about}${texts}的原文、效力和条款编号；通读后没有找到的写“原文未载明”，没有读过的写“尚未整理”。`,
      { search: asTopic },
    ),
  );
}

/** One page a matter, where one page of all would be too heavy; a long one goes on on others. */
function comparedPages(portal: Portal): SitePage[] {
  const texts = textsOf(portal.cities);
  return matterPages(portal).map(({ row, address, number }) =>
    page(
      address,
      `各市对照：${row.name}${number === 1 ? '' : `（第 ${number} 页）`}`,
      `${row.name}：${texts}的原文并列，先写明效力；通读后没有找到的写“原文未载明”，没有读过的只计数。`,
      { permanent: number === 1 },
    ),
  );
}

function framePages(portal: Portal): SitePage[] {
  const charts = allProgress(portal).flatMap(({ city, charts: own }) =>
    own.map(({ id, title }) =>
      page(
        `/embed/charts/${id}/`,
        `嵌入图表：${city.name}${title}`,
        `${city.name}“${title}”的嵌入页`,
        { kind: 'part', search: null },
      ),
    ),
  );
  const maps = countyMaps(portal).map(({ city, county }) =>
    page(
      `/embed/counties/${city.slug}-${county.slug}/`,
      `嵌入地图：${city.name}${county.name}`,
      `${city.name}${county.name}重点片区示意图的嵌入页`,
      { kind: 'part', search: null },
    ),
  );
  return [...charts, ...maps];
}

/** The file of a page in the folder of a site: `/projects/` → `projects/index.html`. */
export function fileOfPage(address: string): string {
  return address.slice(1).replace(/(^|\/)$/, '$1index.html');
}

/** Every page of a portal, in the order of their files, code point by code point. */
export function sitePages(portal: Portal, words: ContentWords): SitePage[] {
  const { name, tagline } = portal.site;
  const home = page(
    '/',
    `${name} · ${tagline}`,
    '低效用地再开发重点片区名单、进度与政策文件：查项目、看进度、查政策与补偿，每个数字都有出处',
  );
  const written = Object.entries(words).map(([id, { title, description }]) =>
    page(`/${id}/`, title, description, { menu: menuOfWritten[id] ?? null }),
  );
  const all = [
    ...[home, ...fixedPages(portal), ...written],
    ...listPages(portal),
    ...projectPages(portal),
    ...policyPages(portal),
    ...changesPages(portal),
    ...bodyPages(portal),
    ...topicPages(portal),
    ...comparedPages(portal),
    ...framePages(portal),
  ];
  const files = new Map(all.map((one) => [one, fileOfPage(one.address)]));
  const fileOf = (one: SitePage) => files.get(one) ?? '';
  return all.toSorted((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}
