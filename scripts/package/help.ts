import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { usages } from './usages.ts';

const abouts = JSON.parse(
  readFileSync(join(import.meta.dirname, 'commands.json'), 'utf8'),
) as Record<string, string>;

/** Options that every command on a portal takes. */
const common = `每条命令都可以写的：
  --portal     站点资料所在的文件夹，不写为当前文件夹
  --site-url   对外的网址；--site-base 网址里的路径
  --dist       建好的网站所在的文件夹，不写为 dist
环境变量 PORT 是 serve、dev 所用的端口，不写为 4321。`;

/** The comment that a script of developers begins with. */
const commentOf = (script: string): string =>
  /^(?:\/\/ .*\n)*/
    .exec(readFileSync(script, 'utf8'))?.[0]
    .replaceAll(/^\/\/ /gmu, '')
    .trim() ?? '';

/** True where a command is only asked what it does. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--help' || arg === '-h');
}

/** What a command does and takes. @param script the file of the command */
export function helpOf(script: string): string {
  const file = basename(script, '.ts');
  const named = <T>(table: Readonly<Record<string, T>>): T | undefined =>
    Object.entries(table).find(([name]) => name.replaceAll(':', '-') === file)?.[1];
  const [name, words] =
    Object.entries(abouts).find(([one]) => one.replaceAll(':', '-') === file) ?? [];
  const about =
    name === undefined || words === undefined ? commentOf(script) : `npm run ${name}：${words}。`;
  return [about, named(usages), name === undefined ? undefined : common]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}
