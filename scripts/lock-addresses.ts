// npm run lock:addresses: records the addresses of dist/ as published; after this none may vanish.
import { lockedWith } from '../src/rules/address/permanence.ts';
import { loadLockedAddresses, lockPath } from '../src/facts/read/addresses.ts';
import { loadCities } from '../src/facts/read/cities.ts';
import { loadSite } from '../src/facts/read/site.ts';
import { showsSome } from '../src/facts/shown-cities.ts';
import { readSettings } from './settings.ts';
import { siteAddresses } from './build/site-addresses.ts';
import { replaceFile } from './files/atomic.ts';
import { filesBelow } from './build/site-folder.ts';

const { data, published: folder } = readSettings();
const selection = showsSome(loadSite(data), loadCities(data));
const locked = loadLockedAddresses(data, selection);
const all = lockedWith(locked, siteAddresses(folder, filesBelow(folder)));
replaceFile(lockPath(data, selection), `${all.join('\n')}\n`);
console.log(`已登记 ${all.length} 个地址，其中新增 ${all.length - locked.length} 个。`);
