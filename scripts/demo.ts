// npm run demo: builds the fictional city into a folder of its own, never into the real site.
import { spawnSync } from 'node:child_process';

const output = '.build/demo';
const env = { ...process.env, MINGDI_DATA_DIR: 'demo/data', MINGDI_OUT_DIR: output };
const { status } = spawnSync(process.execPath, ['scripts/build.ts', ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
});
if (status === 0) {
  console.log(`虚构示例已生成到 ${output}/。查看：MINGDI_OUT_DIR=${output} npm run serve`);
}
process.exitCode = status ?? 1;
