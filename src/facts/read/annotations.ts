import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkQuotations, type Quoted } from '../quotation.ts';
import { noStrength, strengthStands, type Strength } from '../kinds/strength.ts';
import type { Policy } from '../kinds/policy.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict } from './strict-file.ts';
import type { DataFolder } from './data-folder.ts';
import { annotationFile } from './tasks.ts';

type Annotation = Quoted & { readonly strength: Strength };

/** What a person writes of each text: the file beside the text, and what a record may not say. */
export interface AnnotationKind<T extends Annotation> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** What is wrong with a record, seen beside all records of its text, beyond its words; null where nothing is. */
  readonly fault: (record: T, policy: Policy, all: readonly T[]) => string | null;
}

function faultsOf<T extends Annotation>(
  file: string,
  records: readonly T[],
  policy: Policy,
  kind: AnnotationKind<T>,
): string[] {
  const own = records.flatMap((record, at) => {
    const where = `${file} › 第 ${at + 1} 条`;
    const strength = strengthStands(record)
      ? []
      : [
          `${where}：强度“${record.strength}”不是引文这一句的用词，请按引文填写；没有这类用词的写“${noStrength}”。`,
        ];
    const other = kind.fault(record, policy, records);
    return [...strength, ...(other === null ? [] : [`${where}：${other}`])];
  });
  return [...checkQuotations(file, records, policy).map(({ message }) => message), ...own];
}

/**
 * The records of one kind for one text, in the order of the text. A text nobody has tagged has none.
 *
 * @throws DataFileError with every record whose words do not stand in the clause it names
 */
export function loadAnnotations<T extends Annotation>(
  data: DataFolder,
  policy: Policy,
  kind: AnnotationKind<T>,
): T[] {
  const file = annotationFile(data, policy, kind.name);
  if (!existsSync(join(data.root, file))) return [];
  const records = readStrict(data.root, file, z.array(kind.schema));
  const faults = faultsOf(file, records, policy, kind);
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  const order = new Map(policy.clauses.map(({ anchor }, at) => [anchor, at]));
  return records.toSorted((a, b) => (order.get(a.anchor) ?? 0) - (order.get(b.anchor) ?? 0));
}
