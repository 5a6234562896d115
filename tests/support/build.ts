import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/**
 * Builds the site of a portal, as `npm run build -- --portal` does; gives its exit code and all that it
 * says.
 *
 * @param data its data folder, named `data`
 */
export function buildSite(
  data: string,
  env: Record<string, string>,
): { status: number | null; output: string } {
  const args = ['scripts/build.ts', '--portal', dirname(data)];
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
