import type { Portal } from '../../outputs/formats/portal.ts';
import { holdingOf } from '../../outputs/formats/published-file.ts';
import { site } from '../../site.ts';
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

// With nothing dated there is nothing to be as of; the epoch stands for that in formats that demand a day.
const newest = (days: readonly string[]): string => [...days].sort().at(-1) ?? '1970-01-01';

const listDays = () => allSnapshots().map(({ asOf }) => asOf);

const textDays = () =>
  allPolicies().flatMap(({ metadata }) => metadata.issuedOn ?? metadata.formedOn ?? []);

/** The newest day of what a public data file holds, given its path, e.g. `data/projects.csv`. */
export function asOfFile(path: string): string {
  const days = { lists: listDays, texts: textDays, both: () => [...listDays(), ...textDays()] };
  return newest(days[holdingOf(path)]());
}

/** Who publishes the exports, where, and as of which day of the data. */
export function portal(): Portal {
  return {
    url: siteAddress(),
    name: `${site.name} · ${site.tagline}`,
    publisher: site.organizer ?? site.name,
    licence: site.licence,
    asOf: newest([...listDays(), ...textDays()]),
  };
}
