import { acceptedLicences } from './accepted.ts';
import type { LockedPackage } from './lockfile.ts';

/** The list of all dependencies by licence, as Markdown; without versions, which the lockfile has. */
export function licenceList(packages: readonly LockedPackage[]): string {
  const foreign = packages.filter(({ path }) => path !== '');
  const byLicence = Map.groupBy(foreign, ({ licence }) => licence ?? 'no licence');
  const sections = [...byLicence].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = sections.map(([licence, own]) => {
    const names = (some: readonly LockedPackage[]) =>
      [...new Set(some.map(({ name }) => name))].toSorted().join(', ') || 'none';
    const meaning = acceptedLicences[licence];
    return `## ${licence}

${meaning === undefined ? '' : `Asks: ${meaning}.\n\n`}- In use: ${names(own.filter(({ dev }) => !dev))}
- While working on the project: ${names(own.filter(({ dev }) => dev))}
`;
  });
  return `# Licences of dependencies

Written by \`npm run licences\` from \`package-lock.json\`; the unit tests hold it against the lockfile and
refuse a licence that \`scripts/licences/accepted.ts\` does not list. What a built site passes on, with the
texts of the licences, stands in its \`/licenses.txt\`.

${parts.join('\n')}`;
}
