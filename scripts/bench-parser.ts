// npm run bench:parser: reads a text of 500 clauses; fails where it takes longer than it may.
import './plain-errors.ts';
import { parseText } from '../src/rules/policy/parse.ts';

/** Most milliseconds that a text of 500 clauses may take. */
const limit = 100;
const rounds = 20;

const numerals = '一二三四五六七八九十';
const sentence = '依据规划明确重点区域，合理确定再开发的空间单元，建立健全相应的工作机制。';

/** A made-up text: ten parts of seven sections of six items and the closing sentence, 501 clauses. */
function longText(): string {
  const lines = ['某市用地办法', '为规范用地，制定本办法。'];
  for (const part of numerals) {
    lines.push(`${part}、任务之${part}`);
    for (const section of numerals.slice(0, 7)) {
      lines.push(`（${section}）事项之${section}`);
      for (let item = 1; item <= 6; item += 1) {
        lines.push(`${item}.做好第${item}件事。${sentence.repeat(4)}`);
      }
    }
  }
  lines.push('本办法自公布之日起施行，有效期至2030年12月31日。');
  return lines.join('\n');
}

const text = longText();
const times: number[] = [];
let clauses = 0;
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  clauses = parseText(text).clauses.length;
  times.push(performance.now() - start);
}
// The first round is what an import pays, nothing being compiled yet; the limit holds the middle one,
// which other work on the machine disturbs less.
const first = times[0] ?? 0;
const typical = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
const perSecond = Math.round((clauses / typical) * 1000);
console.log(`条款 ${clauses} 条，文字 ${text.length} 字`);
console.log(`首次 ${first.toFixed(1)} 毫秒，中位 ${typical.toFixed(1)} 毫秒，每秒 ${perSecond} 条`);
if (typical > limit) {
  console.error(`超过 ${limit} 毫秒的上限。`);
  process.exitCode = 1;
}
