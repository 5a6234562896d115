import { fileFamilies } from '../outputs/file-addresses.ts';
import { requirement } from './run/check.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPolicies, squeeze } from './run/built-data.ts';
import { mainWords } from './run/parts.ts';
import type { SiteCheck } from './run/site.ts';
import { originalFile } from '../facts/portal-files.ts';

/** The original offered is the one the text was read from, and its hash stands on the page. */
const checkOriginal: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const byFile = new Map(policies.map((one) => [`policies/${one.slug}/index.html`, one]));
  const originals = new Map<string, (typeof policies)[number]['source']>(
    policies.map(({ source }) => [fileFamilies.original.at(source.file).path, source]),
  );
  return {
    pages: (file) => byFile.has(file),
    tags: mainWords((words, file) => {
      if (words.includes(byFile.get(file)?.source.sha256 ?? '')) return;
      tell(`${file}：没有写明原件的 SHA-256。请检查 PolicyHead。`);
    }),
    file: (file) => {
      const source = originals.get(file.path);
      if (source === undefined || file.sha256() === source.sha256) return;
      tell(
        `${file.path}：不是该文本的原件（SHA-256 不符）。请恢复 data/${originalFile(source.file)}。`,
      );
    },
    again: {
      restsOn: (path) => [byFile.get(path)?.source.sha256, originals.get(path)?.sha256],
    },
    examined: () => policies.length,
  };
};

/** Each line of each clause stands in the original, where that is plain text. */
const checkClauses: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const plain = policies.filter(({ source }) => /\.txt$/i.test(source.file));
  return {
    pages: () => false,
    finish: () => {
      for (const { slug, source, clauses } of plain) {
        const path = fileFamilies.original.at(source.file).path;
        if (!site.files.has(path)) continue;
        const original = squeeze(readFileSync(join(site.folder, path), 'utf8'));
        const lost = clauses.flatMap(({ anchor, text }) =>
          text
            .split('\n')
            .filter((line) => !original.includes(squeeze(line)))
            .map((line) => ({ anchor, line })),
        );
        for (const { anchor, line } of lost) {
          tell(
            `policies/${slug}/index.html#${anchor}：“${line.slice(0, 20)}……”在原件 ${source.file} 中找不到。请重新导入 ${site.portal.folder.folder}/${originalFile(source.file)}。`,
          );
        }
      }
    },
    examined: () => plain.length,
  };
};

export default requirement({
  words: '文本与原件逐字一致，更正另附',
  sources: [{ name: '《政府信息公开条例》第六条', mark: 'law' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '可下载的原件是否为文本所据的那一份，纯文本原件里有没有每条的每一行',
  person: { judges: '条款之外的字句有没有遗漏，版式和附表是否与原件一致', who: '经办人员' },
  tests: ['tests/unit/rules/policy/corpus.test.ts'],
  site: [
    { check: checkOriginal, what: '份文件的原件' },
    { check: checkClauses, what: '份纯文本原件的条款' },
  ],
});
