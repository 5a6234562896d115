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
import { leadsTo } from './navigation.ts';
import { allProgress } from './city-progress.ts';

/** A page of the site. */
export interface SitePage {
  /** Below the portal, e.g. `/projects/huzhou-001/`. */
  readonly address: string;
  /** Unique on the site; the portal's name is added to it in the head of the page. */
  readonly title: string;
  /** One sentence: what is on it. */
  readonly description: string;
  /**
   * `page`: with head and navigation; `part`: a sheet to print or a page for a frame, whose canonical
   * page is another; `error`: what a server shows where there is nothing.
   */
  readonly kind: 'page' | 'part' | 'error';
  /** The day of the list or text that it shows; null: it shows what is known on the day of the build. */
  readonly asOf: string | null;
  /** False where it may go when a list grows or shrinks, and is in no register of addresses. */
  readonly permanent: boolean;
}

/** The pages whose words stand in `content/`, by name. */
export const writtenPages = ['about', 'accessibility'] as const;

/** Titles and descriptions of the pages whose words stand in `content/`, by name: `about`. */
export type ContentWords = Readonly<Record<string, { title: string; description: string }>>;

type More = Partial<Pick<SitePage, 'kind' | 'asOf' | 'permanent'>>;

function page(address: string, title: string, description: string, more: More = {}): SitePage {
  return { address, title, description, kind: 'page', asOf: null, permanent: true, ...more };
}

/** Pages that every portal has, and whose words are ours; the comparison only where there are cities to compare. */
function fixedPages(portal: Portal): SitePage[] {
  const texts = textsOf(portal.cities);
  return leadsTo(portal, [
    page(
      '/projects/',
      '查项目',
      '低效用地再开发重点片区：按区县、乡镇街道、类别、实施阶段和面积筛选，并下载筛选结果',
    ),
    page(
      '/progress/',
      '看进度',
      '名单列了多少片区和面积、各处于哪个阶段，文件的目标是多少、名单记为已完成的有多少，每个数字都有出处和截至日期',
    ),
    page(
      '/policies/',
      '政策文件',
      '各试点城市低效用地再开发政策文件全文，先写明效力状态，每条都有长期不变的地址',
    ),
    page(
      '/rights/',
      '权利与补偿',
      '哪些条款和您有关、效力如何、原文怎样写：补偿、征收、历史遗留用地、地价、登记等，按主题、城市、身份查。',
    ),
    page(
      '/compare/',
      '各市对照',
      '同一件事，各市文件的原文怎样写：政策参数和权利事项逐条对照；通读后没有找到的写“原文未载明”，没有读过的写“尚未整理”。',
    ),
    page(
      '/commitments/',
      '时限事项',
      `${texts}写明的时限、阶段、有效期和工作节奏：何时到期、还有几天、本站找到的公开结果`,
    ),
    page(
      '/tasks/',
      '任务分工',
      `${texts}把哪些任务交给了哪些单位：按单位看、按文件看，单位名称照录原文`,
    ),
    page(
      '/changes/',
      '变动记录',
      '名单、项目、政策文件和本站更正的每一项变动：何时、由什么变为什么、依据哪份文件',
    ),
    page('/data/', '数据', '全部数据的下载、各栏说明、截至日期、许可和校验值；与页面上的数字一致'),
    page(
      '/data/api/',
      '接口说明',
      '怎样在程序里使用本站数据：固定地址的 JSON、CSV、GeoJSON、订阅和标准格式，附可复制的例子',
    ),
    page(
      '/data/schemas/',
      '数据结构与代码表',
      '公开数据的版本、每种数据的各栏和含义、JSON Schema 和 Table Schema，以及全部代码',
    ),
    page('/embed/', '嵌入', '把片区卡片、图表和区县地图放进别的网页：复制一行代码即可'),
    page('/glossary/', '术语', '文件中的专门用语：文件自己有定义的引原文，没有的由本站解释。'),
    page(
      '/search/',
      '检索',
      '检索重点片区、政策条款、地名和文号；也可按城市、专题、单位、地名和拼音查找。',
    ),
    page(
      '/search/selftest/',
      '检索自测',
      '本站检索的召回率、准确率、下载量和用时：用原文的每个片段和人们的查法在真实浏览器里测得。',
    ),
    page(
      '/disclosure/',
      '公开情况',
      '信息公开要求逐条核验的结果、各件信息的公开时间、公开目录和公开事项',
    ),
    page(
      '/disclosure/catalog/',
      '公开目录',
      '本站每一页的索引、名称、内容概述和生成日期，一页一条',
    ),
    page(
      '/disclosure/matters/',
      '公开事项目录',
      '土地征收、房屋征收和低效用地再开发的公开事项：内容、依据、时限、主体、对象、方式',
    ),
    page(
      '/corrections/',
      '纠错与更正',
      '发现错误怎样告诉我们，以及本站作过的每一处更正：改前、改后、日期和依据',
    ),
    page('/sitemap/', '站点地图', '本站全部页面，按栏目排列'),
    page('/404.html', '没有找到这一页', '您要找的地址不存在，可以检索，或从下面的栏目进入', {
      kind: 'error',
      permanent: false,
    }),
  ]);
}

/** The first page is the list itself; a list of ordinary length has no other. */
function listPages(portal: Portal): SitePage[] {
  return projectList(portal)
    .pages.slice(1)
    .map(({ number, address }) =>
      page(
        address,
        `查项目（第 ${number} 页）`,
        `低效用地再开发重点片区名单第 ${number} 页：按区县、乡镇街道、类别、实施阶段和面积筛选`,
        { permanent: false },
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
      { asOf },
    ),
    page(
      `/projects/${id}/sheet/`,
      `${sheet}：${name}（${county}，${id}）`,
      `“${name}”的${sheet}，A4 纸一张`,
      { asOf, kind: 'part' },
    ),
    page(`/embed/projects/${id}/`, `嵌入卡片：${name}（${id}）`, `“${name}”的嵌入卡片`, {
      kind: 'part',
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
        { asOf },
      ),
      page(
        `/policies/${slug}/tasks/`,
        `任务分工：${title}`,
        `《${title}》写明的任务、单位和完成时间`,
        { asOf },
      ),
      ...earlierVersions(portal, slug).map(({ address, day, date, number, policy: earlier }) =>
        page(
          address,
          `${earlier.metadata.title}（第 ${number} 版，${day === null ? '原文未载明日期' : formatDate(day)}）`,
          `《${earlier.metadata.title}》早先的第 ${number} 版（${date}）：与现在的文字逐条对照，附这一版的全文`,
          { asOf: day },
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
        { kind: 'part' },
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
    page(`/${id}/`, title, description),
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
