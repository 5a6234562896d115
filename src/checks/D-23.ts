import { fileFamilies, fixedFiles, kindFile } from '../outputs/file-addresses.ts';
import { requirement } from './run/check.ts';
import { z } from 'zod';
import { policyKind } from '../facts/kinds/public-policy.ts';
import { projectKind } from '../facts/kinds/public-project.ts';
import { builtPolicies, readBuiltJson } from './run/built-data.ts';
import type { SiteCheck } from './run/site.ts';
import { formatTitle } from '../rules/words/title.ts';

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
const wanted = [
  ...['json', 'csv', 'geojson'].map((ending) => kindFile(projectKind, ending)),
  kindFile(policyKind, 'json'),
];

/** Every file of the manifest is there with its checksum, and so is every original. */
const checkDownloads: SiteCheck = (site, tell) => {
  const { files } = readBuiltJson(site, fixedFiles.manifest.path, manifestSchema);
  const policies = builtPolicies(site);
  const listed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const right = new Set<string>();
  return {
    pages: () => false,
    file: (file) => {
      const sha256 = listed.get(file.path);
      if (sha256 !== undefined && file.sha256() === sha256) right.add(file.path);
    },
    again: {
      restsOn: (path) => listed.get(path),
      learned: (path) => (right.has(path) ? ['right'] : []),
      learn: (path) => right.add(path),
    },
    finish: () => {
      for (const { path } of wanted) {
        if (!listed.has(path)) {
          tell(`${fixedFiles.manifest.path}：没有登记 ${path}。请重新构建。`);
        }
      }
      for (const path of listed.keys()) {
        if (!right.has(path)) {
          tell(`${path}：缺失，或与清单登记的 SHA-256 不符。请重新构建。`);
        }
      }
      for (const { title, source } of policies) {
        if (site.files.has(fileFamilies.original.at(source.file).path)) continue;
        tell(
          `${fileFamilies.original.at(source.file).path}：没有${formatTitle(title)}的原件可下载。请恢复 data/sources 下的原件后重新构建。`,
        );
      }
    },
    examined: () => files.length,
  };
};

export default requirement({
  words: '可以下载文本和数据，文件与清单登记的一致',
  sources: [{ name: '《政府信息公开条例》第二十四条', mark: 'law' }],
  applies: ['policy', 'dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '清单登记的每个文件是否存在、SHA-256 是否相符，每份文件的原件是否可以下载',
  person: null,
  tests: [],
  site: [{ check: checkDownloads, what: '个文件' }],
});
