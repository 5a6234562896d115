import { dayMade } from '../rules/policy/text-day.ts';
import type { Kind } from '../facts/kinds/kind.ts';
import type { LedgerEntry } from '../facts/kinds/publication.ts';
import type { Portal } from '../facts/portal.ts';
import type { AnyRecord } from '../facts/records.ts';
import { textIn, writtenKinds } from '../facts/written.ts';
import { archivedDay } from './archives.ts';
import { dataVersionDay } from './data-versions.ts';
import { fileFamilies } from './file-addresses.ts';
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

/**
 * The day from which builds publish the data as they are now shaped and worded: their content changed on
 * it, for whoever read it before. None where the build stands for an earlier day.
 */
export const versionDay = (portal: Portal): string | null =>
  dataVersionDay <= portal.day ? dataVersionDay : null;
const versionDays = (portal: Portal): string[] => [versionDay(portal) ?? []].flat();

/** The days on which the records of a kind were published otherwise than before. */
const changedDays = (portal: Portal, name: string | undefined) =>
  publications(portal).flatMap(({ kind, subject, publishedOn }) =>
    kind === 'records' && subject === name ? publishedOn : [],
  );

/** Days of events and corrections: what holds them cannot have been published so before. */
const eventDays = (portal: Portal) => {
  const events = allProjects(portal).flatMap(({ id }) => projectEvents(portal, id));
  return [...events, ...allCorrections(portal)].map(({ date }) => date);
};

/** The days of the records of a kind. */
function writtenDays(portal: Portal, kind: Kind | null): string[] {
  const [day] = kind?.past ?? [];
  const written = writtenKinds.find(({ name }) => name === kind?.name);
  if (day === undefined || written === undefined) return [];
  const records = shownRecords(portal, written) as readonly AnyRecord[];
  return records.flatMap((record) => textIn(record, day) ?? []);
}

/**
 * The newest day of what a public file holds, and the day on which its content last changed, given its
 * path, e.g. `data/projects.csv`: by what the ledger and the data versions record. That a standing is told
 * for another day changes no content. Of an archived file both are the day of the archive.
 */
export function daysOfFile(portal: Portal, path: string): FileDays {
  const archived = archivedDay(path);
  if (archived !== null) return { asOf: archived, changedOn: archived };
  const { holds, kind } = holdingOf(path);
  const own = () => writtenDays(portal, kind);
  const lists = () => [...shownDays(portal, 'list'), ...eventDays(portal)];
  const texts = () => [...shownDays(portal, 'policy'), ...changedDays(portal, kind?.name)];
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
  const all = fileFamilies.original.has(path) ? published : [...published, ...versionDays(portal)];
  const changed = all.filter((one) => one <= portal.day);
  return {
    asOf: newest(facts),
    changedOn: changed.length === 0 ? lastPublished(portal) : newest(changed),
  };
}

/**
 * The day on which we last changed anything that is published: an original, an event of a project, a
 * correction, records of ours, or the data as a whole. A portal that has published nothing has only the day of its build.
 */
const lastPublished = oncePerPortal((portal): string => {
  const records = writtenKinds.flatMap((kind) => writtenDays(portal, kind));
  const days = [
    ...publications(portal).map(({ publishedOn }) => publishedOn),
    ...[...records, ...eventDays(portal), ...versionDays(portal)],
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
