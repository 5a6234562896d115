import { DataFileError } from '../../src/facts/data-file-error.ts';
import { FolderBusyError } from '../files/atomic.ts';
import { plainWords } from '../plain-words.ts';

/** How the command ends; `docs/publish-answers.md` lists them. */
export const exitCodes = {
  done: 0,
  /** A file, an answer or the data is wrong: the message says what to do. */
  refused: 1,
  /** The command is written wrong, or an answer is missing. */
  usage: 2,
  /** The clerk said no. */
  cancelled: 3,
  /** Another run holds the portal, or the disk is full: the same command may be given again. */
  later: 4,
  interrupted: 130,
} as const;
export type Ending = keyof typeof exitCodes;

/** The run ends here and has written nothing; the lines are for the clerk. */
export class PublishStop extends Error {
  override name = 'PublishStop';
  readonly ending: Ending;
  readonly lines: readonly string[];

  constructor(ending: Ending, lines: readonly string[]) {
    super(lines.join('\n'));
    this.ending = ending;
    this.lines = lines;
  }
}

/** @throws PublishStop where a question has no answer; `hint` says how it can be given */
export function requireAnswers(
  { missing }: { readonly missing: readonly string[] },
  hint = '',
): void {
  if (missing.length === 0) return;
  const lines = missing.map((line) => `- ${line}`);
  throw new PublishStop('usage', [
    '还缺这些，什么也没有写入：',
    ...lines,
    ...(hint === '' ? [] : [hint]),
  ]);
}

/** What a failure is to the clerk; what is none of these is a fault of ours. */
export function stopOf(error: unknown, written: boolean): PublishStop {
  if (error instanceof PublishStop) return error;
  if (error instanceof FolderBusyError) return new PublishStop('later', [error.message]);
  if (error instanceof DataFileError) {
    return new PublishStop('refused', ['资料里原有的错误，先改正：', ...error.message.split('\n')]);
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PublishStop('later', ['磁盘已满，什么也没有写入。请腾出空间再运行。']);
  }
  const state = written ? '资料已经写完' : '什么也没有写入';
  return new PublishStop('refused', [`没有做完，${state}。`, plainWords(error)]);
}
