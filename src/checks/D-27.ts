import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import { notebook, type Tag } from './run/page.ts';

/** Every chart says as of which day, and offers or names what it was made of. */
const checkFigureSources: SiteCheck = (_, tell) => {
  const notes = notebook();
  let charts = 0;
  const figureOf = (tag: Tag) => tag.around(({ name }) => name === 'figure');
  const mark = (tag: Tag, name: string) => {
    const figure = figureOf(tag);
    if (figure !== null) notes(figure).marks.add(name);
  };
  const title = (tag: Tag) => {
    const figure = figureOf(tag);
    if (figure === null || notes(figure).marks.has('title')) return;
    notes(figure).marks.add('title');
    tag.whenEnded((words) => (notes(figure).parts[0] = words.trim()));
  };
  return {
    tags: {
      figure: (figure, { file }) => {
        notes(figure).parts.push('');
        figure.whenEnded(() => {
          if (!notes(figure).marks.has('chart')) return;
          charts += 1;
          const [name = '', ...captions] = notes(figure).parts;
          const caption = captions.join('');
          const missing = [
            ...(/截至.*\d{4}年/.test(caption) ? [] : ['截至日期']),
            ...(notes(figure).marks.has('data') || caption.includes('来源')
              ? []
              : ['来源或数据下载']),
          ];
          for (const what of missing) {
            tell(`${file}：图“${name}”没有${what}。请在图注中写明。`);
          }
        });
      },
      'chart-figure': (tag) => {
        mark(tag, 'chart');
      },
      h2: title,
      h3: title,
      figcaption: (tag) => {
        const figure = figureOf(tag);
        if (figure !== null) tag.whenEnded((words) => notes(figure).parts.push(words));
      },
      a: (tag) => {
        if ('href' in tag.attributes && tag.within('figcaption')) mark(tag, 'data');
      },
    },
    again: byItself,
    examined: () => charts,
  };
};

export default requirement({
  words: '每个数字、图表有截至日期和来源',
  sources: [{ name: '《政府信息公开条例》第六条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每幅图表的图注有没有截至日期，有没有来源或数据下载',
  person: { judges: '图表以外、文字里的数有没有截至日期和来源', who: '审查人' },
  tests: [],
  site: [{ check: checkFigureSources, what: '幅图' }],
});
