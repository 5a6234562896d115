import { spawnSync } from 'node:child_process';

/**
 * Runs a program of the system.
 *
 * @returns what it wrote, or null where the system has no such program
 */
export function runProgram(
  name: string,
  args: readonly string[],
): { readonly status: number | null; readonly out: string; readonly error: string } | null {
  const { error, status, stdout, stderr } = spawnSync(name, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) {
    if ('code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return { status, out: stdout, error: stderr };
}
