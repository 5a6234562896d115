import { spawnSync } from 'node:child_process';

/** Builds a site of its own, as `npm run build` does; gives its exit code and all that it says. */
export function buildSite(env: Record<string, string>): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
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
