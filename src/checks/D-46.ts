import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import { metaTags, type MetaTags } from './run/meta-tags.ts';
import type { Site } from '../facts/kinds/site.ts';
import { portalFiles } from '../facts/portal-files.ts';

const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];

/** Values of ColumnType that 国办发〔2017〕47号 附件 lists. */
const columnTypes = new Set(
  '首页 概况信息 机构职能 负责人信息 工作动态 政策文件 信息公开指南 信息公开目录 信息公开年报 依申请公开 数据发布 数据开放 政策解读 回应关切 办事服务 咨询投诉 征集调查 在线访谈'.split(
    ' ',
  ),
);

function siteTags(tags: MetaTags, site: Site): string[] {
  const column = site.mode === 'column';
  const wanted: [string, string | null][] = [
    ['SiteName', site.hostName ?? site.name],
    ['SiteDomain', column ? site.hostDomain : null],
    ['SiteIDCode', column ? site.siteIdCode : null],
  ];
  return wanted.flatMap(([name, value]) => {
    const found = tags.get(name) ?? [];
    const right = value === null ? found.length === 0 : found.length === 1 && found[0] === value;
    return right
      ? []
      : [
          `标签 ${name} 应为${value ?? '没有'}，读到 ${found.join('、') || '没有'}。请用 Page 布局，并核对 data/${portalFiles.site}`,
        ];
  });
}

function ofColumn(tags: MetaTags): string[] {
  const given = columnTags.filter((name) => (tags.get(name) ?? []).join('') !== '');
  const [type] = tags.get('ColumnType') ?? [];
  return [
    ...(given.length > 0 && given.length < columnTags.length
      ? [`栏目标签不全，只有 ${given.join('、')}。请给 Page 的 column 填全四项`]
      : []),
    ...(type !== undefined && !columnTypes.has(type)
      ? [`ColumnType“${type}”不在规定的值中。请改用 47号 附件列出的值`]
      : []),
  ];
}

/** Tags of the site and of its columns, as 国办发〔2017〕47号 附件 has them. */
const checkSiteTags: SiteCheck = ({ publisher }, tell) => ({
  ...metaTags((tags, { file }) => {
    for (const problem of [...siteTags(tags, publisher), ...ofColumn(tags)]) {
      tell(`${file}：${problem}。`);
    }
  }),
  again: byItself,
});

export default requirement({
  words: '页面带网站标签和栏目标签',
  sources: [{ name: '国办发〔2017〕47号 附件', mark: 'page' }],
  applies: ['site'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '每页的网站标签是否齐全且只有一个，栏目标签的四项是否齐全、类型是否在规定的值中',
  person: null,
  tests: [],
  site: [{ check: checkSiteTags, what: '页' }],
});
