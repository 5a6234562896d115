import { feedFolder } from '../../src/outputs/file-addresses.ts';
import { contentTypes, feedTypes, headerRules } from '../serve/headers.ts';
import type { ConfigurationFile } from './server-site.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The headers as a table, for object stores and CDNs, which have no common configuration. */
export function objectStoreTable(): ConfigurationFile {
  const headers = headerRules.flatMap(({ what, of, headers }) =>
    Object.entries(headers).map(([name, value], at) => {
      const [about, pattern] = at === 0 ? [what, `\`${of}\``] : ['同上', ''];
      return `| ${about} | ${cell(pattern)} | ${name} | \`${cell(value)}\` |`;
    }),
  );
  const types = Object.entries(contentTypes).map(([end, type]) => `| .${end} | \`${type}\` |`);
  const feeds = Object.entries(feedTypes)
    .filter(([end, type]) => contentTypes[end] !== type)
    .map(([end, type]) => `| ${feedFolder} 下的 .${end} | \`${type}\` |`);
  const text = `# 对象存储和 CDN 的响应头

由 \`npm run deploy:files\` 从 \`scripts/serve/headers.ts\` 生成，与 nginx、Caddy 和 \`npm run serve\` 是同一张表。

## 响应头

“地址”是网址路径（base）以下部分的正则表达式；同一个响应头有几行都符合的，以后面的一行为准。

| 说明 | 地址 | 响应头 | 值 |
| --- | --- | --- | --- |
${headers.join('\n')}

## 类型（Content-Type）

上传时逐个文件写明；不写 charset 的，有的浏览器会把中文显示成乱码。其他文件写 \`application/octet-stream\`。

| 文件 | Content-Type |
| --- | --- |
${[...types, ...feeds].join('\n')}

## 还要设定

- **默认首页** \`index.html\`，**子目录也要**：\`/projects/\` 发 \`/projects/index.html\`；不带斜线的转到带斜线的地址。
- **错误页** \`404.html\`，状态码 404，不是 200。
- **压缩**：由 CDN 压缩的，上传时排除 \`*.br\`、\`*.gz\`；CDN 不压缩的，可以把 \`x.html.gz\` 的内容以 \`x.html\` 上传，加
  \`Content-Encoding: gzip\`。两种不要同时用。
- **CDN 的缓存**：CDN 也须遵守 \`no-cache\`（每次向源站核对）。不能这样设定的，每次发布后刷新全部目录；**撤下内容的，刷新以后再核对一次**，
  见[撤下](README.md#撤下)。
- **上传次序**：先传 \`_astro/\`，再传其他，最后删去源站上多出来的文件；否则新页面可能找不到它的样式。
- 存储桶只对 CDN 开放读取，不开放列目录和写入。
`;
  return { path: 'object-store.md', text };
}
