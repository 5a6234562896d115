// npm run fuzz -- 600 --seed 1: changes good lists of each format at random and says what reading makes of them.
import './plain-errors.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { classify, type Verdict } from './fuzz/classify.ts';
import { mutate } from './fuzz/mutate.ts';
import { readLists } from './import/lists/read-lists.ts';
import { randomOf } from './scan/planted.ts';

const count = Number(process.argv[2] ?? '600');
const seedAt = process.argv.indexOf('--seed');
const seed = seedAt < 0 ? 1 : Number(process.argv[seedAt + 1]);
const folder = 'tests/fixtures/fuzz';
const verdicts: readonly Verdict[] = ['读对', '拒绝并指明位置', '读者也看不出', '悄悄读错', '崩溃'];

let bad = 0;
for (const file of readdirSync(folder)) {
  const good = Uint8Array.from(readFileSync(join(folder, file)));
  const kind = extname(file).slice(1);
  const baseline = await readLists(good, file);
  const random = randomOf(seed + kind.charCodeAt(0) * 1000 + kind.length);
  const tally = new Map<Verdict, number>();
  for (let number = 1; number <= count; number += 1) {
    const { name, bytes } = mutate(kind, good, random);
    const { verdict, why } = await classify({ file, kind, bytes, baseline });
    tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
    if (verdict !== '悄悄读错' && verdict !== '崩溃') continue;
    bad += 1;
    console.log(`  .${kind} 第 ${number} 次（${name}）${verdict}：${why}`);
  }
  console.log(
    `.${kind} ${count} 次：${verdicts.map((one) => `${one} ${tally.get(one) ?? 0}`).join('，')}`,
  );
}
console.log(bad === 0 ? '没有悄悄读错，没有崩溃。' : `悄悄读错或崩溃 ${bad} 次。`);
process.exitCode = bad === 0 ? 0 : 1;
