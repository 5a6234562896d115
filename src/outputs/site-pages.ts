import type { Portal } from '../facts/portal.ts';
import { matterPages } from '../rules/portal/comparison-pages.ts';
import { projectList } from '../rules/portal/projects.ts';
import { rightTopics } from '../rules/portal/right-topics.ts';
import { rolePages } from '../rules/portal/role-pages.ts';
import { tasksByBody, taskStatus } from '../rules/portal/tasks.ts';
import { textsOf } from '../rules/words/cities.ts';
import { countByStatus } from '../rules/words/status.ts';
import { fixedPages, menuOfWritten } from './fixed-pages.ts';
import { recordPages } from './record-pages.ts';
import { asSubject, asTopic, fileOfPage, page, type SitePage } from './site-page.ts';

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

function bodyPages(portal: Portal): SitePage[] {
  const texts = textsOf(portal.cities);
  return tasksByBody(portal).map(({ body, cities }) => {
    const names = [...new Set(cities.flatMap((own) => own.names))].join('、');
    const statuses = cities.flatMap(({ tasks }) => tasks.map((task) => taskStatus(portal, task)));
    return page(
      `/tasks/${body.slug}/`,
      `${body.name}的任务`,
      `${texts}里写到${body.name}（${names}）的任务：${countByStatus(statuses, '项')}`,
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

function whoPages(portal: Portal): SitePage[] {
  const texts = textsOf(portal.cities);
  return rolePages(portal).map(({ address, name }) =>
    page(
      address,
      `我是${name}`,
      `${texts}怎样写${name}：原文、条件和效力，没有写的照实说，接下来可以怎样做。`,
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
      // Its clauses are found in their texts: here again, they would be most of what a search loads.
      {
        name: row.name,
        permanent: number === 1,
        search: row.kind === 'measure' && number === 1 ? asSubject : null,
      },
    ),
  );
}

/** Every page of a portal, in the order of their files, code point by code point. */
export function sitePages(portal: Portal, words: ContentWords): SitePage[] {
  const { name, tagline } = portal.site;
  const home = page(
    '/',
    `${name} · ${tagline}`,
    '低效用地再开发重点片区名单、进度与政策文件：查项目、看进度、查政策与补偿，数字写明出处',
    { name: '首页' },
  );
  const written = Object.entries(words).map(([id, { title, description }]) =>
    page(`/${id}/`, title, description, { menu: menuOfWritten[id] ?? null }),
  );
  const all = [
    ...[home, ...fixedPages(portal), ...written],
    ...listPages(portal),
    ...recordPages(portal),
    ...bodyPages(portal),
    ...topicPages(portal),
    ...whoPages(portal),
    ...comparedPages(portal),
  ];
  const files = new Map(all.map((one) => [one, fileOfPage(one.address)]));
  const fileOf = (one: SitePage) => files.get(one) ?? '';
  return all.toSorted((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}
