import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { caddyFile } from '../../scripts/deploy/caddy.ts';
import { nginxFiles } from '../../scripts/deploy/nginx.ts';
import { environmentWith } from '../../scripts/settings.ts';
import { serveSite } from '../../scripts/serve/site-server.ts';
import { temporaryFolder } from './temporary.ts';

/** A server of a site that runs. */
export interface RunningServer {
  /** Address of the home page. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface Site {
  readonly root: string;
  readonly base: string;
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const has = (program: string) =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a program of the system and waits until it answers; throws with its words where it ends. */
async function started(
  [command, ...given]: readonly [string, ...string[]],
  { port, base, folder }: { port: number; base: string; folder: string },
): Promise<RunningServer> {
  // What a program keeps for itself goes into the folder that is made for it.
  const env = environmentWith({ HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder });
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const end = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const address = `http://127.0.0.1:${port}${base}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${command}: ${said}`);
    const answers = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answers) {
      return {
        address,
        close: async () => {
          child.kill('SIGTERM');
          await end;
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${command} does not answer: ${said}`);
}

function aFolderWith(files: readonly { path: string; text: string }[]): string {
  const folder = temporaryFolder();
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function startNginx({ root, base }: Site): Promise<RunningServer> {
  const port = await freePort();
  const files = nginxFiles({ base, root, listen: `127.0.0.1:${port}` });
  const brotli = existsSync(brotliModule);
  const own = files
    .filter(({ path }) => brotli || !path.endsWith('brotli.conf'))
    .map(({ path, text }) => ({ path: path.replace(/^nginx\//, ''), text }));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `${brotli ? `load_module ${brotliModule};` : ''}
daemon off; master_process off; error_log stderr; pid nginx.pid;
events { }
http {
  access_log off;
  ${places.map((name) => `${name}_temp_path ${name};`).join(' ')}
  include server.conf;
}`;
  const folder = aFolderWith([...own, { path: 'nginx.conf', text: main }]);
  const given = ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')];
  return started(['nginx', ...given], { port, base, folder });
}

async function startCaddy({ root, base }: Site): Promise<RunningServer> {
  const port = await freePort();
  const { path, text } = caddyFile({ base, root, listen: `http://127.0.0.1:${port}` });
  const options = '{\n\tadmin off\n\tauto_https off\n}\n';
  const folder = aFolderWith([{ path, text: options + text }]);
  const given = ['run', '--adapter', 'caddyfile', '--config', join(folder, path)];
  return started(['caddy', ...given], { port, base, folder });
}

/** The servers that a site is put on: the project's own, and those of the system, where there are any. */
export const servers = [
  {
    name: 'npm run serve',
    present: true,
    brotli: true,
    start: async (site: Site): Promise<RunningServer> => serveSite(site, await freePort()),
  },
  { name: 'nginx', present: has('nginx'), brotli: existsSync(brotliModule), start: startNginx },
  { name: 'caddy', present: has('caddy'), brotli: true, start: startCaddy },
];

/** Says loudly which server the configurations were not tried with. */
export function tellMissing(): void {
  for (const { name, present, brotli } of servers) {
    if (!present) {
      console.warn(`!!! 没有安装 ${name}：它的配置这一次没有试过。Debian：apt-get install ${name}`);
    } else if (!brotli) {
      console.warn('!!! 没有 libnginx-mod-http-brotli-static：nginx 的 brotli 这一次没有试过。');
    }
  }
}
