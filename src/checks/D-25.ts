import { requirement } from './run/check.ts';
import { z } from 'zod';
import { headingsOf } from '../facts/kinds/kind.ts';
import { projectIdPattern } from '../facts/kinds/project.ts';
import { projectKind } from '../facts/kinds/public-project.ts';
import { builtProjects, readBuiltJson, readBuiltTable } from './run/built-data.ts';
import { kindFile } from '../outputs/file-addresses.ts';
import type { SiteCheck } from './run/site.ts';

const heads = headingsOf(projectKind.record);

const features = z.object({
  features: z.array(z.object({ properties: z.object({ id: z.string() }) })),
});

/** The list, and the further pages of a long one. */
const listPage = /^projects\/(?:page\/\d+\/)?index\.html$/;

const projectLink = new RegExp(String.raw`/projects/(${projectIdPattern})/$`);

/** JSON, CSV, GeoJSON and the pages hold the same projects with the same areas. */
const checkSameNumbers: SiteCheck = (site, tell) => {
  const projects = builtProjects(site);
  const csv = kindFile(projectKind, 'csv').path;
  const rows = readBuiltTable(site, csv);
  const geojson = kindFile(projectKind, 'geojson').path;
  const { features: drawn } = readBuiltJson(site, geojson, features);
  const listed = new Set<string>();
  let own = new Set<string>();
  let last: readonly string[] = [];
  return {
    pages: (file) => listPage.test(file),
    tags: {
      a: (tag) => {
        const id = projectLink.exec(tag.attributes['href'] ?? '')?.[1];
        if (id !== undefined && tag.within('main')) own.add(id);
      },
    },
    end: () => {
      last = [...own];
      for (const id of last) listed.add(id);
      own = new Set();
    },
    again: {
      learned: () => last,
      learn: (_, ids) => {
        for (const id of ids) listed.add(id);
      },
    },
    finish: () => {
      const areas = new Map(rows.map((row) => [row[heads.id], row[heads.areaMu]]));
      for (const { id, areaMu } of projects) {
        if (areas.get(id) === (areaMu === null ? '' : String(areaMu))) continue;
        tell(`${csv}：${id} 的面积与 projects.json 不同。请重新构建。`);
      }
      const counts: [string, number][] = [
        [csv, rows.length],
        [geojson, drawn.length],
        ['projects/index.html', listed.size],
      ];
      for (const [file, count] of counts) {
        if (count === projects.length) continue;
        tell(`${file}：有 ${count} 个片区，projects.json 有 ${projects.length} 个。请重新构建。`);
      }
    },
    examined: () => projects.length,
  };
};

export default requirement({
  words: '同一个数在文字、表格、地图和数据文件中一致',
  sources: [{ name: '《政府信息公开条例》第十一条', mark: 'law' }],
  applies: ['dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '片区的个数在数据文件、地图数据和名单页上是否相同，面积在各数据文件中是否相同',
  person: { judges: '图表和说明文字里的数', who: '发布前运行测试的人' },
  tests: ['tests/browser/same-numbers.test.ts'],
  site: [{ check: checkSameNumbers, what: '个片区' }],
});
