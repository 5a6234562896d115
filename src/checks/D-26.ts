import { absenceWords } from '../facts/kinds/absence.ts';
import { requirement } from './run/check.ts';
import { builtProjects } from './run/built-data.ts';
import type { SiteCheck } from './run/site.ts';

/** Where a list prints nothing, the page says so; 已完成 stands only where a list says it. */
const checkNoDataIsNotZero: SiteCheck = (site, tell) => {
  const projects = builtProjects(site);
  const byFile = new Map(projects.map((one) => [`projects/${one.id}/index.html`, one]));
  let seen = 0;
  let last = '';
  return {
    pages: (file) => byFile.has(file),
    tags: {
      dl: (tag, { file }) => {
        const project = byFile.get(file);
        if (project === undefined || file === last || !tag.within('main')) return;
        last = file;
        tag.whenEnded((facts) => {
          if (/(?<![\d.,])0\s*(亩|公顷)/.test(facts)) {
            tell(`${file}：面积写成了 0。没有数据应写“原文未载明”，请检查该页组件。`);
          }
          const silent = project.areaMu === null || project.location === null;
          if (silent && !facts.includes(absenceWords.notStated)) {
            tell(`${file}：名单没有面积或位置，页面没有写“原文未载明”。请检查该页组件。`);
          }
          if (project.stage !== 'completed' && /实施阶段\s*已完成/.test(facts)) {
            tell(`${file}：名单没有写已完成，页面写了“已完成”。请检查该页组件。`);
          }
        });
      },
    },
    end: () => (seen += 1),
    again: { restsOn: (path) => byFile.get(path) },
    examined: () => seen,
  };
};

export default requirement({
  words: '没有数据不写成零，计划不写成完成',
  sources: [{ name: '《政府信息公开条例》第六条', mark: 'law' }],
  applies: ['project', 'site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '片区页面上名单没有的面积、位置是否写明没有，名单没有写已完成的是否没有写成已完成',
  person: {
    judges: '图表、合计和说明文字有没有把没有数据画成零、把计划说成完成',
    who: '审查人',
  },
  tests: [],
  site: [{ check: checkNoDataIsNotZero, what: '页' }],
});
