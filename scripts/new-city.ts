// npm run new-city [-- --portal DIR --name NAME --code CODE --table FILE]: a folder for one more city.
import './plain-errors.ts';
import { stdin, stdout } from 'node:process';
import { addCity } from './new-city/add-city.ts';
import { newCityUsage, readWishes, type CityWishes } from './new-city/wishes.ts';
import { Answers } from './publish/answers.ts';
import { endOnSignals } from './publish/end-on-signals.ts';
import { exitCodes, PublishStop } from './publish/stop.ts';
import { openTerminal } from './publish/terminal.ts';
import { readSettings } from './settings.ts';
import { plainWords } from './plain-words.ts';

const say = (line: string): void => {
  console.log(line);
};

async function run(wishes: CityWishes): Promise<void> {
  const settings = readSettings(undefined, undefined, { create: true });
  const terminal = stdin.isTTY && !wishes.yes ? openTerminal(stdin, stdout) : null;
  let written = false;
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
  if (typeof wishes === 'string') throw new PublishStop('usage', [wishes, newCityUsage]);
  await run(wishes);
} catch (error) {
  const stop = error instanceof PublishStop ? error : null;
  console.error(plainWords(error));
  process.exitCode = stop === null ? 1 : exitCodes[stop.ending];
}
