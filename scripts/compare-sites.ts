// npm run compare:sites -- A B: tells what differs between two built sites; ends with 1 where anything does.
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteDifferences } from './compare/differences.ts';
import { readSettings } from './settings.ts';

const [first, second] = readSettings().args;
const isSite = (folder: string | undefined) =>
  folder !== undefined && existsSync(join(folder, 'index.html'));

if (first === undefined || second === undefined || !isSite(first) || !isSite(second)) {
  console.error('用法：npm run compare:sites -- <建好的站点文件夹> <另一个>');
  process.exitCode = 2;
} else {
  const { onlyFirst, onlySecond, words, files } = siteDifferences(first, second);
  for (const address of onlyFirst) console.log(`只在 ${first}：${address}`);
  for (const address of onlySecond) console.log(`只在 ${second}：${address}`);
  for (const { page, first: own, second: other } of words) {
    console.log(`文字不同 ${page}：\n  ${own}\n  ${other}`);
  }
  for (const file of files) console.log(`文件不同 ${file}`);
  const lost = onlyFirst.length + onlySecond.length;
  console.log(
    `地址 ${lost} 个不同，网页文字 ${words.length} 页不同，其他文件 ${files.length} 个不同。`,
  );
  process.exitCode = lost + words.length + files.length === 0 ? 0 : 1;
}
