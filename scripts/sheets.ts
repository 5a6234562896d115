// npm run sheets -- write|read FILE.xlsx [--portal DIR]: hand-written records as a workbook, and back.
import './plain-errors.ts';
import { stdin, stdout } from 'node:process';
import { plainWords } from './plain-words.ts';
import { endOnSignals } from './publish/end-on-signals.ts';
import { clearAway } from './publish/stage.ts';
import { exitCodes, PublishStop } from './publish/stop.ts';
import { agrees, openTerminal } from './publish/terminal.ts';
import { openPortal, readSettings } from './settings.ts';
import { runSheets } from './sheets/run.ts';
import { readSheetsWishes } from './sheets/wishes.ts';
import { usages } from './package/usages.ts';

async function run(): Promise<void> {
  const settings = readSettings();
  let written = false;
  const say = (line: string): void => {
    console.log(line);
  };
  endOnSignals({
    clear: () => {
      clearAway(settings.data);
    },
    isWritten: () => written,
  });
  const wishes = readSheetsWishes(settings.args);
  if (wishes === null) throw new PublishStop('usage', [usages.sheets]);
  const asks = stdin.isTTY && wishes.act === 'read' && !wishes.yes && !wishes.dryRun;
  const terminal = asks ? openTerminal(stdin, stdout) : null;
  try {
    const agreed = terminal === null ? null : () => agrees(terminal, '这样写入吗？');
    await runSheets(openPortal(settings), wishes, say, agreed);
    written = true;
  } finally {
    terminal?.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(plainWords(error));
  process.exitCode = error instanceof PublishStop ? exitCodes[error.ending] : 1;
}
