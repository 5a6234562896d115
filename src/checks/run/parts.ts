import { projectIdPattern } from '../../facts/kinds/project.ts';
import type { Tag } from './page.ts';

const isHostPart = (tag: Tag) => tag.attribute('data-host-part') !== undefined;

/** Whether an element is in the host's own header or footer, which lead to the host's site. */
export function isOfHost(tag: Tag): boolean {
  return isHostPart(tag) || tag.around(isHostPart) !== null;
}

/** Whether an element has a class. */
export function hasClass(tag: Tag, name: string): boolean {
  const given = tag.attribute('class');
  if (given?.includes(name) !== true) return false;
  return given === name || ` ${given} `.includes(` ${name} `);
}

/** Pages of a project: `projects/<id>/`. */
export const projectPage = new RegExp(String.raw`^projects/(${projectIdPattern})/index\.html$`);

/** What hangs on a wall of a project: `projects/<id>/sheet/`. */
export const projectSheet = new RegExp(
  String.raw`^projects/(${projectIdPattern})/sheet/index\.html$`,
);

/** Pages of the rights that are about compensation. */
export const compensationPage = /^rights\/compensation[a-z-]*\/index\.html$/;

/** The words of `main`, told once it ends. */
export function mainWords(tell: (words: string, file: string) => void) {
  return {
    main: (tag: Tag, { file }: { readonly file: string }) => {
      tag.whenEnded((words) => {
        tell(words, file);
      });
    },
  };
}
