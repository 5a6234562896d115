import type { Portal } from '../exports/portal.ts';
import { site } from '../site.ts';
import { allPolicies } from './policies.ts';
import { allSnapshots } from './projects.ts';

/** True where the site is built for a public address; else it knows this machine's alone. */
export function hasPublicAddress(): boolean {
  return process.env['SITE_URL'] !== undefined;
}

/** The address that the site is built for, ending in a slash. */
function siteAddress(): string {
  const base = process.env['SITE_BASE'] ?? '/';
  const address = new URL(base, process.env['SITE_URL'] ?? 'http://localhost:4321').href;
  return address.endsWith('/') ? address : `${address}/`;
}

/** Who publishes the exports, where, and as of which day of the data. */
export function portal(): Portal {
  const days = [
    ...allSnapshots().map(({ asOf }) => asOf),
    ...allPolicies().flatMap(({ metadata }) => metadata.issuedOn ?? metadata.formedOn ?? []),
  ];
  return {
    url: siteAddress(),
    name: `${site.name} · ${site.tagline}`,
    publisher: site.organizer ?? site.name,
    licence: site.licence,
    // With nothing dated there is nothing to be as of; the epoch stands for that in formats that demand a day.
    asOf: days.sort().at(-1) ?? '1970-01-01',
  };
}
