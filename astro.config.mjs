import { defineConfig } from 'astro/config';
import { siteConfig } from './scripts/build/site-config.ts';
import { readSettings } from './scripts/settings.ts';

// Astro's own commands (check, sync) work on this repository's portal; ours hand their settings over.
export default defineConfig(siteConfig(readSettings([])));
