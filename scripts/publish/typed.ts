import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A day as a person writes it: 2026年9月30日, 2026.9.30, 2026/9/30, 20260930, in whatever width.
 *
 * @returns `YYYY-MM-DD`; what is no day as it was typed
 */
export function typedDay(typed: string): string {
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  const found =
    /^(\d{4})(?:年|[-./。—–])(\d{1,2})(?:月|[-./。—–])(\d{1,2})日?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (found === null) return typed;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * The path of a file that was dragged into the window or pasted: windows put quotes around it, a
 * backslash before each blank, or `file://` before it all.
 *
 * @returns the path of the file that is there; what names none as it was typed
 */
export function typedPath(typed: string): string {
  const bare = typed.trim().replace(/^(["'“‘])(.*)(["'”’])$/u, '$2');
  const ways = [
    typed,
    bare,
    bare.replaceAll(/\\(.)/gu, '$1'),
    ...(bare.startsWith('file:') && URL.canParse(bare) ? [fileURLToPath(bare)] : []),
  ];
  return ways.find((path) => existsSync(path)) ?? bare;
}
