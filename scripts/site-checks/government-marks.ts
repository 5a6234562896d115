import type { Site } from '../../src/facts/kinds/site.ts';
import { isStub, type BuiltPage, type SiteCheckFactory } from './site-check.ts';

const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];

/** Values of ColumnType that 国办发〔2017〕47号 附件 lists. */
const columnTypes = new Set(
  '首页 概况信息 机构职能 负责人信息 工作动态 政策文件 信息公开指南 信息公开目录 信息公开年报 依申请公开 数据发布 数据开放 政策解读 回应关切 办事服务 咨询投诉 征集调查 在线访谈'.split(
    ' ',
  ),
);

const identifiers = /ICP备|公网安备|网站标识码|党政机关网站标识/;

const metas = new WeakMap<BuiltPage, Map<string, string[]>>();

/** The contents of the page's meta tags by name; a page is asked for eleven of them. */
function metasOf(page: BuiltPage): Map<string, string[]> {
  const known = metas.get(page);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const element of page.$('head > meta[name]').get()) {
    const name = page.$(element).attr('name') ?? '';
    found.set(name, [...(found.get(name) ?? []), page.$(element).attr('content') ?? '']);
  }
  metas.set(page, found);
  return found;
}

function contents(page: BuiltPage, name: string): string[] {
  return metasOf(page).get(name) ?? [];
}

function siteTags(page: BuiltPage, site: Site): string[] {
  const column = site.mode === 'column';
  const wanted: [string, string | null][] = [
    ['SiteName', site.hostName ?? site.name],
    ['SiteDomain', column ? site.hostDomain : null],
    ['SiteIDCode', column ? site.siteIdCode : null],
  ];
  return wanted.flatMap(([name, value]) => {
    const found = contents(page, name);
    const right = value === null ? found.length === 0 : found.length === 1 && found[0] === value;
    return right
      ? []
      : [
          `标签 ${name} 应为${value ?? '没有'}，读到 ${found.join('、') || '没有'}。请用 Page 布局，并核对 data/site.yaml`,
        ];
  });
}

function columnAndArticleTags(page: BuiltPage): string[] {
  const findings: string[] = [];
  const given = columnTags.filter((name) => contents(page, name).join('') !== '');
  if (given.length > 0 && given.length < columnTags.length) {
    findings.push(`栏目标签不全，只有 ${given.join('、')}。请给 Page 的 column 填全四项`);
  }
  const [type] = contents(page, 'ColumnType');
  if (type !== undefined && !columnTypes.has(type))
    findings.push(`ColumnType“${type}”不在规定的值中。请改用 47号 附件列出的值`);
  const [title] = contents(page, 'ArticleTitle');
  const [date] = contents(page, 'PubDate');
  const [source] = contents(page, 'ContentSource');
  if (title !== undefined && (source ?? '') === '')
    findings.push('有 ArticleTitle 而没有 ContentSource。请给 Page 的 article 写明 source');
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(date)) {
    findings.push(
      `PubDate“${date}”应写作 YYYY-MM-DD HH:MM（台账没有记时刻的，只写日期）。请核对 data/publications.jsonl`,
    );
  }
  return findings;
}

function footer({ $ }: BuiltPage, site: Site): string[] {
  // Notice-board sheets and pages for frames have neither header nor footer (src/view/layouts/Bare.astro).
  if ($('body > main.bare').length > 0) return [];
  const text = $('body > header, body > footer').text();
  if (site.mode === 'demo') {
    const found = identifiers.exec(text);
    return found === null ? [] : [`演示站的页头页脚里出现“${found[0]}”。请从页头页脚删去`];
  }
  if (site.hostFooter !== null) {
    return $('[data-host-part="footer"]').length === 1
      ? []
      : ['没有主站页脚。请核对 data/site.yaml 的 hostFooter'];
  }
  const wanted = [site.organizer, site.contactPhone, site.siteIdCode, site.icp, site.policeRecord];
  return wanted
    .filter((value) => value !== null && !text.includes(value))
    .map((value) => `页脚没有“${value ?? ''}”。请恢复 SiteFooter 中的该项`);
}

/** Tags and footer that 国办发〔2017〕47号 asks of a government page; none of them in a demonstration. */
export const checkGovernmentMarks: SiteCheckFactory = ({ publisher }) => ({
  visit: (page) => {
    if (isStub(page)) return [];
    return [
      ...siteTags(page, publisher),
      ...columnAndArticleTags(page),
      ...footer(page, publisher),
    ].map((finding) => `${page.file}：${finding}。`);
  },
});
