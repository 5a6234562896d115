import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { forPortal } from '../portal-commands.ts';
import { buildPreview } from './build-preview.ts';
import { agreesToEach } from './confirmations.ts';
import type { Planned } from './planned.ts';
import { previewOf } from './preview-model.ts';
import { servePreview } from './preview-server.ts';
import { publishFolder } from './stage.ts';
import type { Terminal } from './terminal.ts';

/** The program that opens an address on this desktop; null where there is no desktop. */
function opener(): readonly [string, ...string[]] | null {
  const { platform, env } = process;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const desktop = env['DISPLAY'] ?? env['WAYLAND_DISPLAY'];
  const found = (env['PATH'] ?? '')
    .split(delimiter)
    .some((one) => existsSync(join(one, 'xdg-open')));
  return desktop !== undefined && found ? ['xdg-open'] : null;
}

function openInBrowser(address: string): boolean {
  const command = opener();
  if (command === null) return false;
  const [program, ...args] = command;
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // Where it cannot be started the address stands in the terminal.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

/**
 * Shows a plan in the browser and waits for a decision, there or in the terminal.
 *
 * @param options `open`: whether a browser may be started
 */
export async function showPreview(
  planned: Planned,
  options: {
    readonly data: DataFolder;
    readonly terminal: Terminal;
    readonly open: boolean;
    readonly say: (line: string) => void;
  },
): Promise<boolean> {
  const { data, terminal, open, say } = options;
  const folder = join(publishFolder(data), 'preview');
  say('生成预览……');
  const portal = dirname(data.folder);
  const remaining = planned.remaining.map((line) =>
    forPortal(line, portal === '.' ? null : portal),
  );
  const preview = previewOf({ ...planned, remaining });
  try {
    const originals = planned.drafts.map(({ source, file }) => ({
      name: source.file,
      bytes: file.bytes,
    }));
    const site = await buildPreview(preview, folder);
    const server = await servePreview(site, { boxes: preview.confirm.length, originals });
    const asked = new AbortController();
    try {
      say('预览（只在这台电脑上打得开）：');
      say(server.address);
      if (open && openInBrowser(server.address)) say('已在浏览器里打开。');
      say(
        `先看预览，再核对 ${preview.confirm.length} 项：在页面上逐项打勾，按“发布”；或者在这里逐项回答。`,
      );
      return await Promise.race([
        server.decision,
        agreesToEach(preview.confirm, terminal, { say, signal: asked.signal }),
      ]);
    } finally {
      asked.abort();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
