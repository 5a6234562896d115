import type { Importer } from './importer.ts';
import { importLists } from './lists/importer.ts';
import { importMosaics } from './mosaic.ts';
import { importTexts } from './texts.ts';

/** In this order: later importers do not see what earlier ones plan. */
export const importers: readonly Importer[] = [importTexts, importLists, importMosaics];
