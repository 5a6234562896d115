// npm run build: builds the site beside the published one and replaces dist/ only when all is well.
import process from 'node:process';
import { buildSite } from './build/build-site.ts';
import { holding } from './files/atomic.ts';
import { migratePortal } from './migrate/migrate.ts';
import { readSettings, type Settings } from './settings.ts';

/** Older data are brought to the form of this engine first, and it is said what was changed. */
function migrate({ data }: Settings): void {
  for (const line of migratePortal(data)) console.log(line);
}

async function build(settings: Settings): Promise<void> {
  try {
    const unchecked = settings.args.includes('--unchecked');
    await holding(`${settings.building}.running`, '构建', () => {
      migrate(settings);
      return buildSite(settings, { unchecked });
    });
  } catch (error) {
    const kept = `构建失败，${settings.published}/ 保持上一次成功的内容。`;
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${kept}`, {
      cause: error,
    });
  }
}

try {
  await build(readSettings());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
