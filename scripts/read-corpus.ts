// npm run read:corpus -- DIR [--all]: reads a folder of texts, judges the outline of each, and names where it is wrong.
import './plain-errors.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judgeCorpus } from './read/corpus.ts';
import { decodeText } from './import/readers/encoding.ts';

const [folder, ...options] = process.argv.slice(2);

/** At most so many places of each fault are printed, unless `--all` asks for them. */
const shown = options.includes('--all') ? Infinity : 5;

if (folder === undefined) {
  console.error(
    '用法：npm run read:corpus -- <文件夹> [--all]。读出其中全部 .txt，核对条款读得对不对。',
  );
  process.exitCode = 1;
} else {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const texts = files.flatMap((file) => {
    const decoded = decodeText(readFileSync(join(folder, file)));
    return decoded === null ? [] : [{ file, original: decoded.text }];
  });
  const start = performance.now();
  const figures = judgeCorpus(texts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${texts.length} 份文件，${seconds} 秒`);
  for (const { name, right, of, wrong } of figures) {
    const share = of === 0 ? '—' : `${((100 * right) / of).toFixed(2)}%`;
    console.log(`${name}：${right}/${of}（${share}）`);
    for (const where of wrong.slice(0, shown)) console.log(`  不符 ${where}`);
  }
}
