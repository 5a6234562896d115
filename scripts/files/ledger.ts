import { existsSync, readFileSync } from 'node:fs';
import { replaceFile } from './atomic.ts';

/**
 * Cuts off the last line of a ledger (one JSON object a line) where a run that was broken off left half
 * of it: it was never told to anybody, and the ledger goes on where it was whole.
 *
 * @returns a line for the clerk; null where nothing was to be done
 */
export function repairLedger(path: string): string | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  if (text === '' || text.endsWith('\n')) return null;
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const torn = text.slice(whole.length);
  let complete = true;
  try {
    JSON.parse(torn);
  } catch {
    complete = false;
  }
  replaceFile(path, complete ? `${text}\n` : whole);
  return complete
    ? null
    : `${path}：上一次登记中断，最后一行只写了一半（“${torn.slice(0, 40)}”），已截去。请重新登记。`;
}
