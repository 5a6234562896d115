// npm run build: builds the site beside the published one and replaces dist/ only when all is well.
import './plain-errors.ts';
import process from 'node:process';
import { buildSite } from './build/build-site.ts';
import { holding } from './files/atomic.ts';
import { migratePortal } from './migrate/migrate.ts';
import { readSettings, type Settings } from './settings.ts';
import { plainWords } from './plain-words.ts';

/** Older data are brought to the form of this engine first, and it is said what was changed. */
function migrate({ data }: Settings): void {
  for (const line of migratePortal(data)) console.log(line);
}

async function build(settings: Settings): Promise<void> {
  try {
    const unchecked = settings.args.includes('--unchecked');
    const cold = settings.args.includes('--cold');
    await holding(`${settings.building}.running`, '构建', () => {
      migrate(settings);
      return buildSite(settings, { unchecked, cold });
    });
  } catch (error) {
    const kept = `构建失败，${settings.published}/ 保持上一次成功的内容。`;
    throw new Error(`${plainWords(error)}\n${kept}`, {
      cause: error,
    });
  }
}

try {
  await build(readSettings(undefined, undefined, { anyVersion: true }));
} catch (error) {
  console.error(plainWords(error));
  process.exitCode = 1;
}
