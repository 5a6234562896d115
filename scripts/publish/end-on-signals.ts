import process from 'node:process';
import { exitCodes } from './stop.ts';

/**
 * Ends a command of questions on Ctrl+C and the like, and says so. Its files are moved in one go, so a
 * signal comes before or after, never between.
 *
 * @param options `clear` takes away what was made so far; `isWritten` says whether all is in its place
 */
export function endOnSignals({
  clear = () => undefined,
  isWritten = () => false,
}: {
  readonly clear?: () => void;
  readonly isWritten?: () => boolean;
} = {}): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const written = isWritten();
      if (!written) clear();
      console.error(`\n已停下，${written ? '在此之前已经写完' : '什么也没有写入'}。`);
      process.exit(exitCodes.interrupted);
    });
  }
}
