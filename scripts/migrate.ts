// npm run migrate: brings the data of a portal to the version of this engine, and says what it changed.
import './plain-errors.ts';
import { join } from 'node:path';
import { DataFileError } from '../src/facts/data-file-error.ts';
import { FolderBusyError, holding } from './files/atomic.ts';
import { migratePortal } from './migrate/migrate.ts';
import { readSettings } from './settings.ts';

try {
  const { data } = readSettings(undefined, undefined, { anyVersion: true });
  const lines = await holding(join(data.root, data.folder), '升级资料', () => migratePortal(data));
  for (const line of lines) console.log(line);
  if (lines.length === 0) console.log('资料已是现在的版本，没有改动。');
} catch (error) {
  if (!(error instanceof DataFileError || error instanceof FolderBusyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
