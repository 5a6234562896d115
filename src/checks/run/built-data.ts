import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltSite } from './site.ts';

/** Public data of a built site, as any other program would read it; null where the file is missing. */
export function readBuiltJson<T>(site: BuiltSite, path: string, schema: z.ZodType<T>): T | null {
  const file = join(site.folder, path);
  if (!existsSync(file)) return null;
  const result = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return result.success ? result.data : null;
}

/** The fields of `/data/policies.json` that the checks need. */
export const builtPolicies = z.array(
  z.object({
    slug: z.string(),
    title: z.string(),
    status: z.string(),
    issuer: z.string().nullable(),
    source: z.object({ file: z.string(), sha256: z.string() }),
    clauses: z.array(z.object({ anchor: z.string(), text: z.string() })),
  }),
);

/** The fields of `/data/projects.json` that the checks need. */
export const builtProjects = z.object({
  projects: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      county: z.string(),
      category: z.string(),
      location: z.string().nullable(),
      areaMu: z.number().nullable(),
      stage: z.string(),
    }),
  ),
});

/** A text without any white space: pages and originals break lines differently. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
