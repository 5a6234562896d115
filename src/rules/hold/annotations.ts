import { DataFileError } from '../../facts/data-file-error.ts';
import {
  governingWords,
  noStrength,
  strengthStands,
  type Strength,
} from '../../facts/kinds/strength.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { checkQuotations, type Quoted } from '../../facts/quotation.ts';
import type { Filed } from '../../facts/records.ts';
import { leadOf } from '../quotation/lead.ts';
import { inTextOrder } from '../task/extract.ts';

type Annotation = Quoted & { readonly strength: Strength };

/** `records.yaml › 第 3 条`: where a record stands, counted from 1 as a person counts. */
export function placeOf(file: string, at: number): string {
  return `${file} › 第 ${at + 1} 条`;
}

/** @throws DataFileError where there is any fault */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
}

/**
 * Takes the records of one kind for one text; gives them in the order of the text.
 *
 * @param faultOf what is wrong with a record beyond its quotation and strength; null where nothing is
 * @throws DataFileError with every record that the clause it names does not bear out
 */
export function holdAnnotations<T extends Annotation>(
  { file, content }: Filed<readonly T[]>,
  policy: Policy,
  faultOf: (record: T) => string | null,
): T[] {
  const own = content.flatMap((record, at) => {
    const where = placeOf(file, at);
    const lead = leadOf(policy, record.anchor);
    const governing = governingWords(lead);
    const strength = strengthStands({ ...record, lead })
      ? []
      : [
          `${where}：强度“${record.strength}”不是引文这一句的用词，请按引文填写；没有这类用词的写“${noStrength}”${governing === '' ? '' : `；它是“${governing}”的一项，总句的用词也是它的用词`}。`,
        ];
    const other = faultOf(record);
    return [...strength, ...(other === null ? [] : [`${where}：${other}`])];
  });
  refuse([...checkQuotations(file, content, policy).map(({ message }) => message), ...own]);
  return inTextOrder(policy, content);
}
