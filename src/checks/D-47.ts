import { dayPattern } from '../facts/kinds/day.ts';
import { projectIdPattern } from '../facts/kinds/project.ts';
import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { publishedAt } from '../rules/portal/changes.ts';
import { allProjects } from '../rules/portal/projects.ts';
import { metaTags } from './run/meta-tags.ts';
import type { SiteCheck } from './run/site.ts';
import { portalFiles } from '../facts/portal-files.ts';

/** A day, with the minute where somebody noted it. */
const pubDate = new RegExp(String.raw`^${dayPattern}(?: \d{2}:\d{2})?$`, 'u');

/**
 * PubDate is to be `YYYY-MM-DD HH:MM` (国办发〔2017〕47号 附件): the moment at which this site
 * published, which the publication ledger alone knows. Where a clerk recorded no time, the tag has the
 * day alone: a time that nobody noted is not made up (国办秘函〔2019〕19号: 伪造发稿日期), and the ledger
 * is append-only, so it cannot be added either. What falls short of the form is therefore said to,
 * and holds back nothing; a column is not recorded without a time (`npm run record:publication`).
 */
const checkPublicationTime: DataCheck = ({ records, dataFolder }) => {
  const recorded = records.filter(({ shownOn }) => shownOn !== null);
  const timeless = recorded.filter(({ shownToTheMinute }) => !shownToTheMinute);
  const unrecorded = records.filter(({ shownOn }) => shownOn === null);
  const names = (some: typeof records) => some.map(({ item }) => item).join('、');
  const ledger = `${dataFolder}/${portalFiles.ledger}`;
  const findings = [
    ...(timeless.length === 0
      ? []
      : [
          finding(
            clerkLine(
              ledger,
              `${timeless.length} 件只登记了首次公开的日期，没有时刻（${names(timeless)}），页面的 PubDate 只写到日`,
              '台账只能追加，已登记的不必改，也不得补编时刻；请以后登记时写明时刻',
            ),
            { at: [], words: `${timeless.length} 件信息的发布时间只登记到日，没有时刻` },
          ),
        ]),
    ...(unrecorded.length === 0
      ? []
      : [
          finding(
            clerkLine(
              ledger,
              `${unrecorded.length} 件还没有登记首次公开的时间（${names(unrecorded)}），页面没有 PubDate`,
              '请在公开当天运行 npm run record:publication -- 日期 时刻，然后重新构建',
            ),
            { at: [], words: `${unrecorded.length} 件信息还没有登记发布时间` },
          ),
        ]),
  ];
  const outcome = outcomeOf(findings, { count: records.length, what: '件信息的发布时间' });
  return { ...outcome, warnsOnly: true };
};

const contentPage = new RegExp(
  String.raw`^(?:(policies)/([a-z0-9-]+)|(projects)/(${projectIdPattern}))/index\.html$`,
);

/** Of a page of a text or project its kind and name; of all others nothing. */
function contentOf(file: string): [kind: string, name: string] {
  const [, kind = '', name = ''] = contentPage.exec(file)?.filter(Boolean) ?? [];
  return [kind, name];
}

/** Pages of texts and projects carry the tags of a content page; the day is that of the ledger. */
const checkArticleTags: SiteCheck = ({ portal }, tell) => {
  let pages = 0;
  const lists = new Map<string, string>();
  // 发布日期 of a text or of the list that a project stands in, as the ledger has it.
  const recorded = (kind: string, name: string): string => {
    if (kind === '') return '';
    if (kind === 'policies') return publishedAt(portal, 'policy', name) ?? '';
    if (lists.size === 0) {
      for (const { id, city, asOf } of allProjects(portal)) lists.set(id, `${city}/${asOf}`);
    }
    const list = lists.get(name);
    return list === undefined ? '' : (publishedAt(portal, 'list', list) ?? '');
  };
  return {
    ...metaTags((tags, { file }) => {
      const tag = (name: string) => tags.get(name)?.[0] ?? '';
      if (tag('ArticleTitle') !== '' && tag('ContentSource') === '') {
        tell(`${file}：有 ArticleTitle 而没有 ContentSource。请给 Page 的 article 写明 source。`);
      }
      const date = tag('PubDate');
      if (date !== '' && !pubDate.test(date)) {
        tell(
          `${file}：PubDate“${date}”应写作 YYYY-MM-DD HH:MM（台账没有记时刻的，只写日期）。请核对 data/${portalFiles.ledger}。`,
        );
      }
      const [kind, name] = contentOf(file);
      if (kind === '') return;
      pages += 1;
      for (const wanted of ['ArticleTitle', 'ContentSource']) {
        if (tag(wanted) === '') tell(`${file}：没有标签 ${wanted}。请给 Page 传入 article。`);
      }
      const known = recorded(kind, name);
      if (date === known) return;
      tell(
        `${file}：标签 PubDate 是“${date}”，台账登记的是“${known}”。请用 publishedAt() 取台账的日期，不要另写。`,
      );
    }),
    again: { restsOn: (path) => recorded(...contentOf(path)) },
    examined: () => pages,
  };
};

export default requirement({
  words: '内容页带标题、发布日期、来源标签',
  sources: [{ name: '国办发〔2017〕47号 附件', mark: 'page' }],
  applies: ['policy', 'project'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '文件页和片区页有没有标题、发布日期、来源标签，日期是否与发布台账相同、有没有时刻',
  person: null,
  tests: [],
  data: checkPublicationTime,
  site: [{ check: checkArticleTags, what: '页' }],
});
