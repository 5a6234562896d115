import type { Importer } from './import/importer.ts';
import { importLists } from './import/lists/importer.ts';
import { importMosaics } from './import/mosaic.ts';
import { runImport } from './import/run.ts';
import { importTexts } from './import/texts.ts';
import { unreviewedOriginals } from './import/unreviewed.ts';
import { readSettings } from './settings.ts';

/** In this order: later importers do not see what earlier ones plan. */
const importers: readonly Importer[] = [importTexts, importLists, importMosaics];

const { data, args } = readSettings();
const dryRun = args.includes('--dry-run');
const { ok, lines } = await runImport(data, importers, { dryRun });
for (const line of ok ? [...lines, ...unreviewedOriginals(data)] : lines) {
  if (ok) console.log(line);
  else console.error(line);
}
process.exitCode = ok ? 0 : 1;
