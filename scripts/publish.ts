// npm run publish -- <files…>: puts lists and texts into a portal; nothing is written before a person says yes.
import './plain-errors.ts';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { holding } from './files/atomic.ts';
import { Answers } from './publish/answers.ts';
import { endOnSignals } from './publish/end-on-signals.ts';
import { publish } from './publish/flow.ts';
import type { Planned } from './publish/planned.ts';
import { reviewAgain } from './publish/review-again.ts';
import { noSettings, readSettingsFile } from './publish/settings-file.ts';
import { clearAway, publishFolder } from './publish/stage.ts';
import { exitCodes, PublishStop, stopOf, type Ending } from './publish/stop.ts';
import { planLines } from './publish/summary.ts';
import { showPreview } from './publish/show-preview.ts';
import { agrees, openTerminal, type Terminal } from './publish/terminal.ts';
import { undo } from './publish/undo.ts';
import { readSettings, type Settings } from './settings.ts';
import { usages } from './package/usages.ts';

interface Wanted {
  readonly files: readonly string[];
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly undo: boolean;
  readonly open: boolean;
  /** The original that gets a review; undefined where files are published. */
  readonly review: string | undefined;
  readonly settings: string | undefined;
}

function wanted(args: readonly string[]): Wanted {
  const options = {
    yes: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    undo: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    settings: { type: 'string' },
    review: { type: 'string' },
  } as const;
  let read;
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new PublishStop('usage', [usages.publish]);
  }
  const { values, positionals: files } = read;
  const one = {
    ...{
      files,
      settings: values.settings,
      review: values.review,
      open: values['no-open'] !== true,
    },
    ...{ yes: values.yes === true, dryRun: values['dry-run'] === true, undo: values.undo === true },
  };
  const alone = one.undo || one.review !== undefined;
  if (alone ? files.length > 0 : files.length === 0)
    throw new PublishStop('usage', [usages.publish]);
  return one;
}

const say = (line: string): void => {
  console.log(line);
};

let written = false;
/** From here on everything is in its place. */
const step = (name: string): void => {
  if (name === 'close') written = true;
};

function terminalFor(one: Wanted): Terminal | null {
  if (one.yes) return null;
  if (process.stdin.isTTY && process.stdout.isTTY)
    return openTerminal(process.stdin, process.stdout);
  if (one.dryRun && one.settings !== undefined) return null;
  const how = one.undo
    ? '请加 --yes。'
    : '请加 --yes --settings 回答.yaml（写法见 docs/publish-answers.md）。';
  throw new PublishStop('usage', [`这里不是可以问答的终端，什么也没有写入。${how}`]);
}

async function runPublish(
  settings: Settings,
  one: Wanted,
  terminal: Terminal | null,
): Promise<Ending> {
  const answers = new Answers(terminal?.prompt ?? null, say);
  const known = one.settings === undefined ? noSettings : readSettingsFile(one.settings, one.files);
  const decide = async (planned: Planned): Promise<boolean> => {
    for (const line of planLines(planned)) say(line);
    if (one.dryRun) return false;
    if (terminal === null) return true;
    return showPreview(planned, { data: settings.data, terminal, open: one.open, say });
  };
  const done = await publish({ settings, files: one.files, known, answers, say, decide, step });
  if (done === null) return 'done';
  if (one.dryRun) {
    say('试运行，什么也没有写入。');
    return 'done';
  }
  if (!done.written) {
    say('已取消，什么也没有写入。');
    return 'cancelled';
  }
  say(`已写入 ${done.planned.edits.length} 个文件。`);
  say('撤回：npm run publish -- --undo');
  say(
    '接下来：npm run build 构建网站，npm run serve 在本机看，核对后照 docs/publishing.md 放到服务器上。',
  );
  return 'done';
}

async function runReview(
  settings: Settings,
  { review: name = '', ...one }: Wanted,
  terminal: Terminal | null,
): Promise<Ending> {
  const answers = new Answers(terminal?.prompt ?? null, say);
  const known = one.settings === undefined ? noSettings : readSettingsFile(one.settings, []);
  const agree = async (): Promise<boolean> =>
    !one.dryRun && (terminal === null || (await agrees(terminal, '照这样登记吗？')));
  if (!(await reviewAgain({ settings, name, known, answers, say, step, agree }))) {
    say(one.dryRun ? '试运行，什么也没有写入。' : '什么也没有写入。');
    return one.dryRun ? 'done' : 'cancelled';
  }
  say('已登记。撤回：npm run publish -- --undo');
  say('接下来：npm run build 重新构建，再换上整个 dist/。');
  return 'done';
}

async function runUndo(settings: Settings, terminal: Terminal | null): Promise<Ending> {
  const agree = (): Promise<boolean> =>
    terminal === null ? Promise.resolve(true) : agrees(terminal, '撤回这次发布吗？');
  if (!(await undo(settings, { agree, say, step }))) {
    say('没有撤回。');
    return 'cancelled';
  }
  say('已撤回，资料和发布以前一样。已经构建过的，请再运行 npm run build。');
  return 'done';
}

let terminal: Terminal | null = null;
try {
  const own = readSettings();
  endOnSignals({
    clear: () => {
      clearAway(own.data);
    },
    isWritten: () => written,
  });
  const one = wanted(own.args);
  terminal = terminalFor(one);
  const opened = terminal;
  const ending = await holding(publishFolder(own.data), '发布', () =>
    one.undo
      ? runUndo(own, opened)
      : one.review === undefined
        ? runPublish(own, one, opened)
        : runReview(own, one, opened),
  );
  process.exitCode = exitCodes[ending];
} catch (error) {
  const stop = stopOf(error, written);
  for (const line of stop.lines) console.error(line);
  process.exitCode = exitCodes[stop.ending];
} finally {
  terminal?.close();
}
