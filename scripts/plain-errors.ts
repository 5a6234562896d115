// The first import of every command: asked for help, it says what it does and does nothing; the commands
// that it prints name its portal, and whatever is thrown and not caught ends it with words for a clerk and
// exit code 1, without a stack trace. MINGDI_DEBUG=1 shows that too, for those who mend programs.
import process from 'node:process';
import { asksForHelp, helpOf } from './package/help.ts';
import { plainWords } from './plain-words.ts';
import { namePortalInOutput } from './portal-commands.ts';

const [, script = '', ...args] = process.argv;
if (asksForHelp(args)) {
  console.log(helpOf(script));
  process.exit(0);
}

namePortalInOutput();

process.on('uncaughtException', (error) => {
  console.error(plainWords(error));
  if (process.env['MINGDI_DEBUG'] === '1') console.error(error);
  process.exit(1);
});
