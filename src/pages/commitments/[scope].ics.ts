import type { APIRoute, GetStaticPaths } from 'astro';
import { commitmentsToICalendar } from '../../outputs/formats/commitment-calendar.ts';
import { href } from '../../view/address.ts';
import { cityBySlug } from '../../view/queries/cities.ts';
import { allCommitments, commitmentCities } from '../../view/queries/deadlines.ts';
import { buildDay, site } from '../../site.ts';

/** `/commitments/all.ics` and one calendar a city. */
export const getStaticPaths = (() =>
  ['all', ...commitmentCities().map(({ value }) => value)].map((scope) => ({
    params: { scope },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, url }) => {
  const scope = params['scope'] ?? 'all';
  const own = allCommitments().filter(
    ({ commitment }) => scope === 'all' || commitment.city === scope,
  );
  const calendar = commitmentsToICalendar(
    own.map(({ commitment }) => commitment),
    {
      name: scope === 'all' ? `${site.name} · 承诺事项` : `${cityBySlug(scope).name} · 承诺事项`,
      stamp: buildDay,
      cityName: (city) => cityBySlug(city).name,
      clauseUrl: (policy, anchor) => new URL(href(`/policies/${policy}/#${anchor}`), url).href,
    },
  );
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
