import { publishedAt } from '../../src/view/queries/changes.ts';
import { allProjects } from '../../src/view/queries/projects.ts';
import { isStub, type SiteCheckFactory } from './site-check.ts';

const contentPage = /^(?:(policies)\/([a-z0-9-]+)|(projects)\/([a-z]+-\d{3,}))\/index\.html$/;

/** 发布日期 of a text or of the list that a project stands in, as the ledger has it; null: not recorded. */
function recordedMoment(kind: string, name: string): string | null {
  if (kind === 'policies') return publishedAt('policy', name);
  const project = allProjects().find(({ id }) => id === name);
  return project === undefined ? null : publishedAt('list', `${project.city}/${project.asOf}`);
}

/**
 * D-47: pages of texts and projects carry the tags of a content page, and the day of publication is
 * that of the ledger.
 *
 * @param momentOf the recorded day (and time) of a page, by its folder and name
 */
export const articleMetaCheck =
  (momentOf: (kind: string, name: string) => string | null): SiteCheckFactory =>
  () => {
    let pages = 0;
    return {
      visit: (page) => {
        const [, kind = '', name = ''] = contentPage.exec(page.file)?.filter(Boolean) ?? [];
        if (kind === '' || isStub(page)) return [];
        pages += 1;
        const tag = (meta: string) => page.$(`head > meta[name="${meta}"]`).attr('content') ?? '';
        const recorded = momentOf(kind, name) ?? '';
        return [
          ...['ArticleTitle', 'ContentSource']
            .filter((meta) => tag(meta) === '')
            .map((meta) => `${page.file}：没有标签 ${meta}。请给 Page 传入 article。`),
          ...(tag('PubDate') === recorded
            ? []
            : [
                `${page.file}：标签 PubDate 是“${tag('PubDate')}”，台账登记的是“${recorded}”。请用 publishedAt() 取台账的日期，不要另写。`,
              ]),
        ];
      },
      examined: () => pages,
    };
  };

export const checkArticleMeta = articleMetaCheck(recordedMoment);
