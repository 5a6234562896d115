import type { Tag } from './page.ts';
import { projectPage } from './parts.ts';
import { byItself, type SiteCheck } from './site.ts';

/** A part that the page of every project has. */
interface Part {
  /** Elements that may be its entries. */
  readonly tags: readonly string[];
  readonly isEntry: (tag: Tag) => boolean;
  readonly fewest: number;
  readonly fault: (entries: number, empty: number) => string;
}

/** Each project page has the part that is asked for, and nothing in it is empty. */
export function projectPart({ tags, isEntry, fewest, fault }: Part): SiteCheck {
  return (_, tell) => {
    let pages = 0;
    let entries = 0;
    let empty = 0;
    const count = (tag: Tag) => {
      if (!isEntry(tag)) return;
      entries += 1;
      tag.whenEnded((words) => {
        if (words.trim() === '') empty += 1;
      });
    };
    return {
      pages: (file) => projectPage.test(file),
      tags: Object.fromEntries(tags.map((name) => [name, count])),
      end: ({ file, stub }) => {
        if (!stub) {
          pages += 1;
          if (entries < fewest || empty > 0) tell(`${file}：${fault(entries, empty)}`);
        }
        entries = 0;
        empty = 0;
      },
      again: byItself,
      examined: () => pages,
    };
  };
}
