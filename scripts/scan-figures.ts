// npm run scan:figures: prints how much of what is planted the scan finds, and how often it stops an ordinary number.
import './plain-errors.ts';
import { findPersonalData } from '../src/rules/disclosure/scan/scan-text.ts';
import { ordinaryLines, plantedLines, type PlantedLine } from './scan/planted.ts';

/** Prints how much of what is planted the scan finds, and how often it takes an ordinary number for it. */
const times = 200;

const found = ({ line }: PlantedLine): boolean =>
  findPersonalData(line, { tabular: true, allowed: new Set() }).length > 0;

function figures(lines: readonly PlantedLine[], wanted: boolean): void {
  const manners = [...new Set(lines.map(({ manner }) => manner))];
  for (const manner of manners) {
    const own = lines.filter((line) => line.manner === manner);
    const count = own.filter(found).length;
    if (wanted ? count < own.length : count > 0) console.log(`  ${manner}：${count}/${own.length}`);
  }
  const count = lines.filter(found).length;
  const share = ((count / lines.length) * 100).toFixed(2);
  console.log(`${wanted ? '查出' : '误报'} ${count}/${lines.length}（${share}%）`);
}

console.log('应当查出的（虚构号码，校验码正确；未全部查出的逐项列出）');
figures(plantedLines(1, times), true);
console.log('不应报的普通号码（有误报的逐项列出）');
figures(ordinaryLines(2, times), false);
