// npm run dev: serves pages as they are being written; changes of code, words and data show at once.
import './plain-errors.ts';
import process from 'node:process';
import { dev } from 'astro';
import { siteConfig } from './build/site-config.ts';
import { styleGuide } from './dev/style-guide.ts';
import { devFiles } from './dev/dev-files.ts';
import { readSettings } from './settings.ts';
import { plainWords } from './plain-words.ts';

try {
  const settings = readSettings();
  const files = devFiles(settings);
  const config = siteConfig(settings, files.open);
  const plugins = [...(config.vite?.plugins ?? []), files.plugin];
  await dev({
    ...config,
    configFile: false,
    integrations: [...(config.integrations ?? []), styleGuide],
    server: { port: settings.port, host: '127.0.0.1' },
    vite: { ...config.vite, plugins },
  });
} catch (error) {
  console.error(plainWords(error));
  process.exitCode = 1;
}
