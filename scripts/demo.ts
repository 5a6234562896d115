// npm run demo: builds the fictional city into a folder of its own, never into the real site.
import './plain-errors.ts';
import { spawnSync } from 'node:child_process';

import { environmentWith } from './settings.ts';

const output = '.build/demo';
const args = ['scripts/build.ts', '--portal', 'demo', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  env: environmentWith({ MINGDI_OUT_DIR: output }),
  stdio: 'inherit',
});
if (status === 0) {
  console.log(`虚构示例已生成到 ${output}/。查看：MINGDI_OUT_DIR=${output} npm run serve`);
}
process.exitCode = status ?? 1;
