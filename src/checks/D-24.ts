import { fixedFiles } from '../outputs/file-addresses.ts';
import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { z } from 'zod';
import { readBuiltJson } from './run/built-data.ts';
import { mainWords } from './run/parts.ts';
import type { SiteCheck } from './run/site.ts';
import { portalFiles } from '../facts/portal-files.ts';

/**
 * D-24: the open data say under what licence they may be used. Which one is the publisher's to decide,
 * and no rule demands one: without it the requirement is not met, and nothing is held back.
 */
const checkLicence: DataCheck = ({ site, dataFolder }) => {
  const findings =
    site.licence === null
      ? [
          finding(
            clerkLine(
              `${dataFolder}/${portalFiles.site} › licence`,
              '没有声明公开数据的许可，数据页写“发布单位尚未声明许可”',
              '请公开机关决定后填写许可的名称或网址；决定之前照常公开',
            ),
            { at: [{ address: '/data/', label: '数据' }], words: '发布单位尚未声明数据的许可' },
          ),
        ]
      : [];
  return { ...outcomeOf(findings, { count: 1, what: '项许可声明' }), warnsOnly: true };
};

/** Whether a title says something to a reader; the name of a field says nothing. */
const inWords = (title: string | undefined) => /\p{Script=Han}/u.test(title ?? '');

const packageSchema = z.object({
  resources: z.array(
    z.object({
      path: z.string(),
      title: z.string().optional(),
      schema: z
        .object({
          fields: z.array(z.object({ name: z.string().optional(), title: z.string().optional() })),
        })
        .optional(),
    }),
  ),
});

/** Each table of the open data has a title and a word for each of its fields. */
const checkDataDictionary: SiteCheck = (site, tell) => {
  const path = fixedFiles.datapackage.path;
  const { resources } = readBuiltJson(site, path, packageSchema);
  let dated = false;
  return {
    pages: (file) => file === 'data/index.html',
    tags: mainWords((words) => (dated = words.includes('截至'))),
    finish: () => {
      if (!dated) tell('data/index.html：没有写明数据截至日期。请在数据页写明。');
      for (const { path: file, title, schema } of resources) {
        const bare = schema?.fields.find((field) => !inWords(field.title));
        if (inWords(title) && bare === undefined) continue;
        tell(
          `${path}：${file} 的${inWords(title) ? `字段 ${bare?.name ?? ''} 没有中文名称` : '标题不是中文'}。请在 src/facts/kinds 的该字段补上名称。`,
        );
      }
    },
    examined: () => resources.length,
  };
};

export default requirement({
  words: '公开数据附字段说明、截至日期、来源和许可',
  sources: [
    { name: '《数据安全法》第四十一条', mark: 'law' },
    { name: '国办发〔2017〕47号', mark: 'page' },
  ],
  applies: ['dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '有没有声明许可，每个数据文件的说明里有没有标题和字段名称，数据页有没有截至日期',
  person: null,
  tests: [],
  data: checkLicence,
  site: [{ check: checkDataDictionary, what: '个数据文件' }],
});
