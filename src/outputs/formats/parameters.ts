import type { Parameter } from '../../facts/kinds/parameter.ts';
import { toCsv } from './csv.ts';
import type { LawNoteOf } from './origin-columns.ts';

/** One record of `/data/parameters.json`, its keys in the order of the contract. */
export function publicParameter(parameter: Parameter, lawNoteOf: LawNoteOf) {
  const { policy, anchor, topic, subject, comparator, value, valueMax, unit, strength, quote } =
    parameter;
  const lawNote = lawNoteOf(policy, anchor);
  const words = { unit, strength, quote, lawNote };
  return { policy, anchor, topic, subject, comparator, value, valueMax, ...words };
}

/** `/data/parameters.json` */
export function parametersToJson(parameters: readonly Parameter[], lawNoteOf: LawNoteOf): string {
  return `${JSON.stringify(
    parameters.map((parameter) => publicParameter(parameter, lawNoteOf)),
    null,
    2,
  )}\n`;
}

/** `/data/parameters.csv`: the same records. */
export function parametersToCsv(parameters: readonly Parameter[], lawNoteOf: LawNoteOf): string {
  const header =
    'policy anchor topic subject comparator value valueMax unit strength quote lawNote'.split(' ');
  return toCsv([
    header,
    ...parameters.map((record) => Object.values(publicParameter(record, lawNoteOf))),
  ]);
}
