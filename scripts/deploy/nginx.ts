import { feedFolder } from '../../src/outputs/file-addresses.ts';
import { contentTypes, feedTypes, headerRules, otherType } from '../serve/headers.ts';
import type { ConfigurationFile, ServerSite } from './server-site.ts';
import { literally } from '../../src/rules/literally.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
const variableOf = (header: string) => `$mingdi_${header.toLowerCase().replaceAll('-', '_')}`;

const headerNames = [...new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)))];

/** One header by address: of the patterns of a map the first holds, so the later rules come first. */
function mapOf(header: string, base: string): string {
  const lines = headerRules.toReversed().flatMap(({ what, of, headers }) => {
    const value = headers[header];
    if (value === undefined) return [];
    const pattern = of === '^/' ? 'default' : `"~^${literally(base)}${of.slice(2)}"`;
    return [`    # ${what}`, `    ${pattern} ${quoted(value)};`];
  });
  return [`map $uri ${variableOf(header)} {`, ...lines, '}'].join('\n');
}

function typesOf(types: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(types).map(([end, type]) => `        ${quoted(type)} ${end};`);
  return ['    types {', ...lines, '    }', `    default_type ${otherType};`];
}

/** A part of the site; `add_header` is not inherited by a location that has some, so each has all. */
function locationOf(path: string, folder: string, site: ServerSite, types: typeof contentTypes) {
  return [
    `location ^~ ${path} {`,
    `    alias ${folder}/;`,
    '    index index.html;',
    `    error_page 404 ${site.base}404.html;`,
    `    error_page 403 =404 ${site.base}404.html;`,
    '    absolute_redirect off;',
    '    etag on;',
    '    gzip_static on;',
    '    gzip_vary on;',
    '    include mingdi/brotli*.conf;',
    ...headerNames.map((header) => `    add_header ${header} ${variableOf(header)} always;`),
    ...typesOf(types),
    '}',
  ].join('\n');
}

/** The configuration of nginx: what stands in `http`, what in the `server` of the host, and a whole one. */
export function nginxFiles(site: ServerSite): ConfigurationFile[] {
  const { base, root, listen } = site;
  const maps = `# 明地的响应头，放在 http { } 里：include mingdi/maps.conf;
# 由 npm run deploy:files 生成，改 scripts/serve/headers.ts，不改这里。

${headerNames.map((header) => mapOf(header, base)).join('\n\n')}
`;
  const withoutSlash =
    base === '/'
      ? ''
      : `location = ${base.slice(0, -1)} {
    absolute_redirect off;
    return 301 ${base}$is_args$args;
}

`;
  const locations = `# 明地的各个地址，放在主站的 server { } 里：include mingdi/locations.conf;
# 由 npm run deploy:files 生成。站点文件夹是 ${root}，网址路径是 ${base}。

${withoutSlash}${locationOf(base, root, site, contentTypes)}

# 订阅源的类型与数据文件不同，其余相同。
${locationOf(`${base}${feedFolder.slice(1)}`, `${root}${feedFolder.slice(0, -1)}`, site, feedTypes)}
`;
  const brotli = `# 需要 brotli_static 模块（Debian：libnginx-mod-http-brotli-static）。没有这个模块的，删去本文件，仍发 gzip。
brotli_static on;
`;
  const server = `# 单独一台服务器时的例子，放在 /etc/nginx/conf.d/。已有主站的，只用 maps.conf 和 locations.conf。
# HTTPS 和证书按主站的规定配置；HSTS 对整个域名有效，由主站决定，这里不写。
include mingdi/maps.conf;

server {
    listen ${listen};
    server_name _;
    server_tokens off;
    include mingdi/locations.conf;
}
`;
  return [
    { path: 'nginx/mingdi/maps.conf', text: maps },
    { path: 'nginx/mingdi/locations.conf', text: locations },
    { path: 'nginx/mingdi/brotli.conf', text: brotli },
    { path: 'nginx/server.conf', text: server },
  ];
}
