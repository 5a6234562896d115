// npm run lock:addresses: records the addresses of dist/ as published; after this none may vanish.
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { lockedWith } from '../src/rules/address/permanence.ts';
import { lockPath } from '../src/facts/read/addresses.ts';
import { loadCities, showsSome } from '../src/facts/read/cities.ts';
import { loadSite } from '../src/facts/read/site.ts';
import { openSite } from './build/open-site.ts';
import { builtAddresses } from './check/built-addresses.ts';
import { readSettings } from './settings.ts';
import { replaceFile } from './files/atomic.ts';
import { filesBelow } from './build/site-folder.ts';

const settings = readSettings();
const { data, published: folder } = settings;
if (!existsSync(folder)) throw new Error(`没有${folder}：请先运行 npm run build 生成站点。`);
const { portal, site } = await openSite(settings);
const { lockedAddresses: locked } = portal;
const built = builtAddresses(folder, new Set(filesBelow(folder)), site.addresses);
const all = lockedWith(locked, built);
const selection = showsSome(loadSite(data), loadCities(data));
replaceFile(lockPath(data, selection), `${all.join('\n')}\n`);
console.log(`已登记 ${all.length} 个地址，其中新增 ${all.length - locked.length} 个。`);
