import type { Policy } from '../../facts/kinds/policy.ts';
import type { Task } from '../../facts/kinds/task.ts';
import { checkQuotations, occursIn } from '../../facts/quotation.ts';
import type { TextRecords } from '../../facts/records.ts';
import { tasksOf, wordsNotQuoted } from '../task/extract.ts';
import { placeOf, refuse } from './annotations.ts';

/**
 * The tasks of one text: those in its brackets and tables, and those that people found. A text that
 * nobody went through has only what its structure gives.
 *
 * @throws DataFileError with all records whose words the text does not print
 */
export function holdTasks({ file, content }: TextRecords['tasks'], policy: Policy): Task[] {
  const faults = checkQuotations(file, content, policy).map(({ message }) => message);
  content.forEach((record, at) => {
    const invented = wordsNotQuoted(record);
    const text = policy.clauses.find(({ anchor }) => anchor === record.anchor)?.text ?? '';
    const unheard = record.mentioned.filter((name) => !occursIn(text, name));
    if (invented.length > 0) {
      faults.push(`${placeOf(file, at)}：“${invented.join('”“')}”不在引文中，请按原文抄录。`);
    }
    if (unheard.length > 0) {
      faults.push(`${placeOf(file, at)}：条款中没有“${unheard.join('”“')}”，请按原文抄录。`);
    }
  });
  refuse(faults);
  return tasksOf(policy, content);
}
