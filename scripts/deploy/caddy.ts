import { feedFolder } from '../../src/outputs/file-addresses.ts';
import { contentTypes, feedTypes, headerRules, headersFor, otherType } from '../serve/headers.ts';
import type { ConfigurationFile, ServerSite } from './server-site.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

const indented = (lines: readonly string[], depth: number) =>
  lines.map((line) => (line === '' ? '' : '\t'.repeat(depth) + line)).join('\n');

/** Caddy's file server would answer a method that writes as it answers GET. */
const readingOnly = [
  '@writing not method GET HEAD',
  'header @writing Allow "GET, HEAD"',
  'respond @writing 405',
];

/** In a `route` all is done in the order written, so a later rule holds over an earlier one. */
function rules(): string[] {
  return headerRules.flatMap(({ what, of, headers }, at) => [
    `# ${what}`,
    `@rule${at} path_regexp ${quoted(of)}`,
    ...Object.entries(headers).map(([name, value]) => `header @rule${at} ${name} ${quoted(value)}`),
  ]);
}

function types(): string[] {
  const all = Object.entries(contentTypes).map(([end, type]) => ({ of: `[.]${end}$`, end, type }));
  const feeds = Object.entries(feedTypes)
    .filter(([end, type]) => contentTypes[end] !== type)
    .map(([end, type]) => ({
      of: `^${feedFolder}.*[.]${end}$`,
      end: `feed_${end}`,
      type,
    }));
  return [
    '@type_other not path */',
    `header @type_other Content-Type ${otherType}`,
    ...[...all, ...feeds].flatMap(({ of, end, type }) => [
      `@type_${end} path_regexp ${quoted(of)}`,
      `header @type_${end} Content-Type ${quoted(type)}`,
    ]),
  ];
}

/** The configuration of Caddy. */
export function caddyFile({ base, root, listen }: ServerSite): ConfigurationFile {
  const inner = base.slice(0, -1);
  const open = base === '/' ? ['handle {'] : [`redir ${inner} ${base}`, `handle_path ${inner}/* {`];
  const lostPage = Object.entries(headersFor('/404.html'));
  const text = `# 由 npm run deploy:files 生成，改 scripts/serve/headers.ts，不改这里。
# 站点文件夹是 ${root}，网址路径是 ${base}。第一行写域名的，Caddy 自己办理 HTTPS 证书。
${listen} {
${indented(open, 1)}
${indented([`root * ${root}`, 'route {'], 2)}
${indented([...readingOnly, ...rules(), ...types(), 'header ?Vary Accept-Encoding', 'file_server {', '\tprecompressed br gzip', '}'], 3)}
		}
	}

	handle_errors {
		@lost expression {http.error.status_code} in [403, 404]
		handle @lost {
			root * ${root}
			rewrite * /404.html
${indented(
  lostPage.map(([name, value]) => `header ${name} ${quoted(value)}`),
  3,
)}
			file_server {
				status 404
			}
		}
	}
}
`;
  return { path: 'Caddyfile', text };
}
