import type { Parameter } from '../../facts/kinds/parameter.ts';
import { toCsv } from './csv.ts';

/** One record of `/data/parameters.json`, its keys in the order of the contract. */
export function publicParameter(parameter: Parameter) {
  const { policy, anchor, topic, subject, comparator, value, valueMax, unit, strength, quote } =
    parameter;
  return { policy, anchor, topic, subject, comparator, value, valueMax, unit, strength, quote };
}

/** `/data/parameters.json` */
export function parametersToJson(parameters: readonly Parameter[]): string {
  return `${JSON.stringify(parameters.map(publicParameter), null, 2)}\n`;
}

/** `/data/parameters.csv`: the same records. */
export function parametersToCsv(parameters: readonly Parameter[]): string {
  const header = 'policy anchor topic subject comparator value valueMax unit strength quote'.split(
    ' ',
  );
  return toCsv([header, ...parameters.map((record) => Object.values(publicParameter(record)))]);
}
