import type { Kind } from '../facts/kinds/kind.ts';
import type { Portal } from '../facts/portal.ts';
import { textIn, writtenKinds, type AnyRecord } from '../facts/written.ts';
import { archivedDay } from './archives.ts';
import type { Imprint } from './formats/imprint.ts';
import { holdingOf } from './formats/published-file.ts';
import { allPolicies } from '../rules/portal/policies.ts';
import { allLists } from '../rules/portal/projects.ts';
import { shownRecords } from '../rules/portal/records.ts';

/**
 * With nothing dated there is nothing to be as of: the epoch stands for that in formats that demand a
 * day. People are never shown it.
 */
export const noDay = '1970-01-01';

const newest = (days: readonly string[]): string => [...days].sort().at(-1) ?? noDay;

const listDays = (portal: Portal) => allLists(portal).map(({ asOf }) => asOf);

const textDays = (portal: Portal) =>
  allPolicies(portal).flatMap(({ metadata }) => metadata.issuedOn ?? metadata.formedOn ?? []);

/** The days of the records of a kind. */
function writtenDays(portal: Portal, kind: Kind | null): string[] {
  const [day] = kind?.past ?? [];
  const written = writtenKinds.find(({ name }) => name === kind?.name);
  if (day === undefined || written === undefined) return [];
  const records = shownRecords(portal, written) as readonly AnyRecord[];
  return records.flatMap((record) => textIn(record, day) ?? []);
}

/** The oldest day of a list or text. */
export function firstDayOfData(portal: Portal): string {
  return [...listDays(portal), ...textDays(portal)].sort()[0] ?? noDay;
}

/** The newest day of what a public file holds, or the day it was archived, given its path, e.g. `data/projects.csv`. */
export function asOfFile(portal: Portal, path: string): string {
  const archived = archivedDay(path);
  if (archived !== null) return archived;
  const { holds, kind } = holdingOf(path);
  const days = {
    lists: listDays,
    texts: textDays,
    both: () => [...listDays(portal), ...textDays(portal)],
    days: () => writtenDays(portal, kind),
    build: () => [portal.day],
  };
  return newest(days[holds](portal));
}

/** Who publishes the exports, where, and as of which day of the data. */
export function imprintOf(portal: Portal): Imprint {
  const { contactPhone: phone, correctionsEmail: email } = portal.site;
  return {
    url: portal.address.url,
    name: `${portal.site.name} · ${portal.site.tagline}`,
    publisher: portal.site.organizer ?? portal.site.name,
    contact: phone === null && email === null ? null : { phone, email },
    licence: portal.site.licence,
    licences: portal.site.licences,
    fictional: portal.site.fictional,
    asOf: newest([...listDays(portal), ...textDays(portal)]),
    builtOn: portal.day,
  };
}
