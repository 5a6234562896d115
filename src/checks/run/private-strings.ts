import { join } from 'node:path';
import type { Portal } from '../../facts/portal.ts';
import { withheld } from '../../rules/disclosure/review.ts';
import { disclosureFacts } from '../../rules/portal/disclosure.ts';
import { filesOfCity, listFile, textFile } from '../../facts/portal-files.ts';

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
export function privateStrings(portal: Portal): PrivateString[] {
  const { folder } = portal.folder;
  const { reviews, byCity, policies, projects } = disclosureFacts(portal);
  const hidden = (sha256: string) => withheld(sha256, reviews) !== null;
  const secrets = portal.cities.flatMap((city) => {
    const texts = portal.registeredPolicies
      .filter((policy) => policy.city === city.slug)
      .flatMap(({ slug }) => portal.versions.get(slug) ?? [])
      .filter(({ source }) => hidden(source.sha256))
      .flatMap(({ slug, metadata, source, clauses }) => {
        const from = join(folder, textFile({ city: city.slug, slug }, 'policy'));
        const texts = [metadata.title, source.sha256, ...clauses.map(({ text }) => text)];
        return texts.map((text) => ({ text, from }));
      });
    const lists = (portal.lists.get(city.slug)?.lists ?? [])
      .filter(({ sha256 }) => hidden(sha256))
      .flatMap(({ asOf, sha256, rows }) => {
        const from = join(folder, listFile(city.slug, asOf));
        return [sha256, ...rows.map(({ name }) => name)].map((text) => ({ text, from }));
      });
    const notices = (byCity.get(city.slug)?.notices ?? [])
      .filter(({ audience }) => audience !== '全社会')
      .map(({ title }) => ({
        text: title,
        from: join(folder, filesOfCity(city.slug).disclosure),
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
