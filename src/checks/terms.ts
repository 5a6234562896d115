import { promise } from './run/check.ts';
import { hasClass } from './run/parts.ts';
import { byItself } from './run/site.ts';
import type { Page, Tag } from './run/page.ts';
import { unspaced } from '../rules/unspaced.ts';

/** The two lists under which the page of a text is registered. */
const isRegister = (tag: Tag) =>
  tag.name === 'dl' && (hasClass(tag, 'policy-head') || hasClass(tag, 'disclosure-record'));

/** One name of a field means one thing on a page: its two registers never answer it differently. */
export default promise('同一页里，同名的登记项只有一种写法', (_, tell) => {
  const said = new Map<string, string>();
  let term = '';
  return {
    pages: (file) => file.startsWith('policies/'),
    tags: {
      dt: (tag: Tag) => {
        if (tag.around(isRegister) !== null) tag.whenEnded((words) => (term = unspaced(words)));
      },
      dd: (tag: Tag, { file }: Page) => {
        if (tag.around(isRegister) === null) return;
        tag.whenEnded((words) => {
          const value = unspaced(words);
          const other = said.get(term) ?? value;
          said.set(term, value);
          if (other !== value) {
            tell(`${file}：“${term}”一处写“${other}”，一处写“${value}”。请用两个名称。`);
          }
        });
      },
    },
    end: () => {
      said.clear();
    },
    again: byItself,
  };
});
