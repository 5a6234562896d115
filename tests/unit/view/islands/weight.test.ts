import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'src/view/islands';
const fromLine = /^(?:import|export) (?!type\b)([^;]*?) from '([^']+)'/gmu;

/** True where an import line brings types alone, which no page loads. */
function isTypesOnly(names: string): boolean {
  const listed = /^\{([^}]*)\}$/u.exec(names.trim())?.[1];
  return listed !== undefined && listed.split(',').every((name) => /^\s*(?:type .*)?$/u.test(name));
}

/** All modules that a page's script brings with it, and the way to each. */
function brought(file: string, way: string[], seen: Map<string, string[]>): Map<string, string[]> {
  if (seen.has(file)) return seen;
  seen.set(file, way);
  for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(fromLine)) {
    if (isTypesOnly(names)) continue;
    if (from.startsWith('.')) {
      brought(normalize(join(dirname(file), from)), [...way, file], seen);
    } else if (!seen.has(from)) seen.set(from, [...way, file]);
  }
  return seen;
}

const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(folder, name));

describe('scripts of pages', () => {
  it.each(scripts)(
    '%s brings no schema library: records were held when the site was built',
    (file) => {
      expect(brought(file, [], new Map()).get('zod')).toBeUndefined();
    },
  );
});
