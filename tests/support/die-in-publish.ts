// A process that publishes a file and ends itself at the step that its arguments name.
import process from 'node:process';
import { Answers } from '../../scripts/publish/answers.ts';
import { publish } from '../../scripts/publish/flow.ts';
import { readSettingsFile } from '../../scripts/publish/settings-file.ts';
import { readSettings } from '../../scripts/settings.ts';

const [portal = '', file = '', answers = '', dieAt = ''] = process.argv.slice(2);
const say = (): void => undefined;
await publish({
  settings: readSettings(['--portal', portal], process.env),
  files: [file],
  known: readSettingsFile(answers, [file]),
  answers: new Answers(null, say),
  say,
  step: (name) => {
    if (name.startsWith(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
  decide: () => Promise.resolve(true),
});
