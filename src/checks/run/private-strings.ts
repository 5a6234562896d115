import { join } from 'node:path';
import { withheld } from '../../rules/disclosure/review.ts';
import { dataFolder } from '../../facts/read/data-folder.ts';
import { loadVersions } from '../../facts/read/policy-versions.ts';
import { loadPolicies } from '../../facts/read/policies.ts';
import { loadLists } from '../../facts/read/projects.ts';
import { allCities } from '../../view/queries/cities.ts';
import { disclosureFacts } from '../../view/queries/disclosure.ts';

/** A text that may stand nowhere on the site, and the file it is from. */
export interface PrivateString {
  readonly text: string;
  readonly from: string;
}

/** Shorter texts stand anywhere by chance. */
const leastLength = 8;

/** The longest part of a text that HTML and JSON write as it is. */
function plainPart(text: string): string {
  const parts = text.split(/[\n"'&<>\\]+/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** Texts, lists and notices that are not for everybody, in characteristic pieces; what is public too is left out. */
export function privateStrings(): PrivateString[] {
  const data = dataFolder();
  const { reviews, byCity, policies, projects } = disclosureFacts();
  const hidden = (sha256: string) => withheld(sha256, reviews) !== null;
  const secrets = allCities().flatMap((city) => {
    const texts = loadPolicies(data, city)
      .flatMap((policy) => loadVersions(data, policy))
      .filter(({ source }) => hidden(source.sha256))
      .flatMap(({ slug, metadata, source, clauses }) => {
        const from = join(data.folder, city.slug, 'policies', slug, 'policy.json');
        const texts = [metadata.title, source.sha256, ...clauses.map(({ text }) => text)];
        return texts.map((text) => ({ text, from }));
      });
    const lists = loadLists(data, city)
      .snapshots.filter(({ sha256 }) => hidden(sha256))
      .flatMap(({ asOf, sha256, rows }) => {
        const from = join(data.folder, city.slug, 'snapshots', `${asOf}.json`);
        return [sha256, ...rows.map(({ name }) => name)].map((text) => ({ text, from }));
      });
    const notices = (byCity.get(city.slug)?.notices ?? [])
      .filter(({ audience }) => audience !== '全社会')
      .map(({ title }) => ({
        text: title,
        from: join(data.folder, city.slug, 'disclosure.yaml'),
      }));
    return [...texts, ...lists, ...notices];
  });
  const open = [
    ...policies.flatMap(({ metadata, source, clauses }) => [
      metadata.title,
      source.sha256,
      ...clauses.map(({ text }) => text),
    ]),
    ...projects.flatMap(({ name, source }) => [name, source.sha256]),
  ].join('\n');
  return secrets
    .map(({ text, from }) => ({ text: plainPart(text), from }))
    .filter(({ text }) => text.length >= leastLength && !open.includes(text));
}
