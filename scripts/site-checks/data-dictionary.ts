import { z } from 'zod';
import { readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

const packageSchema = z.object({
  resources: z.array(
    z.object({
      path: z.string(),
      title: z.string().optional(),
      schema: z.object({ fields: z.array(z.object({ title: z.string().optional() })) }).optional(),
    }),
  ),
});

/** D-24: each table of the open data has a title and a word for each of its fields. */
export const checkDataDictionary: SiteCheckFactory = (site) => {
  const path = 'data/datapackage.json';
  const resources = readBuiltJson(site, path, packageSchema)?.resources ?? null;
  let dated = false;
  return {
    visit: ({ file, $ }) => {
      if (file === 'data/index.html') dated = /截至/.test($('main').text());
      return [];
    },
    finish: () => {
      if (resources === null) return [`${path}：缺失或读不懂。请重新构建。`];
      const bare = resources.filter(
        ({ title, schema }) =>
          (title ?? '') === '' || schema?.fields.some((field) => (field.title ?? '') === ''),
      );
      return [
        ...(dated ? [] : ['data/index.html：没有写明数据截至日期。请在数据页写明。']),
        ...bare.map(
          (resource) =>
            `${path}：${resource.path} 缺少标题或字段说明。请补 src/outputs/formats 的字段名。`,
        ),
      ];
    },
    examined: () => resources?.length ?? 0,
  };
};
