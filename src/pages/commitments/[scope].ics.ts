import type { APIRoute, GetStaticPaths } from 'astro';
import { commitmentsToICalendar } from '../../outputs/formats/commitment-calendar.ts';
import { href } from '../../view/address.ts';
import { cityBySlug } from '../../rules/portal/cities.ts';
import { allCommitments, commitmentCities } from '../../rules/portal/deadlines.ts';
import { lastDayOf } from '../../rules/policy/last-day.ts';
import { policyBySlug } from '../../rules/portal/policies.ts';
import { getPortal } from 'virtual:portal';

/** `/commitments/all.ics` and one calendar a city. */
export const getStaticPaths = (() =>
  ['all', ...commitmentCities(getPortal()).map(({ value }) => value)].map((scope) => ({
    params: { scope },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, url }) => {
  const scope = params['scope'] ?? 'all';
  const own = allCommitments(getPortal()).filter(
    ({ commitment }) => scope === 'all' || commitment.city === scope,
  );
  const calendar = commitmentsToICalendar(
    own.map(({ commitment }) => commitment),
    {
      name:
        scope === 'all'
          ? `${getPortal().site.name} · 时限事项`
          : `${cityBySlug(getPortal(), scope).name} · 时限事项`,
      stamp: getPortal().day,
      endOf: (policy) => lastDayOf(policyBySlug(getPortal(), policy).metadata),
      cityName: (city) => cityBySlug(getPortal(), city).name,
      clauseUrl: (policy, anchor) => new URL(href(`/policies/${policy}/#${anchor}`), url).href,
    },
  );
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
