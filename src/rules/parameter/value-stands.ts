import type { ParameterRecord } from '../../facts/kinds/parameter.ts';

const chinese = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Words that waive: 不再增缴土地价款 and 免征配套费 are the value 0. */
const waivers = ['不再增缴', '不增收', '免征', '免缴', '无需补缴'];

/** The spellings in which a figure may stand in a text. */
function spellings(value: number | string): string[] {
  if (value === 0) return waivers;
  if (typeof value === 'string') {
    const [year, month, day] = value.split('-').map(Number);
    return [`${year ?? ''}年${month ?? ''}月${day ?? ''}日`];
  }
  return [String(value), chinese[value] ?? []].flat();
}

/** Whether the digits before and after do not make the figure part of a longer one. */
function standsAlone(quote: string, figure: string): boolean {
  const escaped = figure.replaceAll('.', '\\.');
  return new RegExp(`(?<![0-9.])${escaped}(?![0-9])`, 'u').test(quote);
}

/** Whether the figures that a record gives are figures of its own quotation. */
export function valueStands({ value, valueMax, quote }: ParameterRecord): boolean {
  const plain = quote.replaceAll(/\s/gu, '');
  return [value, valueMax]
    .filter((figure) => figure !== null)
    .every((figure) => spellings(figure).some((spelling) => standsAlone(plain, spelling)));
}
