import { ageBand } from '../../src/rules/disclosure/checks/freshness.ts';
import { ageBandNames } from '../../src/rules/words/disclosure.ts';
import { formatNumber } from '../../src/rules/words/number.ts';
import { disclosureFacts } from '../../src/view/queries/disclosure.ts';
import { listAge } from '../../src/view/queries/freshness.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** Words that a page has to have, by its file. */
type WantedWords = ReadonlyMap<string, readonly string[]>;

function ages(): WantedWords {
  const { freshness, projects, today } = disclosureFacts();
  const lists = freshness.map(({ age }) => ageBandNames[ageBand(age.asOf, today)]);
  // Of an area taken off the lists the page says when it was last listed.
  const listed = projects.filter(({ stage }) => stage !== 'withdrawn');
  return new Map([
    ['disclosure/index.html', lists],
    ...listed.map((project): [string, string[]] => [
      `projects/${project.id}/index.html`,
      [`距今 ${formatNumber(listAge(project))} 天`],
    ]),
  ]);
}

/**
 * D-28: pages say how old their data are: each area how many days, `/disclosure/` also what to think
 * of it.
 *
 * @param wanted what the pages have to say
 */
export const ageShownCheck =
  (wanted: () => WantedWords): SiteCheckFactory =>
  () => {
    const words = wanted();
    let pages = 0;
    return {
      visit: ({ file, $ }) => {
        const own = words.get(file);
        if (own === undefined) return [];
        pages += 1;
        const text = $('main').text();
        return own
          .filter((one) => !text.includes(one))
          .map(
            (one) =>
              `${file}：没有写明数据的新旧（“${one}”）。请检查 ProjectFacts、FreshnessList。`,
          );
      },
      examined: () => pages,
    };
  };

export const checkAgeShown = ageShownCheck(ages);
