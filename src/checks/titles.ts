import { promise } from './run/check.ts';
import { own } from './run/own.ts';

/** Every page has a title, and no two have the same: search results and tabs show nothing else. */
export default promise('每页有标题，各不相同', (_, tell) => {
  const first = new Map<string, string>();
  let title = '';
  let last = '';
  function hold(one: string, file: string): void {
    const other = first.get(one);
    if (one === '') tell(`${file}：没有标题（<title>）。请给 Page 写明 title。`);
    else if (other !== undefined) {
      tell(`${file}：标题“${one}”与 ${other} 相同。请改得各不相同。`);
    } else first.set(own(one), file);
  }
  return {
    tags: {
      title: (tag) => {
        if (tag.parent === null || tag.parent.name === 'head') {
          tag.whenEnded((words) => (title = words.trim()));
        }
      },
    },
    end: ({ file }) => {
      hold(title, file);
      last = own(title);
      title = '';
    },
    again: {
      learned: () => [last],
      learn: (file, [before = '']) => {
        hold(before, file);
      },
    },
  };
});
