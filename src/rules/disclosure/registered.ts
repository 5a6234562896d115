import type { EightCategory } from '../../facts/kinds/disclosure.ts';
import type { EventKind, ProjectEvent } from '../../facts/kinds/event.ts';

/** Which kind of information an event of an area is of. 公告 and 供地 may be of any, or of none of the eight. */
const kindOfCategory: Partial<Record<EightCategory, EventKind>> = {
  批准结果信息: 'approval',
  征收土地信息: 'expropriation',
  施工有关信息: 'start',
  竣工有关信息: 'completion',
};

/** Takes the events of areas; gives those that are of one of the eight kinds of information. */
export function eventsOfCategory(
  events: readonly ProjectEvent[],
  category: EightCategory,
): readonly ProjectEvent[] {
  return events.filter(({ kind }) => kind === kindOfCategory[category]);
}

/** The events that are, or may be, a notice of expropriation: 征收, and 公告, whose matter no record tells. */
export function eventsOnTaking(events: readonly ProjectEvent[]): readonly ProjectEvent[] {
  return events.filter(({ kind }) => kind === 'expropriation' || kind === 'notice');
}
