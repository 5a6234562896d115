import type { Project } from '../../facts/kinds/project.ts';
import { unspaced } from '../unspaced.ts';

const counted =
  /等\s*(?<count>\d+)\s*(?:个(?:村|社区|区块|地块|片区|项目)?|村|社区|(?<town>个?(?:镇|乡|街道)))/u;

/**
 * The words by which a name counts more than it names (`等7村` of 钟管镇干山村等7村); null where there are
 * none, or where they count the townships that the list names in full.
 */
export function namedInPart({ name, places }: Pick<Project, 'name' | 'places'>): string | null {
  const found = counted.exec(name);
  if (found === null) return null;
  const { count, town } = found.groups ?? {};
  const named = town !== undefined && places.length >= Number(count);
  return named ? null : unspaced(found[0]);
}
