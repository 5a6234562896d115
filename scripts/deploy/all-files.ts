import { caddyFile } from './caddy.ts';
import { nginxFiles } from './nginx.ts';
import { objectStoreTable } from './object-store.ts';
import { usualRoot, type ConfigurationFile } from './server-site.ts';

/** All configurations for servers, for a site under `base`. */
export function configurationFiles(base: string): ConfigurationFile[] {
  return [
    ...nginxFiles({ base, root: usualRoot, listen: '80' }),
    caddyFile({ base, root: usualRoot, listen: ':80' }),
    objectStoreTable(),
  ];
}
