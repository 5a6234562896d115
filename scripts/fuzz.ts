// npm run fuzz -- 600 --seed 1: changes good lists and texts of each format at random and says what reading
// makes of them; --lists or --texts takes one of both alone.
import './plain-errors.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { classifyText, readText } from './fuzz/classify-text.ts';
import { classify, type Verdict } from './fuzz/classify.ts';
import { mutateText } from './fuzz/mutate-text.ts';
import { mutate } from './fuzz/mutate.ts';
import { readLists } from './import/lists/read-lists.ts';
import { randomOf } from './scan/planted.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    lists: { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(positionals[0] ?? '600'), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('次数和 --seed 须是整数，次数不小于 1。例如 npm run fuzz -- 600 --seed 1。');
  process.exit(2);
}
const verdicts: readonly Verdict[] = ['读对', '拒绝并指明位置', '读者也看不出', '悄悄读错', '崩溃'];

type Outcome = Awaited<ReturnType<typeof classify>> & { readonly name: string };

let bad = 0;

/** Changes one good file `count` times and prints how often each thing became of it. */
async function tally(what: string, once: () => Promise<Outcome>): Promise<void> {
  const counts = new Map<Verdict, number>();
  for (let number = 1; number <= count; number += 1) {
    const { name, verdict, why } = await once();
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (verdict !== '悄悄读错' && verdict !== '崩溃') continue;
    bad += 1;
    console.log(`  ${what}第 ${number} 次（${name}）${verdict}：${why}`);
  }
  const figures = verdicts.map((one) => `${one} ${counts.get(one) ?? 0}`);
  console.log(`${what}${count} 次：${figures.join('，')}`);
}

const randomFor = (kind: string): (() => number) =>
  randomOf(seed + kind.charCodeAt(0) * 1000 + kind.length);

async function fuzzLists(folder: string): Promise<void> {
  for (const file of readdirSync(folder)) {
    const good = Uint8Array.from(readFileSync(join(folder, file)));
    const kind = extname(file).slice(1);
    const baseline = await readLists(good, file);
    const random = randomFor(kind);
    await tally(`名单 .${kind} `, async () => {
      const ofDocument = kind === 'docx' || kind === 'html' || kind === 'pdf';
      const { name, bytes } = (ofDocument ? mutateText : mutate)(kind, good, random);
      return { name, ...(await classify({ file, kind, bytes, baseline })) };
    });
  }
}

async function fuzzTexts(folder: string): Promise<void> {
  for (const file of readdirSync(folder)) {
    const good = Uint8Array.from(readFileSync(join(folder, file)));
    const kind = extname(file).slice(1);
    const { transcript } = await readText(file, good);
    if (transcript === null) throw new Error(`${file} is refused unchanged`);
    const random = randomFor(kind);
    await tally(`文件 .${kind} `, async () => {
      const changed = mutateText(kind, good, random);
      return { name: changed.name, ...(await classifyText(kind, changed, transcript.text)) };
    });
  }
}

if (values.lists || !values.texts) await fuzzLists('tests/fixtures/fuzz');
if (values.texts || !values.lists) await fuzzTexts('tests/fixtures/fuzz-texts');
console.log(bad === 0 ? '没有悄悄读错，没有崩溃。' : `悄悄读错或崩溃 ${bad} 次。`);
process.exitCode = bad === 0 ? 0 : 1;
