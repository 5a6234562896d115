import { createInterface, type Interface } from 'node:readline/promises';
import { PublishStop } from './stop.ts';

/** A person at a terminal. */
export interface Terminal {
  readonly prompt: (words: string, signal?: AbortSignal) => Promise<string>;
  readonly close: () => void;
}

/** Opens the terminal for questions. Ctrl+C and the end of input stop the run. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal {
  const lines: Interface = createInterface({ input, output });
  const stopped = new Promise<never>((_, reject) => {
    lines.on('SIGINT', () => {
      reject(new PublishStop('interrupted', ['已停下，什么也没有写入。']));
    });
    lines.on('close', () => {
      reject(new PublishStop('cancelled', ['输入已结束，什么也没有写入。']));
    });
  });
  // Told where it is awaited; closing at the end of a run is no error.
  stopped.catch(() => undefined);
  return {
    prompt: (words, signal) =>
      Promise.race([lines.question(words, signal === undefined ? {} : { signal }), stopped]),
    close: () => {
      lines.close();
    },
  };
}
