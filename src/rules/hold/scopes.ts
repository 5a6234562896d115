import type { Policy } from '../../facts/kinds/policy.ts';
import type { Scope } from '../../facts/kinds/scope.ts';
import { checkQuotations } from '../../facts/quotation.ts';
import type { TextRecords } from '../../facts/records.ts';
import { digitsNotIn } from '../quotation/printed-figures.ts';
import { refuse } from './annotations.ts';

/**
 * 适用范围 of one text; null where nobody read it for that.
 *
 * @throws DataFileError with every quotation that does not stand in its clause in whole sentences
 */
export function holdScope({ file, content }: TextRecords['scope'], policy: Policy): Scope | null {
  if (content === null) return null;
  const quotes = [...content.where, ...content.land, ...content.until];
  const all = quotes.map(({ quote }) => quote);
  const invented = [
    ...digitsNotIn(content.short, all),
    ...content.beyond.flatMap(({ short, quote }) => digitsNotIn(short, [quote, ...all])),
  ];
  refuse([
    ...checkQuotations(file, [...quotes, ...content.beyond], policy).map(({ message }) => message),
    ...(invented.length === 0
      ? []
      : [`${file}：short 中的“${invented.join('”“')}”不在引文中，请按原文填写。`]),
  ]);
  return { ...content, policy: policy.slug };
}
