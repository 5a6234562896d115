import type { Listing } from '../../src/facts/kinds/listing.ts';
import type { Change, Publication } from '../../src/facts/kinds/change.ts';
import { plainColumns, stageSchema } from '../../src/facts/kinds/project.ts';

function applyChange(state: Map<string, Listing>, change: Change): void {
  const { project, kind, after, listing } = change;
  if (project === null) return;
  if (kind === 'removed') {
    state.delete(project);
    return;
  }
  if (listing !== null) {
    state.set(project, listing);
    return;
  }
  const before = state.get(project);
  if (before === undefined) return;
  const text = typeof after === 'string' ? after : null;
  const number = typeof after === 'number' ? after : null;
  if (kind === 'area' && (number !== null || change.event === null)) {
    state.set(project, { ...before, areaMu: number });
  } else if (kind in plainColumns) {
    state.set(project, { ...before, [kind]: text });
  } else if (kind === 'stage' && text !== null) {
    state.set(project, { ...before, stage: stageSchema.parse(text) });
  } else if (kind === 'renumbered' && number !== null) {
    state.set(project, { ...before, seq: number });
  } else if ((kind === 'name' || kind === 'category' || kind === 'county') && text !== null) {
    state.set(project, { ...before, [kind]: text });
  }
}

/**
 * Takes the publications of one city, oldest first; gives the listed projects by id as they stand
 * after the last of them. Nothing but the ledger is read: it holds all that the lists say.
 */
export function replay(publications: readonly Publication[]): Map<string, Listing> {
  const state = new Map<string, Listing>();
  for (const { changes } of publications) for (const change of changes) applyChange(state, change);
  return state;
}
