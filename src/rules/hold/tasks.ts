import type { Policy } from '../../facts/kinds/policy.ts';
import type { Task, TaskRecord } from '../../facts/kinds/task.ts';
import { leavesToBody } from '../../facts/kinds/strength.ts';
import { checkQuotations, occursIn } from '../../facts/quotation.ts';
import type { TextRecords } from '../../facts/records.ts';
import { tasksOf, wordsNotQuoted } from '../task/extract.ts';
import { placeOf, refuse } from './annotations.ts';
import { unspaced } from '../unspaced.ts';

/** 办公室设在, 设立于: whom an office is seated in is asked nothing there. */
const seats = /设(?:立|置)?[在于]$/u;

/**
 * Bodies of a record that its sentence only allows or encourages to do the work (可由……实施, 鼓励各区县
 * 探索), or in which it seats an office: it asks nothing of them. A body of which one place asks
 * something is asked.
 */
function notOrdered({ actors = [], quote }: TaskRecord): string[] {
  const words = unspaced(quote);
  return actors.filter((name) => {
    const parts = words.split(unspaced(name));
    return (
      parts.length > 1 &&
      parts.slice(1).every((behind, at) => {
        const before = parts.slice(0, at + 1).join(unspaced(name));
        return seats.test(before) || leavesToBody(before, behind);
      })
    );
  });
}

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
    const free = notOrdered(record);
    if (free.length > 0) {
      faults.push(
        `${placeOf(file, at)}：“${free.join('”“')}”在引文里只是可以、鼓励做，或者只写办公室设在那里，没有要求其做，请从 actors 移到 mentioned。`,
      );
    }
    if (unheard.length > 0) {
      faults.push(`${placeOf(file, at)}：条款中没有“${unheard.join('”“')}”，请按原文抄录。`);
    }
  });
  refuse(faults);
  return tasksOf(policy, content);
}
