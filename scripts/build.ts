// npm run build: builds the site beside the published one and replaces dist/ only when all is well.
import './plain-errors.ts';
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { holding } from './files/atomic.ts';
import { migratePortal } from './migrate/migrate.ts';
import { readSettings, type Settings } from './settings.ts';
import { plainWords } from './plain-words.ts';

/** Older data are brought to the form of this engine first, and it is said what was changed. */
function migrate({ data }: Settings): void {
  for (const line of migratePortal(data)) console.log(line);
}

/** What the command is told: `--shard` makes some pages alone, `--shards` takes what such builds made. */
function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      ...{ unchecked: { type: 'boolean' }, cold: { type: 'boolean' } },
      ...{ shard: { type: 'string' }, shards: { type: 'string' } },
    },
  });
  // Without a name behind it, an option names nothing: what looks for it says so.
  const named = (value: string | boolean | undefined) =>
    value === undefined ? null : typeof value === 'string' ? value : '';
  return {
    ...{ unchecked: values.unchecked === true, cold: values.cold === true },
    ...{ shard: named(values.shard), shards: named(values.shards) },
  };
}

async function build(settings: Settings): Promise<void> {
  try {
    const { unchecked, cold, shard, shards } = optionsOf(settings.args);
    await holding(`${settings.building}.running`, '构建', async () => {
      migrate(settings);
      // Half of what loading takes is compiling, which the build before has done.
      enableCompileCache('.cache/compiled');
      if (shard === null) {
        const { buildSite } = await import('./build/build-site.ts');
        await buildSite(settings, { unchecked, cold, shards });
      } else {
        const { buildShard } = await import('./build/build-shard.ts');
        console.log(await buildShard(settings, shard, shards ?? `${settings.published}.shards`));
      }
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
