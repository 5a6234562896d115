import { changeKindNames, type Change } from '../../facts/kinds/change.ts';
import { eventKindNames } from '../../facts/kinds/event.ts';
import { stageNames, stages } from '../../facts/kinds/stage.ts';
import type { FieldValue } from '../../facts/kinds/difference.ts';
import { formatArea } from './area.ts';
import { notStated } from './missing.ts';
import { unspaced } from '../unspaced.ts';

/** What a change is called: the event's own word, or the kind of change. */
export function formatChangeKind({ kind, event }: Pick<Change, 'kind' | 'event'>): string {
  return event === null ? changeKindNames[kind] : eventKindNames[event];
}

/** A value before or after a change: areas with their unit, stages in the words of the lists. */
export function formatChangeValue(kind: string, value: FieldValue): string {
  if (value === null) return notStated;
  if (typeof value === 'number') return kind === 'area' ? formatArea(value) : String(value);
  const stage = stages.find((name) => name === value);
  return kind === 'stage' && stage !== undefined ? stageNames[stage] : value;
}

/** True where a change says what stood before or stands after. */
export function hasValues({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  return before !== null || after !== null;
}

/** The reason of a removal, or that its record gives none; empty for changes that need none. */
export function formatReason({ kind, reason }: Pick<Change, 'kind' | 'reason'>): string {
  return reason ?? (kind === 'removed' ? `原因${notStated}` : '');
}

/** Which clause a change is of: its anchor and how it begins; empty for other changes. */
function clauseOf({ kind, anchor, before, after }: Change): string {
  if (!kind.startsWith('clause') || anchor === null) return '';
  const words = unspaced(String(after ?? before ?? ''));
  const begins = words.length > clauseWords ? `${words.slice(0, clauseWords)}……` : words;
  return `，${anchor}${begins === '' ? '' : `“${begins}”`}`;
}

/** How many characters of a clause are enough to know it again. */
const clauseWords = 20;

/** One change in one line, e.g. `阶段变化：甲片区，储备 → 计划实施`. */
export function formatChange(change: Change): string {
  const { kind, title, before, after } = change;
  const valued = hasValues(change) && !kind.startsWith('clause');
  const moved = valued
    ? `，${formatChangeValue(kind, before)} → ${formatChangeValue(kind, after)}`
    : '';
  const reason = formatReason(change);
  return `${formatChangeKind(change)}：${title}${clauseOf(change)}${moved}${reason === '' ? '' : `（${reason}）`}`;
}
