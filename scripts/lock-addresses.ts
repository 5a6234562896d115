// npm run lock:addresses: records the addresses of dist/ as published; after this none may vanish.
import { writeFileSync } from 'node:fs';
import { lockedWith } from '../src/rules/address/permanence.ts';
import { loadLockedAddresses, lockPath } from '../src/facts/read/addresses.ts';
import { dataFolder } from '../src/facts/read/data-folder.ts';
import { siteAddresses } from './build/site-addresses.ts';
import { filesBelow } from './build/site-folder.ts';

const folder = process.env['MINGDI_OUT_DIR'] ?? 'dist';
const data = dataFolder();
const locked = loadLockedAddresses(data);
const all = lockedWith(locked, siteAddresses(folder, filesBelow(folder)));
writeFileSync(lockPath(data), `${all.join('\n')}\n`);
console.log(`已登记 ${all.length} 个地址，其中新增 ${all.length - locked.length} 个。`);
