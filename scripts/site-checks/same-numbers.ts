import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { builtProjects, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

const features = z.object({
  features: z.array(z.object({ properties: z.object({ id: z.string() }) })),
});

/** The list, and the further pages of a long one. */
const listPage = /^projects\/(?:page\/\d+\/)?index\.html$/;

/** D-25: JSON, CSV, GeoJSON and the pages hold the same projects with the same areas. */
export const checkSameNumbers: SiteCheckFactory = (site) => {
  const projects = readBuiltJson(site, 'data/projects.json', builtProjects)?.projects ?? [];
  const csv = 'data/projects.csv';
  const rows: Record<string, string>[] = site.files.has(csv)
    ? parse(readFileSync(join(site.folder, csv)), { bom: true, columns: true })
    : [];
  const drawn = readBuiltJson(site, 'data/projects.geojson', features)?.features ?? [];
  const listed = new Set<string>();
  return {
    visit: ({ file, $ }) => {
      if (!listPage.test(file)) return [];
      $('main a[href*="/projects/"]').each((_, element) => {
        const id = /\/projects\/([a-z]+-\d{3,})\/$/.exec($(element).attr('href') ?? '')?.[1];
        if (id !== undefined) listed.add(id);
      });
      return [];
    },
    finish: () => {
      const areas = new Map(rows.map((row) => [row['编号'], row['面积（亩）']]));
      const differing = projects.filter(
        ({ id, areaMu }) => areas.get(id) !== (areaMu === null ? '' : String(areaMu)),
      );
      const counts: [string, number][] = [
        [csv, rows.length],
        ['data/projects.geojson', drawn.length],
        ['projects/index.html', listed.size],
      ];
      return [
        ...differing.map(({ id }) => `${csv}：${id} 的面积与 projects.json 不同。请重新构建。`),
        ...counts
          .filter(([, count]) => count !== projects.length)
          .map(
            ([file, count]) =>
              `${file}：有 ${count} 个片区，projects.json 有 ${projects.length} 个。请重新构建。`,
          ),
      ];
    },
    examined: () => projects.length,
  };
};
