import { parseArgs } from 'node:util';

export const sheetsUsage = `用法：npm run sheets -- write 文件.xlsx [--portal 文件夹] [--city 代号]
      npm run sheets -- read 文件.xlsx [--portal 文件夹] [--yes | --dry-run]
write 把项目事项、公开记录、任务、时限、参数、阅读记录、权利事项等写成一本电子表格；read 把填好的读回资料。
  --city     只写这个城市的记录
  --yes      不询问，直接写入；--dry-run 只看会改什么`;

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
