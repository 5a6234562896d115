import { dayMade } from '../rules/policy/text-day.ts';
import type { Kind } from '../facts/kinds/kind.ts';
import type { LedgerEntry } from '../facts/kinds/publication.ts';
import type { Portal } from '../facts/portal.ts';
import type { AnyRecord } from '../facts/records.ts';
import { textIn, writtenKinds } from '../facts/written.ts';
import { archivedDay } from './archives.ts';
import { noDay, type Imprint } from './formats/imprint.ts';
import { holdingOf, type FileDays } from './formats/published-file.ts';
import { allPolicies } from '../rules/portal/policies.ts';
import { projectEvents, publications } from '../rules/portal/changes.ts';
import { allCorrections } from '../rules/portal/corrections.ts';
import { oncePerPortal } from '../rules/portal/once.ts';
import { allLists, allProjects } from '../rules/portal/projects.ts';
import { shownRecords } from '../rules/portal/records.ts';

const newest = (days: readonly string[]): string => [...days].sort().at(-1) ?? noDay;

const listDays = (portal: Portal) => allLists(portal).map(({ asOf }) => asOf);

const textDays = (portal: Portal) =>
  allPolicies(portal).flatMap(({ metadata }) => dayMade(metadata) ?? []);

/** The days on which this portal first showed lists or texts. */
const shownDays = (portal: Portal, kind: LedgerEntry['kind']) =>
  publications(portal).flatMap((entry) => (entry.kind === kind ? entry.publishedOn : []));

/** The days of the records of a kind. */
function writtenDays(portal: Portal, kind: Kind | null): string[] {
  const [day] = kind?.past ?? [];
  const written = writtenKinds.find(({ name }) => name === kind?.name);
  if (day === undefined || written === undefined) return [];
  const records = shownRecords(portal, written) as readonly AnyRecord[];
  return records.flatMap((record) => textIn(record, day) ?? []);
}

/**
 * The newest day of what a public file holds, and the day on which we last published any of it, given
 * its path, e.g. `data/projects.csv`. Of an archived file both are the day of the archive.
 */
export function daysOfFile(portal: Portal, path: string): FileDays {
  const archived = archivedDay(path);
  if (archived !== null) return { asOf: archived, changedOn: archived };
  const { holds, kind } = holdingOf(path);
  const own = () => writtenDays(portal, kind);
  const lists = () => shownDays(portal, 'list');
  const texts = () => shownDays(portal, 'policy');
  const days = {
    lists: () => [listDays(portal), lists()],
    texts: () => [textDays(portal), texts()],
    both: () => [
      [...listDays(portal), ...textDays(portal)],
      [...lists(), ...texts()],
    ],
    days: () => [own(), [...own(), ...texts()]],
    build: () => [[portal.day], [portal.day]],
  };
  const [facts = [], published = []] = days[holds]();
  return {
    asOf: newest(facts),
    changedOn: published.length === 0 ? lastPublished(portal) : newest(published),
  };
}

/**
 * The day on which we last published anything: an original, an event of a project, a correction, or a
 * record that says on which day it was made. A portal that has published nothing has only the day of its build.
 */
const lastPublished = oncePerPortal((portal): string => {
  const records = writtenKinds.flatMap((kind) => writtenDays(portal, kind));
  const events = allProjects(portal).flatMap(({ id }) => projectEvents(portal, id));
  const days = [
    ...[...shownDays(portal, 'list'), ...shownDays(portal, 'policy'), ...records],
    ...[...events, ...allCorrections(portal)].map(({ date }) => date),
  ].filter((day) => day <= portal.day);
  return days.length === 0 ? portal.day : newest(days);
});

/** Who publishes the exports, where, and as of which day of the data. */
export const imprintOf = oncePerPortal((portal): Imprint => {
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
    changedOn: lastPublished(portal),
    builtOn: portal.day,
  };
});
