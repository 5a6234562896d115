import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Portal } from '../../src/facts/portal.ts';
import { replaceFile } from '../files/atomic.ts';
import { PublishStop } from '../publish/stop.ts';
import { apply } from './apply.ts';
import { describe, differences } from './differences.ts';
import { readSheets } from './read-workbook.ts';
import type { SheetsWishes } from './wishes.ts';
import { writeSheets } from './write.ts';

/**
 * Writes a workbook for a person to fill in, and says what comes next.
 *
 * @throws PublishStop where the name is taken, or is of no workbook
 */
export function writeWorkbook(file: string, bytes: Uint8Array): string[] {
  if (!file.endsWith('.xlsx')) {
    throw new PublishStop('usage', [`${file}：文件名要以 .xlsx 结尾。`]);
  }
  if (existsSync(file)) {
    throw new PublishStop('refused', [
      `${file}：已经有这个文件，可能有没读回的改动，没有覆盖。请换一个名字，或先移走它。`,
    ]);
  }
  replaceFile(resolve(file), bytes);
  return [`写好了 ${file}。填好以后运行：npm run sheets -- read ${file}`];
}

async function writeFile(portal: Portal, { file, city }: SheetsWishes): Promise<string[]> {
  const known = portal.cities.map(({ slug }) => slug);
  if (city !== null && !known.includes(city)) {
    throw new PublishStop('usage', [`没有城市“${city}”。--city 可填：${known.join('、')}。`]);
  }
  return writeWorkbook(file, await writeSheets(portal, city));
}

/**
 * Does what the command line says, and tells the clerk.
 *
 * @param agreed asks a person; null: nobody is there to be asked
 * @throws PublishStop
 */
export async function runSheets(
  portal: Portal,
  wishes: SheetsWishes,
  say: (line: string) => void,
  agreed: (() => Promise<boolean>) | null,
): Promise<void> {
  const { act, file, yes, dryRun } = wishes;
  if (act === 'write') {
    for (const line of await writeFile(portal, wishes)) say(line);
    return;
  }
  if (!existsSync(file)) throw new PublishStop('usage', [`${file}：没有这个文件。`]);
  const reading = await readSheets(readFileSync(file), portal);
  if (reading.faults.length > 0) {
    const count = `${file}：有 ${reading.faults.length} 处不对，什么也没有写入。`;
    throw new PublishStop('refused', [count, ...reading.faults]);
  }
  if (reading.passed > 0) say(`有 ${reading.passed} 行没有选“登记”，不读回。`);
  const changes = differences(portal, reading);
  if (changes.length === 0) {
    say(`${file} 与资料相同，没有要写的。`);
    return;
  }
  for (const line of changes.flatMap(describe)) say(line);
  if (!yes && !dryRun && agreed === null) {
    throw new PublishStop('usage', ['没有人可以询问，什么也没有写入。同意的，加上 --yes 再运行。']);
  }
  const written = await apply(portal, changes, async () => {
    if (dryRun) return false;
    return yes || (agreed !== null && (await agreed()));
  });
  if (written) say(`写好了 ${changes.length} 个文件。要撤回：npm run publish -- --undo`);
  else if (dryRun) say('只看，什么也没有写入。');
  else throw new PublishStop('cancelled', ['什么也没有写入。']);
}
