import process from 'node:process';
import { createInterface, type Interface } from 'node:readline/promises';
import { PublishStop } from './stop.ts';

/** A person at a terminal. */
export interface Terminal {
  readonly prompt: (words: string, signal?: AbortSignal) => Promise<string>;
  readonly close: () => void;
}

/** Opens the terminal for questions. The end of input stops the run. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal {
  const lines: Interface = createInterface({ input, output });
  const stopped = new Promise<never>((_, reject) => {
    // Ctrl+C is the same whether a question waits or not.
    lines.on('SIGINT', () => {
      process.kill(process.pid, 'SIGINT');
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

/** What stands behind a question of yes or no. */
export const yesNo = '（y 是，n 否）';

/** Yes or no as typed, in whatever width; null where it is neither. */
export function yesOrNo(typed: string): boolean | null {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  if (/^(?:y|yes|是)$/u.test(plain)) return true;
  return /^(?:n|no|否)$/u.test(plain) ? false : null;
}

/** Asks for yes or no until the person says either, and from the second time on how to. */
export async function agrees(
  { prompt }: Terminal,
  words: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const question = `? ${words}${yesNo} `;
  let said = yesOrNo(await prompt(question, signal));
  while (said === null)
    said = yesOrNo(await prompt(`  请打 y 或者 n，再按回车。\n${question}`, signal));
  return said;
}
