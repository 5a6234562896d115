import { defineConfig } from 'astro/config';
import { openSite } from './scripts/build/open-site.ts';
import { siteConfig } from './scripts/build/site-config.ts';
import { readSettings } from './scripts/settings.ts';

// Astro's own commands (check, sync) work on this repository's portal; ours hand their settings over.
const settings = readSettings([]);
export default defineConfig(siteConfig(settings, () => openSite(settings)));
