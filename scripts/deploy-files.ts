// npm run deploy:files -- [folder]: writes the configurations for servers, for the path in SITE_BASE.
import './plain-errors.ts';
import { join } from 'node:path';
import { configurationFiles } from './deploy/all-files.ts';
import { replaceFiles } from './files/atomic.ts';
import { readSettings } from './settings.ts';

const { args, base } = readSettings();
const folder = args[0] ?? join('.build', 'deploy');
const files = configurationFiles(base);
replaceFiles(files.map(({ path, text }) => ({ path: join(folder, path), text })));
for (const { path } of files) console.log(join(folder, path));
console.log(`网址路径是 ${base}（由 SITE_BASE 决定）。怎样使用，见 docs/deploy/README.md。`);
