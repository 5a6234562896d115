import { readingKind } from '../../src/facts/kinds/reading.ts';
import { rightKind } from '../../src/facts/kinds/right.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { ReadingSuggestion } from '../../src/rules/annotation/suggest-readings.ts';
import type { AnnotationFile, Suggestion } from '../../src/rules/annotation/suggest.ts';
import type { Row } from '../sheets/columns.ts';
import {
  deadlineSheet,
  parameterSheet,
  rowsOf,
  sheetKinds,
  taskSheet,
  type SheetKind,
} from '../sheets/kinds.ts';
import { onFile, proposed, proposedColumns } from '../sheets/proposed.ts';
import { writeSheets } from '../sheets/write.ts';
import { textFileNames } from '../../src/facts/portal-files.ts';

/** Said where no word of a topic was found: that says nothing of the text. */
const noWordFound = '没有找到检索词；不等于原文没有写，原文可能用了别的说法。通读全文以后才能判断';

const sheetNames = new Map<string, AnnotationFile | typeof textFileNames.readings>([
  [taskSheet.title, textFileNames.tasks],
  [deadlineSheet.title, textFileNames.deadlines],
  [parameterSheet.title, textFileNames.parameters],
  [rightKind.title, textFileNames.rights],
  [readingKind.title, textFileNames.readings],
]);

/** Where something stands in an original, for a person. */
function whereOf({ path, line }: { readonly path: string; readonly line: number }): string {
  return `${path || '（无编号）'}，原件第 ${line} 行`;
}

function rowOfSuggestion(policy: string, { words, record, ...place }: Suggestion): Row {
  return proposed({ policy, ...record }, `${whereOf(place)}：${words}`, record.quote);
}

function rowOfReading(policy: string, { topic, found }: ReadingSuggestion): Row {
  const clauses = [...new Set(found.map(({ anchor }) => anchor))];
  const row = { policy, about: 'topic', readFor: topic, clauses };
  if (found.length === 0) return proposed(row, noWordFound, '');
  const places = new Set(found.map(whereOf));
  const sentences = new Set(found.map(({ sentence }) => sentence));
  return proposed(row, [...places].join('\n'), [...sentences].join('\n'));
}

/** What is proposed for a text. */
export interface Suggestions {
  /** Records that nobody has made yet. */
  readonly fresh: readonly Suggestion[];
  /** Topics that nobody has read the text for. */
  readonly readings: readonly ReadingSuggestion[];
}

/** A workbook with what is on file of a text and what is proposed, for a person to judge row by row. */
export async function suggestionWorkbook(
  portal: Portal,
  policy: string,
  { fresh, readings }: Suggestions,
): Promise<Uint8Array> {
  const rows = (kind: SheetKind): Row[] => {
    const file = sheetNames.get(kind.title);
    const wanted =
      file === textFileNames.readings
        ? readings.map((one) => rowOfReading(policy, one))
        : fresh.filter((one) => one.file === file).map((one) => rowOfSuggestion(policy, one));
    return [...rowsOf(kind, portal, policy).map(onFile), ...wanted];
  };
  const kinds = sheetKinds.filter(({ title }) => sheetNames.has(title));
  return writeSheets(portal, policy, { kinds, before: proposedColumns, rows });
}
