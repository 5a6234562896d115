#!/usr/bin/env node
// mingdi <command>: runs a command of the engine on the portal in the folder where it is called. Plain
// JavaScript, because it may run on an older Node, and in node_modules.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
/** The commands of a portal, in the order in which a clerk meets them: what each is for, by its name. */
const commands = read('./package/commands.json');

/** A Node that runs the engine: this one, or that of the packages which bring one. Null: none. */
function suitableNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // registerHooks and stripTypeScriptTypes are there from 22.15 on, TypeScript without a flag from 22.18.
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  try {
    const { resolve } = createRequire(import.meta.url);
    return resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    return null;
  }
}

function usage() {
  const { version } = read('../package.json');
  const width = Math.max(...Object.keys(commands).map((one) => one.length));
  const lines = Object.entries(commands).map(([one, about]) => `  ${one.padEnd(width)}  ${about}`);
  return [`明地 ${version}。用法：mingdi <命令> [选项]`, ...lines].join('\n');
}

const [name = 'help', ...rest] = process.argv.slice(2);
const known = Object.hasOwn(commands, name);
const node = suitableNode();
if (!known) {
  const asked = ['help', '--help', '-h'].includes(name);
  if (!asked) console.error(`没有命令“${name}”。`);
  console.log(usage());
  process.exitCode = asked ? 0 : 2;
} else if (node === null) {
  console.error(
    `当前 Node.js 为 ${process.versions.node}，需要 22.18 或更高版本。请安装 Node.js 24 后重试。`,
  );
  process.exitCode = 1;
} else {
  const script = new URL(`./${name.replaceAll(':', '-')}.ts`, import.meta.url);
  const hook = new URL('./package/strip-types.mjs', import.meta.url);
  // Processes that the command starts, to read a PDF or to build, run files of the engine too.
  const options = `${process.env.NODE_OPTIONS ?? ''} --import=${hook.href}`.trim();
  const inPackage = fileURLToPath(script).includes('node_modules');
  const child = spawn(node, [fileURLToPath(script), ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...(inPackage ? { NODE_OPTIONS: options } : {}) },
  });
  // Ctrl+C reaches the child as well; it says how it ends.
  process.on('SIGINT', () => {});
  child.on('error', (error) => {
    console.error(`无法运行：${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 130;
  });
}
