import { promise } from './run/check.ts';
import { byItself } from './run/site.ts';

/** Every page says that it is in Simplified Chinese, for screen readers and fonts. */
export default promise('每页写明语言', (_, tell) => {
  let language = '';
  return {
    tags: { html: ({ attributes }) => (language = attributes['lang'] ?? '') },
    again: byItself,
    end: ({ file }) => {
      if (language !== 'zh-CN') {
        tell(`${file}：html 的 lang 应为 zh-CN，实为“${language}”。请用 Page 或 Bare 布局。`);
      }
      language = '';
    },
  };
});
