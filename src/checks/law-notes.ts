import type { LawNote } from '../facts/kinds/law.ts';
import { notesOn } from '../rules/law/law.ts';
import { allLawNotes } from '../rules/portal/laws.ts';
import { allRights } from '../rules/portal/rights.ts';
import { textHash } from '../rules/citation/hash.ts';
import { promise } from './run/check.ts';
import type { BuiltSite } from './run/site.ts';
import type { Page, Tag } from './run/page.ts';
import { unspaced } from '../rules/unspaced.ts';

/** What holds a clause together with what stands beside it. */
const items = new Set(['li', 'article', 'tr']);

/** Whether a note is told there, or the words lead to where the page tells it. */
function stands({ note, laws }: LawNote, beside: string): boolean {
  if (beside.includes(unspaced(note)) || /上位法提示(?:\d|，见表后)/u.test(beside)) return true;
  const [, pointer = ''] = beside.split('同时看本页前面的上位法提示：');
  return laws.every(({ title, article }) => [title, article].every((one) => pointer.includes(one)));
}

/** The notes beside what a page cites of a right, by the words it says of it. */
function notesOfRights({ portal }: Pick<BuiltSite, 'portal'>) {
  const rights = Map.groupBy(
    allRights(portal),
    ({ policy, anchor }) => `right|${policy}|${anchor}`,
  );
  return (claim: string, said: string): LawNote[] =>
    (rights.get(claim) ?? [])
      .filter(({ statement }) => unspaced(said).includes(unspaced(statement)))
      .flatMap((right) => notesOn(right, allLawNotes(portal)));
}

/** Wherever a page cites a right, what higher law says of its clause stands beside it, or where it stands. */
export default promise(
  '引到权利条目的地方，都有它的上位法提示，或者写明在本页哪里',
  (site, tell) => {
    let notesOf: ReturnType<typeof notesOfRights> | undefined;
    let mark: string | undefined;
    return {
      attributes: {
        'data-claim': (claim: string, tag: Tag, { file }: Page) => {
          if (!claim.startsWith('right|')) return;
          const item = tag.around(({ name }) => items.has(name));
          let said = '';
          tag.whenEnded((words) => (said = words));
          item?.whenEnded((words) => {
            const beside = unspaced(words);
            for (const note of (notesOf ??= notesOfRights(site))(claim, said)) {
              if (stands(note, beside)) continue;
              tell(`${file}：引了 ${claim}，没有它的上位法提示“${note.note.slice(0, 30)}……”。`);
              return;
            }
          });
        },
      },
      again: {
        restsOn: () =>
          (mark ??= textHash(JSON.stringify([allLawNotes(site.portal), allRights(site.portal)]))),
      },
    };
  },
);
