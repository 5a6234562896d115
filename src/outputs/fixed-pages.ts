import type { Portal } from '../facts/portal.ts';
import { comparesCities } from '../rules/portal/comparison.ts';
import { textsOf } from '../rules/words/cities.ts';
import { asSubject, asTopic, page, type MenuEntry, type SitePage } from './site-page.ts';

/** A part of the portal, as menus name it. */
export interface Part {
  readonly address: string;
  readonly label: string;
}

/** The pages whose words stand in `content/`, by name. */
export const writtenPages = ['about', 'accessibility'] as const;

const head = (at: number, label: string): MenuEntry => ({ place: 'head', at, label });
const foot = (at: number, label: string): MenuEntry => ({ place: 'foot', at, label });

/** Where menus name the pages whose words stand in `content/`. */
export const menuOfWritten: Readonly<Record<string, MenuEntry>> = {
  about: foot(3, '关于本站'),
  accessibility: foot(4, '无障碍说明'),
};

/** What is planned where, what the texts say of it, and how both have changed. */
const subjectPages = (texts: string): SitePage[] => [
  page(
    '/projects/',
    '查项目',
    '低效用地再开发重点片区：按区县、乡镇街道、类别、实施阶段和面积筛选，并下载筛选结果',
    { menu: head(1, '查项目'), search: asSubject },
  ),
  page(
    '/progress/',
    '看进度',
    '名单列了多少片区和面积、各处于哪个阶段，文件的目标是多少、名单记为已完成的有多少，写明出处和截至日期',
    { menu: head(2, '看进度'), search: asSubject },
  ),
  page(
    '/policies/',
    '政策文件',
    '各城市低效用地再开发政策文件全文，先写明效力状态，每条都有长期不变的地址',
    { menu: head(3, '政策文件'), search: asSubject },
  ),
  page(
    '/rights/',
    '权利与补偿',
    '哪些条款可能和您有关（本站标注）、效力如何、原文怎样写：补偿、征收、历史遗留用地、地价、登记等，按主题、城市、身份查。',
    { menu: head(4, '权利与补偿'), search: asTopic },
  ),
  page(
    '/remedies/',
    '有意见怎样提',
    '对征收、补偿、处罚不同意，或者要看材料：法律给了哪些办法，多久之内提。',
    { menu: foot(0, '有意见怎样提'), search: { reads: 'text', as: 'remedy' } },
  ),
  page(
    '/compare/',
    '各市对照',
    '同一件事，各市文件的原文怎样写：政策参数和与权利人有关的条款逐条对照；通读后没有找到的写“原文未载明”，没有读过的写“尚未整理”。',
    { menu: head(5, '各市对照'), search: asSubject },
  ),
  page(
    '/commitments/',
    '时限事项',
    `${texts}写明的时限、阶段、有效期和工作节奏：何时到期、还有几天、本站登记的公开结果`,
    { menu: head(6, '时限事项'), search: asSubject },
  ),
  page(
    '/tasks/',
    '任务分工',
    `${texts}把哪些任务交给了哪些单位：按单位看、按文件看，单位名称照录原文`,
    { menu: foot(2, '任务分工'), search: asSubject },
  ),
  page(
    '/changes/',
    '变动记录',
    '名单、项目、政策文件和本站更正的变动：何时、由什么变为什么、依据哪份文件',
    { menu: head(7, '变动'), search: asSubject },
  ),
];

/** The data, and how to use it elsewhere. */
const reusePages: readonly SitePage[] = [
  page('/data/', '数据', '全部数据的下载、各栏说明、截至日期、许可和校验值；和页面出自同一份登记', {
    menu: head(8, '数据'),
    search: asSubject,
  }),
  page(
    '/data/api/',
    '接口说明',
    '怎样在程序里使用本站数据：固定地址的 JSON、CSV、GeoJSON、订阅和标准格式，附可复制的例子',
    { search: asSubject },
  ),
  page(
    '/data/schemas/',
    '数据结构与代码表',
    '公开数据的版本、每种数据的各栏和含义、JSON Schema 和 Table Schema，以及全部代码',
    { search: asSubject },
  ),
  page('/embed/', '嵌入', '把片区卡片、图表和区县地图放进别的网页：复制一行代码即可', {
    search: null,
  }),
];

/** How to find one's way, and what the portal answers for. */
const helpPages: readonly SitePage[] = [
  page('/glossary/', '术语', '文件中的专门用语：文件自己有定义的引原文，没有的由本站解释。', {
    menu: head(9, '术语'),
    search: { reads: 'text', as: 'term' },
  }),
  page(
    '/search/',
    '检索',
    '检索重点片区、政策条款、地名和文号；也可按城市、专题、单位、地名和拼音查找。',
    { search: null },
  ),
  page(
    '/search/selftest/',
    '检索自测',
    '本站检索的召回率、准确率、下载量和用时：用原文的每个片段和人们的查法在真实浏览器里测得。',
    { search: null },
  ),
  page(
    '/disclosure/',
    '公开情况',
    '信息公开要求逐条核验的结果、各件信息的公开时间、公开目录和公开事项',
    { menu: foot(1, '公开情况'), search: asSubject },
  ),
  page('/disclosure/catalog/', '公开目录', '本站每一页的索引、名称、内容概述和生成日期，一页一条', {
    search: asSubject,
  }),
  page(
    '/disclosure/matters/',
    '公开事项目录',
    '土地征收、房屋征收和低效用地再开发的公开事项：内容、依据、时限、主体、对象、方式',
    { search: asSubject },
  ),
  page(
    '/corrections/',
    '纠错与更正',
    '发现错误怎样告诉我们，以及本站登记的更正：改前、改后、日期和依据',
    { menu: foot(5, '纠错') },
  ),
  page('/sitemap/', '站点地图', '本站全部页面，按栏目排列', {
    menu: foot(6, '站点地图'),
    search: null,
  }),
  page('/404.html', '没有找到这一页', '您要找的地址不存在，可以检索，或从下面的栏目进入', {
    kind: 'error',
    permanent: false,
    search: null,
  }),
];

/** Fixed pages that a portal does not have: the comparison, where there are no cities to compare. */
export function absentPages(portal: Pick<Portal, 'cities'>): string[] {
  return comparesCities(portal) ? [] : ['/compare/'];
}

/** Pages that every portal has but for the absent ones, and whose words are ours. */
export function fixedPages(portal: Portal): SitePage[] {
  const absent = absentPages(portal);
  return [...subjectPages(textsOf(portal.cities)), ...reusePages, ...helpPages].filter(
    ({ address }) => !absent.includes(address),
  );
}

/** The pages that a menu names, in its order. */
export function menuPages(portal: Portal, place: MenuEntry['place']): Part[] {
  const written = writtenPages.map((id) => ({
    address: `/${id}/`,
    menu: menuOfWritten[id] ?? null,
  }));
  return [...fixedPages(portal), ...written]
    .flatMap(({ address, menu }) => (menu?.place === place ? [{ address, ...menu }] : []))
    .toSorted((a, b) => a.at - b.at)
    .map(({ address, label }) => ({ address, label }));
}
