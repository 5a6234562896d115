import { parseArgs } from 'node:util';

/** What the command line says of a new city. */
export interface CityWishes {
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly slug?: string | undefined;
  readonly province?: string | undefined;
  readonly categories?: string | undefined;
  readonly tables: readonly string[];
  readonly yes: boolean;
  readonly dryRun: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Takes the arguments of the command; gives what they say, or in Chinese what is wrong with them. */
export function readWishes(args: readonly string[]): CityWishes | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ name: text, code: text, slug: text, province: text, categories: text },
        table: { type: 'string', multiple: true, default: [] },
        ...{ yes: flag, 'dry-run': flag },
      },
    });
    const { name, code, slug, province, categories, table: tables, yes } = values;
    return { name, code, slug, province, categories, tables, yes, dryRun: values['dry-run'] };
  } catch (error) {
    const option = /'(-[^']*?)(?: <|')/.exec(error instanceof Error ? error.message : '')?.[1];
    return option === undefined ? '命令写得不对。' : `“${option}”写得不对，或没有这个选项。`;
  }
}
