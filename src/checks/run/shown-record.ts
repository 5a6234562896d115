import { builtPolicies } from './built-data.ts';
import { byItself, type SiteCheck } from './site.ts';

/**
 * A check of what the page of each text shows of its publication.
 *
 * @param holds whether the words of the record are as they have to be
 * @param fault what is told of a page where they are not, behind its file
 */
export const shownRecord =
  (holds: (words: string) => boolean, fault: string): SiteCheck =>
  (site, tell) => {
    const policies = builtPolicies(site);
    const files = new Set(policies.map(({ slug }) => `policies/${slug}/index.html`));
    let seen = 0;
    let record = '';
    return {
      pages: (file) => files.has(file),
      attributes: {
        'data-disclosure-record': (_, tag) => {
          tag.whenEnded((words) => (record += words));
        },
      },
      end: ({ file }) => {
        seen += 1;
        if (!holds(record)) tell(`${file}：${fault}。请检查 DisclosureRecord。`);
        record = '';
      },
      again: byItself,
      examined: () => seen,
    };
  };
