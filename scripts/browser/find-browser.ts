import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search looks at; a parameter, so that tests can search machines of other systems. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  exists: (path: string) => boolean;
}

const commandNames = [
  // Without windows, menus and their own pages, a page opens in half the processor time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macBundles = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Folder and path are of the searched system, which need not be the one this runs on. */
function below(folders: readonly (string | undefined)[], paths: string[], separator: string) {
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => paths.map((path) => `${folder}${separator}${path}`));
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return below(['', env['HOME']], macBundles, '/');
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return below(folders, windowsPrograms, '\\');
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...below(folders, commandNames, '/'), '/snap/bin/chromium'];
}

/**
 * Looks for an installed Chromium, Chrome or Edge: CHROME_PATH first, then where each system keeps
 * its programs.
 *
 * @returns the program's path, or null where there is none
 * @throws Error where CHROME_PATH is set and names no file: silently testing with another browser
 *   would hide the mistake
 */
export function findInstalledBrowser(machine: Machine): string | null {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (machine.exists(chosen)) return chosen;
    throw new Error(`CHROME_PATH 指向的文件不存在：${chosen}。请改正，或取消设置以自动查找。`);
  }
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
};

/** Takes a command name; says whether it lies on this machine's PATH. */
export function hasCommand(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, name)));
}
