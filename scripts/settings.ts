import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { DataFileError } from '../src/facts/data-file-error.ts';
import type { DataFolder } from '../src/facts/read/data-folder.ts';
import { sitePath, versionOf } from '../src/facts/read/site.ts';
import { schemaVersion } from '../src/facts/schema-version.ts';
import { load, type Portal, type PortalAddress } from '../src/facts/portal.ts';
import { holdPortal } from '../src/rules/hold/portal.ts';
import { buildDay } from './build/build-day.ts';
import { publicAddress } from './build/public-address.ts';
import { requireNames } from './files/folder-names.ts';
import { mendBroken } from './publish/journal.ts';
import { normalBase } from './serve/site-server.ts';

/** What commands are told from outside: the environment and the options that all share. */
export interface Settings {
  /** The data folder of the portal that `--portal` names; this repository is the first portal. */
  readonly data: DataFolder;
  /** Folder of the engine: the checkout, or the package in `node_modules`. */
  readonly engine: string;
  /** Folder of the portal, in full: it has `data/`, and may have `content/` and `theme.css`. */
  readonly portal: string;
  readonly day: string;
  readonly address: PortalAddress;
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  /** Folder that a complete site replaces (`--dist`, or MINGDI_OUT_DIR): `dist/` of the portal. */
  readonly published: string;
  /**
   * Folder that a site is built in (MINGDI_BUILD_DIR), within that in which the command runs; another
   * lets a second build run beside.
   */
  readonly building: string;
  /** Wanted port of a server. */
  readonly port: number;
  /** The arguments of the command, without those that all commands share. */
  readonly args: readonly string[];
}

const engine = resolve(import.meta.dirname, '..');

/** Options of all commands, with an example for whoever writes nothing behind them. */
const shared = {
  portal: '文件夹，例如 --portal demo',
  'site-url': '网址，例如 --site-url https://www.example.gov.cn',
  'site-base': '网址里的路径，例如 --site-base /zwgk/mingdi/',
  dist: '文件夹，例如 --dist demo/dist',
} as const;
type Shared = keyof typeof shared;

/**
 * Takes arguments; gives what the options of all commands say, and the others. What a variable of the
 * environment says too is an option here, because consoles of Windows set none before a command.
 */
function splitArguments(argv: readonly string[]): {
  said: Partial<Record<Shared, string>>;
  args: string[];
} {
  const text = { type: 'string' } as const;
  const { tokens } = parseArgs({
    ...{ args: [...argv], strict: false, tokens: true },
    options: { portal: text, 'site-url': text, 'site-base': text, dist: text },
  });
  const own = tokens.flatMap((token) =>
    token.kind === 'option' && token.name in shared ? [token] : [],
  );
  const taken = new Set<number>();
  const said: Partial<Record<Shared, string>> = {};
  for (const { name, value, index, inlineValue } of own) {
    if (value === undefined) throw new Error(`--${name} 后面要写${shared[name as Shared]}。`);
    said[name as Shared] = value;
    taken.add(index);
    if (!inlineValue) taken.add(index + 1);
  }
  return { said, args: argv.filter((_, at) => !taken.has(at)) };
}

/** Data of an older version are read by no command as if they were of this one. */
function requireCurrent(data: DataFolder): void {
  if (!existsSync(join(data.root, sitePath(data)))) return;
  const version = versionOf(data);
  if (version === schemaVersion) return;
  const portal = dirname(data.folder);
  throw new DataFileError(
    `资料的格式版本是 ${version}，这个引擎用 ${schemaVersion}。请先运行 npm run migrate${portal === '.' ? '' : ` -- --portal ${portal}`}（只改格式，并说明改了什么），再运行这条命令。现在什么也没有写入。`,
  );
}

/** What a command can do with that others cannot. */
interface Allowed {
  /** The folder need not be a portal yet. */
  readonly create?: boolean;
  /** The command brings older data to this version itself. */
  readonly anyVersion?: boolean;
}

/**
 * The folder that a site is built in. Of folders elsewhere Astro keeps what it renders with in one place,
 * which builds side by side would take from each other.
 *
 * @throws Error where it lies outside the folder in which the command runs
 */
function buildFolder(root: string, given = '.build/site'): string {
  const own = relative(root, resolve(root, given));
  if (own === '' || own.startsWith('..') || isAbsolute(own)) {
    throw new Error(
      `MINGDI_BUILD_DIR：${given} 不在当前文件夹（${root}）里面，同时进行的几次构建会互相覆盖。请改为当前文件夹里的路径，例如 .build/second；建好的网站放在哪里由 MINGDI_OUT_DIR 决定，不受此限。`,
    );
  }
  return given;
}

/**
 * Reads what a command is told from outside.
 *
 * @throws Error where the folder named is no portal, or SOURCE_DATE_EPOCH is no number of seconds
 * @throws DataFileError where its data are of another version than this engine's
 */
export function readSettings(
  argv: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
  { create = false, anyVersion = false }: Allowed = {},
): Settings {
  const { said, args } = splitArguments(argv);
  const { portal = '.' } = said;
  const root = process.cwd();
  const own = relative(root, resolve(root, portal));
  if (!create && !existsSync(join(root, own, 'data'))) {
    throw new Error(
      `${portal}：这个文件夹里没有 data/，不是一个站点的资料。请核对 --portal；新的站点先运行 npm run new-city。`,
    );
  }
  // A portal that could never be built is told before anything is written in it.
  if (create) requireNames([resolve(root, own)]);
  const data = { root, folder: join(own, 'data'), engine };
  const mended = mendBroken(data);
  if (mended !== null) console.error(mended);
  if (!anyVersion) requireCurrent(data);
  const base = normalBase(said['site-base'] ?? env['SITE_BASE']);
  return {
    data,
    engine,
    portal: resolve(root, own),
    day: buildDay(env['SOURCE_DATE_EPOCH'], new Date()),
    address: publicAddress(said['site-url'] ?? env['SITE_URL'], base),
    base,
    published: said.dist ?? env['MINGDI_OUT_DIR'] ?? join(own, 'dist'),
    building: buildFolder(root, env['MINGDI_BUILD_DIR']),
    port: Number(env['PORT'] ?? 4321),
    args,
  };
}

/** Folder of what builds keep for later ones; a build in a folder of its own keeps its own. */
export function cacheFolder({ building }: Pick<Settings, 'building'>): string {
  return building === '.build/site' ? '.cache' : `${building}.cache`;
}

/** The environment of this command with some variables changed, for a command that it starts. */
export function environmentWith(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** Reads a portal, such as that which a command works on. @throws DataFileError */
export function openPortal({
  data,
  day,
  address,
}: Pick<Settings, 'data' | 'day' | 'address'>): Portal {
  return holdPortal(load(data, day, address));
}
