import { byDay } from '../../facts/kinds/day.ts';
import type { ProjectEvent } from '../../facts/kinds/event.ts';
import type { Identity, PublishedList } from '../../facts/kinds/project.ts';
import { diffListings, withEarlier, type Difference } from '../../facts/kinds/difference.ts';
import { followedOf, listingsOf, type Listing } from '../../facts/kinds/listing.ts';
import { kindOfField, type Change, type Publication } from '../../facts/kinds/change.ts';

export interface CityHistory {
  city: string;
  lists: readonly PublishedList[];
  identities: readonly Identity[];
  events: readonly ProjectEvent[];
}

/** The running state: what lists and events so far say, and everything that was ever listed. */
interface State {
  listed: Map<string, Listing>;
  known: Map<string, Listing>;
}

const compact = (day: string) => day.replaceAll('-', '');

const nowhere = { county: null, project: null, policy: null, anchor: null } as const;
const noValues = { before: null, after: null, event: null, listing: null, reason: null } as const;

function listChanges(list: PublishedList, state: State, difference: Difference): Change[] {
  const { asOf, city } = list;
  const { id } = difference;
  const listing = difference.kind === 'changed' ? state.listed.get(id) : difference.listing;
  const base = {
    ...nowhere,
    ...noValues,
    city,
    county: listing?.county ?? null,
    project: id,
    title: listing?.name ?? id,
    date: asOf,
  };
  const source = (row: number | null) => ({
    document: list.title,
    policy: list.policy,
    attachment: list.attachment,
    row,
    page: null,
    sha256: list.sha256,
  });
  const prefix = `${city}-${compact(asOf)}-${id}`;
  if (difference.kind === 'changed') {
    const row = difference.fields.find(({ field }) => field === 'seq')?.after ?? listing?.seq;
    return difference.fields.map(({ field, before, after }) => ({
      ...base,
      id: `${prefix}-${kindOfField[field]}`,
      kind: kindOfField[field],
      before,
      after,
      source: source(typeof row === 'number' ? row : null),
    }));
  }
  const added = state.known.has(id) ? 'returned' : 'added';
  const kind = difference.kind === 'added' ? added : 'removed';
  const row = kind === 'removed' ? null : difference.listing.seq;
  return [
    {
      ...base,
      id: `${prefix}-${kind}`,
      kind,
      listing: followedOf(difference.listing),
      source: source(row),
    },
  ];
}

function publishList(history: CityHistory, list: PublishedList, state: State): Publication {
  const after = listingsOf(list, history.identities);
  const changes = diffListings(state.listed, after).flatMap((difference) =>
    listChanges(list, state, difference),
  );
  const exact = [...after].map(
    ([id, listing]) => [id, withEarlier(state.listed.get(id), listing)] as const,
  );
  state.listed = new Map(exact);
  for (const [id, listing] of after) state.known.set(id, listing);
  return {
    id: `${list.city}-${compact(list.asOf)}-list`,
    kind: 'list',
    city: list.city,
    title: list.title,
    date: list.asOf,
    changes,
  };
}

/** A list with the identities by which its rows are projects. */
export interface IdentifiedList {
  readonly list: PublishedList;
  readonly identities: readonly Identity[];
}

/** Takes a list and the one that takes its place; gives what the second says otherwise, row by row. */
export function listCorrection(before: IdentifiedList, after: IdentifiedList): Publication {
  const { list, identities } = after;
  const listed = new Map(listingsOf(before.list, before.identities));
  const history = { city: list.city, lists: [], identities, events: [] };
  return publishList(history, list, { listed, known: new Map() });
}

/** Area and stage of an event become the project's values; what stood before is kept in the entry. */
function publishEvent(event: ProjectEvent, state: State, position: number): Change {
  const listing = state.listed.get(event.project);
  const known = listing ?? state.known.get(event.project);
  const [before, after] =
    event.kind === 'area'
      ? [listing?.areaMu ?? null, event.areaMu]
      : [listing?.stage ?? null, event.stage];
  const valued = listing !== undefined && after !== null;
  if (valued) {
    const next =
      event.kind === 'area' ? { areaMu: event.areaMu } : { stage: event.stage ?? listing.stage };
    const kept = event.kind === 'area' ? followedOf(listing) : listing;
    state.listed.set(event.project, { ...kept, ...next });
  }
  return {
    ...nowhere,
    ...noValues,
    id: `${event.project}-${compact(event.date)}-${event.kind}${position > 1 ? `-${position}` : ''}`,
    kind: event.kind === 'area' || event.kind === 'stage' ? event.kind : 'event',
    city: event.project.replace(/-\d+$/, ''),
    county: known?.county ?? null,
    project: event.project,
    title: known?.name ?? event.project,
    date: event.date,
    before: valued ? before : null,
    after: valued ? after : null,
    event: event.kind,
    reason: event.note,
    source: {
      document: event.document,
      policy: null,
      attachment: null,
      row: event.line,
      page: event.page,
      sha256: null,
    },
  };
}

/** Events of one day and one document make one publication. */
function publishEvents(events: readonly ProjectEvent[], state: State): Publication[] {
  const publications = new Map<string, Publication>();
  const positions = new Map<string, number>();
  const count = (key: string): number => {
    positions.set(key, (positions.get(key) ?? 0) + 1);
    return positions.get(key) ?? 1;
  };
  for (const event of events) {
    const city = event.project.replace(/-\d+$/, '');
    const key = JSON.stringify([event.date, event.document]);
    let publication = publications.get(key);
    if (publication === undefined) {
      const onDay = count(event.date);
      publication = {
        id: `${city}-${compact(event.date)}-events${onDay > 1 ? `-${onDay}` : ''}`,
        kind: 'events',
        city,
        title: event.document,
        date: event.date,
        changes: [],
      };
      publications.set(key, publication);
    }
    const position = count(`${event.project} ${event.date} ${event.kind}`);
    publication.changes.push(publishEvent(event, state, position));
  }
  return [...publications.values()];
}

/**
 * Replays the lists and events of a city in order of their days; a list stands before the events of
 * its own day. The differences of a list are taken against lists and events before it, so that the
 * entries, applied one after the other, give each list again.
 *
 * @throws Error where a row of a list has no identity
 */
export function projectPublications(history: CityHistory): Publication[] {
  const state: State = { listed: new Map(), known: new Map() };
  const lists = [...history.lists].sort(byDay(({ asOf }) => asOf));
  const events = [...history.events].sort(byDay(({ date }) => date));
  const publications: Publication[] = [];
  for (const [index, list] of lists.entries()) {
    const until = lists[index + 1]?.asOf;
    publications.push(publishList(history, list, state));
    const between = events.filter(
      ({ date }) => date >= list.asOf && (until === undefined || date < until),
    );
    publications.push(...publishEvents(between, state));
  }
  return publications;
}
