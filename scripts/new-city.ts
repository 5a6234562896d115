// npm run new-city [-- --portal DIR --name NAME --code CODE --table FILE]: a folder for one more city.
import './plain-errors.ts';
import { stdin, stdout } from 'node:process';
import { addCity } from './new-city/add-city.ts';
import { readWishes, type CityWishes } from './new-city/wishes.ts';
import { Answers } from './publish/answers.ts';
import { endOnSignals } from './publish/end-on-signals.ts';
import { exitCodes, PublishStop, stopOf } from './publish/stop.ts';
import { openTerminal } from './publish/terminal.ts';
import { readSettings } from './settings.ts';
import { usages } from './package/usages.ts';

const say = (line: string): void => {
  console.log(line);
};

let written = false;

async function run(wishes: CityWishes): Promise<void> {
  const settings = readSettings(undefined, undefined, { create: true });
  const terminal = stdin.isTTY && !wishes.yes ? openTerminal(stdin, stdout) : null;
  endOnSignals({ isWritten: () => written });
  try {
    const answers = new Answers(terminal === null ? null : terminal.prompt, say);
    const lines = await addCity(settings, wishes, answers);
    written = !wishes.dryRun;
    for (const line of lines) say(line);
  } finally {
    terminal?.close();
  }
}

try {
  const wishes = readWishes(readSettings(undefined, undefined, { create: true }).args);
  if (typeof wishes === 'string') throw new PublishStop('usage', [wishes, usages['new-city']]);
  await run(wishes);
} catch (error) {
  const stop = stopOf(error, written);
  console.error(stop.message);
  process.exitCode = exitCodes[stop.ending];
}
