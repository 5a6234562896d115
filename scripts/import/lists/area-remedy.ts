import { sumAreas } from '../../../src/rules/project/number.ts';
import type { Problem } from '../problem.ts';

/** Areas that are about so much, between two numbers, or still to come. */
const vague = [
  /^(?:约|近|大约|大概|不足|超过?|[<>≥≤~])/u,
  /\d.*(?:[余多]|左右|上下|以[上下内])/u,
  /^\d[\d.,]*(?:亩|公顷)?[-~—至到]\d[\d.,]*(?:亩|公顷)?$/u,
  /^(?:待定|暂定|未定)/u,
];

/** What a clerk does about an area that is no plain number: of 1.2万 the reading is offered, of 约200 none. */
export function remedyOfArea(
  areaMu: string,
  line: number,
  unit: string,
): Pick<Problem, 'action' | 'block'> {
  const plain = areaMu.normalize('NFKC').replace(/\s+/gu, '');
  const [, number, own] = /^(\d+(?:\.\d+)?)万(.*)$/u.exec(plain) ?? [];
  if (number !== undefined && (own === '' || own === unit)) {
    const value = sumAreas([Number(number) * 10_000]);
    const cell = { line, field: 'areaMu', printed: areaMu, value: String(value) };
    return {
      action: `核对是不是 ${value} ${unit}；是的，在版式的 cells 中照下面写明，“待填”换成理由`,
      block: `cells:\n  - ${JSON.stringify({ ...cell, reason: '待填' })}`,
    };
  }
  const isVague = vague.some((sign) => sign.test(plain));
  return {
    action: isVague
      ? '约数、范围和待定的不是确定的面积，不写成一个数：请制发单位给出确数，在版式的 cells 中写明读法和理由'
      : '请与制发单位核实，在版式的 cells 中写明这一格的读法和理由；单位不同的，改版式的 unit',
  };
}
