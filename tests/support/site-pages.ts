import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageKinds } from '../../scripts/budget/page-kinds.ts';

/**
 * Addresses of one page of each kind of the built site, e.g. `/projects/` and the largest page of
 * all projects; a new kind of page is tested without anybody having to list it. What only leads
 * to another address is no page to look at.
 */
export function onePageOfEachKind(folder: string): string[] {
  const kinds = pageKinds(folder, (file) => statSync(join(folder, file)).size);
  const isStub = (address: string) =>
    readFileSync(join(folder, address, 'index.html'), 'utf8').includes(' data-stub');
  return kinds.map(({ address }) => address).filter((one) => !one.endsWith('/') || !isStub(one));
}
