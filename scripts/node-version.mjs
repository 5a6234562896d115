// Loaded before each command of package.json: an older Node would end it with a stack trace. Plain
// JavaScript, because it has to run there.
import module from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);
// 22.18 is the first release that runs TypeScript files without a flag.
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `当前 Node.js 为 ${process.versions.node}，需要 22.18 或更高版本。请先运行 npm ci，再试一次；仍然这样的，请装 Node.js 24（https://nodejs.org）。`,
  );
  process.exit(1);
}
// A third of what a short command takes is compiling, which the one before has done. What it starts, to
// read a PDF or to test, takes the same.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compiled');
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
