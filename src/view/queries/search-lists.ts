import type { Portal } from '../../facts/portal.ts';
import { townshipCodes } from '../../rules/place/township-code.ts';
import { formatNumber } from '../../rules/words/number.ts';
import { allPolicies } from '../../rules/portal/policies.ts';
import { allProjects, townships } from '../../rules/portal/projects.ts';
import { rightTopics } from '../../rules/portal/right-topics.ts';
import { tasksByBody } from '../../rules/portal/tasks.ts';
import { byLetter } from './letters.ts';

export interface ListEntry {
  label: string;
  address: string;
}

/** A heading and what is listed under it. */
export interface ListGroup {
  label: string;
  entries: ListEntry[];
}

/** Ways to find things without a search: by city, topic, kind of body, place, and A to Z. */
export interface SearchLists {
  cities: ListGroup[];
  topics: ListEntry[];
  bodies: ListEntry[];
  places: ListGroup[];
  letters: ListGroup[];
}

function projectEntry({ id, name }: { id: string; name: string }): ListEntry {
  return { label: name, address: `/projects/${id}/` };
}

/** Cities of which the site shows something: a text that waits for its review leaves its city out. */
function cityGroups(portal: Portal): ListGroup[] {
  const groups = portal.cities.map(({ slug, name }) => ({
    label: name,
    entries: [
      ...allPolicies(portal)
        .filter(({ city }) => city === slug)
        .map((policy) => ({ label: policy.metadata.title, address: `/policies/${policy.slug}/` })),
      ...(allProjects(portal).some(({ city }) => city === slug)
        ? [{ label: `${name}重点片区`, address: '/projects/' }]
        : []),
    ],
  }));
  return groups.filter(({ entries }) => entries.length > 0);
}

/** More projects than this are found through the list: nobody looks through thousands of names. */
const mostNamed = 1000;

function placeGroups(portal: Portal): ListGroup[] {
  if (allProjects(portal).length > mostNamed) return placesByNumber(portal);
  const groups = townships(portal).map(({ code, name }) => ({
    label: name,
    entries: allProjects(portal)
      .filter(({ places }) => places.some((place) => place.code?.startsWith(code) === true))
      .map(projectEntry),
  }));
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Each township with the number of its projects, which the list then shows. */
function placesByNumber(portal: Portal): ListGroup[] {
  const codes = allProjects(portal).flatMap(({ places }) => townshipCodes(places));
  const counts = Map.groupBy(codes, (code) => code);
  return townships(portal).flatMap(({ code, name }) => {
    const count = counts.get(code)?.length;
    if (count === undefined) return [];
    const label = `${formatNumber(count)} 个片区`;
    return [{ label: name, entries: [{ label, address: `/projects/?township=${code}` }] }];
  });
}

/** All lists of the search page. */
export function searchLists(portal: Portal): SearchLists {
  const topics = rightTopics(portal).map(({ topic }) => ({
    label: topic.name,
    address: `/rights/${topic.slug}/`,
  }));
  const withPage = new Set(tasksByBody(portal).map(({ body }) => body.slug));
  const bodies = portal.bodies
    .filter(({ slug }) => withPage.has(slug))
    .map(({ slug, name }) => ({ label: name, address: `/tasks/${slug}/` }));
  const named = allProjects(portal).length <= mostNamed;
  return {
    cities: cityGroups(portal),
    topics,
    bodies,
    places: placeGroups(portal),
    letters: byLetter([
      ...(named ? allProjects(portal).map(projectEntry) : []),
      ...topics,
      ...bodies,
    ]),
  };
}
