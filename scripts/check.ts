// npm run check: holds data and the built site against the requirements D-01 … D-60 and prints 公开工作台账.
import './plain-errors.ts';
import process from 'node:process';
import { checkSite } from './check/check-site.ts';
import { openPortal, readSettings } from './settings.ts';
import { plainWords } from './plain-words.ts';

try {
  const settings = readSettings();
  const all = settings.args.includes('--all');
  const [folder = settings.published] = settings.args.filter((one) => one !== '--all');
  const { base } = settings;
  if (!(await checkSite(openPortal(settings), { folder, base, all }))) process.exitCode = 1;
} catch (error) {
  console.error(plainWords(error));
  process.exitCode = 1;
}
