import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

function run(args: readonly string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: {
      // Not the test runner's own environment: it sets BASE_URL, which Astro's build would take over.
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

/** Imports the originals of a portal. @throws Error with what the import says where it refuses them */
export function importPortal(data: string): void {
  const { status, output } = run(['scripts/import.ts', '--portal', dirname(data)], {});
  if (status !== 0) throw new Error(output);
}

/**
 * Builds the site of a portal, as `npm run build -- --portal` does; gives its exit code and all that it
 * says.
 *
 * @param data its data folder, named `data`
 */
export function buildSite(
  data: string,
  env: Record<string, string>,
  options: readonly string[] = [],
): { status: number | null; output: string } {
  return run(['scripts/build.ts', '--portal', dirname(data), ...options], env);
}
