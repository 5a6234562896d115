import { parseArgs } from 'node:util';

/** What the command line says. */
export interface SheetsWishes {
  readonly act: 'write' | 'read';
  readonly file: string;
  readonly city: string | null;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/** Takes the arguments of the command; null where they cannot be understood. */
export function readSheetsWishes(args: readonly string[]): SheetsWishes | null {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { city: { type: 'string' }, yes: flag, 'dry-run': flag },
    });
    const [act, file, ...more] = positionals;
    if ((act !== 'write' && act !== 'read') || file === undefined || more.length > 0) return null;
    const { city = null, yes, 'dry-run': dryRun } = values;
    const idle = act === 'write' ? yes || dryRun : city !== null || (yes && dryRun);
    return idle ? null : { act, file, city, yes, dryRun };
  } catch {
    return null;
  }
}
