// npm run serve: serves the built site on this machine.
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { readSettings } from './settings.ts';
import { serveSite } from './serve/site-server.ts';

const { published: root, base, port: wanted } = readSettings();
if (!existsSync(`${root}/index.html`)) {
  console.error(`${root}/ 里还没有建好的站点：请先运行 npm run build，或直接运行 npm start。`);
  process.exit(1);
}
const { address, port } = await serveSite({ root, base }, wanted);
if (port !== wanted) console.log(`端口 ${wanted} 已被占用，改用 ${port}。`);
// Alone on its line: a sign behind an address becomes part of the link in many terminals.
console.log(`站点已就绪，按 Ctrl+C 停止：\n${address}`);
