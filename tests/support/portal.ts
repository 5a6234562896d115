import { relative, resolve } from 'node:path';
import type { Portal } from '../../src/facts/portal.ts';
import { openPortal } from '../../scripts/settings.ts';

/** The day for which tests read portals: no result depends on when they run. */
const day = '2026-03-02';

const known = new Map<string, Portal>();

/** The portal of a data folder; without one, that of this repository. Each is read once. */
export function portalOf(folder = 'data'): Portal {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const address = { url: 'http://localhost:4321/', isPublic: false };
  const root = process.cwd();
  const data = { root, folder: relative(root, resolve(folder)) };
  const portal = openPortal({ data, day, address });
  known.set(folder, portal);
  return portal;
}
