import { builtProjects, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-26: where a list prints nothing, the page says so; 已完成 stands only where a list says it. */
export const checkNoDataIsNotZero: SiteCheckFactory = (site) => {
  const projects = readBuiltJson(site, 'data/projects.json', builtProjects)?.projects ?? [];
  const byFile = new Map(projects.map((one) => [`projects/${one.id}/index.html`, one]));
  let seen = 0;
  return {
    visit: ({ file, $ }) => {
      const project = byFile.get(file);
      if (project === undefined) return [];
      seen += 1;
      const facts = $('main dl').first().text();
      const findings: string[] = [];
      if (/(?<![\d.,])0\s*(亩|公顷)/.test(facts)) {
        findings.push(`${file}：面积写成了 0。没有数据应写“原文未载明”，请检查该页组件。`);
      }
      const silent = project.areaMu === null || project.location === null;
      if (silent && !facts.includes('原文未载明')) {
        findings.push(`${file}：名单没有面积或位置，页面没有写“原文未载明”。请检查该页组件。`);
      }
      if (project.stage !== 'completed' && /实施阶段\s*已完成/.test(facts)) {
        findings.push(`${file}：名单没有写已完成，页面写了“已完成”。请检查该页组件。`);
      }
      return findings;
    },
    examined: () => seen,
  };
};
