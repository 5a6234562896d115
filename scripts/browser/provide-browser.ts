import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findInstalledBrowser, hasCommand, thisMachine } from './find-browser.ts';

function run(command: string, args: readonly string[]): boolean {
  console.log(`正在运行：${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** True where packages can be installed without asking: Debian or its kin, as root. */
function canInstallPackages(): boolean {
  return hasCommand('apt-get') && process.getuid?.() === 0;
}

function installPackages(...names: string[]): boolean {
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', ...names]);
}

/** Playwright's own Chromium, from its cache or its download server; null where neither works. */
function playwrightBrowser(): string | null {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  const entry = createRequire(import.meta.url).resolve('playwright-core/package.json');
  run(process.execPath, [join(dirname(entry), 'cli.js'), 'install', 'chromium']);
  return existsSync(path) ? path : null;
}

/**
 * Gives the path of a Chromium, Chrome or Edge, installing one where that is possible without asking.
 *
 * @throws Error with one line on what to install
 */
export function provideBrowser(): string {
  const installed = findInstalledBrowser(thisMachine) ?? playwrightBrowser();
  if (installed !== null) return installed;
  if (canInstallPackages()) {
    const font = 'fonts-noto-cjk';
    if (!installPackages('chromium-headless-shell', font)) installPackages('chromium', font);
  }
  const found = findInstalledBrowser(thisMachine);
  if (found !== null) return found;
  throw new Error(
    '没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROME_PATH 指明其程序路径，然后重试。',
  );
}

/**
 * Installs a Chinese font where none is present and packages can be installed.
 *
 * @param isPresent measures in the browser whether Chinese text is drawn
 * @throws Error with one line on what to install
 */
export async function provideChineseFont(isPresent: () => Promise<boolean>): Promise<void> {
  if (await isPresent()) return;
  if (canInstallPackages() && installPackages('fonts-noto-cjk') && (await isPresent())) return;
  throw new Error(
    '系统里没有中文字体，页面文字会显示为空框：请安装 Noto Sans CJK 等中文字体后重试。',
  );
}
