import { requirement } from './run/check.ts';
import { linkKind } from '../rules/site/links.ts';
import type { Page, Tag } from './run/page.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import { portalFiles } from '../facts/portal-files.ts';

const external = /^(?:[a-z][a-z+.-]*:)?\/\//i;

function externalInStyle(css: string): string[] {
  const addresses = [...css.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)];
  return addresses.map(([, address]) => address ?? '').filter((address) => external.test(address));
}

/** Kinds of link that a browser does not follow by itself. */
const unfetched = new Set(['canonical', 'license', 'alternate']);

/** No page or style sheet asks another host for anything: readers' visits are nobody else's business. */
const checkHosts: SiteCheck = (_, tell) => {
  const fetched =
    (attribute: string) =>
    (tag: Tag, { file }: Page) => {
      const address = tag.attributes[attribute];
      if (address === undefined || !external.test(address)) return;
      if (tag.name === 'link' && unfetched.has(tag.attributes['rel'] ?? '')) return;
      tell(`${file}：向外部主机请求 ${address}。请把文件放到本站。`);
    };
  const src = fetched('src');
  const href = fetched('href');
  return {
    // Everything that is fetched without being asked for; links (a, area) are the reader's own choice.
    tags: {
      ...{ script: src, img: src, iframe: src, source: src, video: src, audio: src, embed: src },
      ...{ object: fetched('data'), form: fetched('action'), link: href, use: href, image: href },
    },
    attributes: {
      srcset: (sets, _, { file }) => {
        for (const address of sets.split(',').map((part) => part.trim())) {
          if (external.test(address)) {
            tell(`${file}：向外部主机请求 ${address}。请把文件放到本站。`);
          }
        }
      },
    },
    code: (css, element, { file }) => {
      if (element !== 'style') return;
      for (const address of externalInStyle(css)) {
        tell(`${file}：向外部主机请求 ${address}。请把文件放到本站。`);
      }
    },
    again: byItself,
    file: ({ path, text }) => {
      if (!path.endsWith('.css')) return;
      for (const address of externalInStyle(text())) {
        tell(`${path}：样式向外部主机请求 ${address}。请把文件放到本站。`);
      }
    },
  };
};

/**
 * A link that leaves the portal leads to a host on the list, says so in words, and hands nothing over
 * (国办发〔2017〕47号). Links to the host government's own site need no notice.
 */
const checkExternalLinks: SiteCheck = ({ publisher, url }, tell) => {
  const leaves = (tag: Tag, { file }: Page) => {
    const address = tag.attributes['href'] ?? '';
    if (!/^(https?:)?\/\//i.test(address)) return;
    const web = new URL(address, 'https://site.invalid');
    if (web.href.startsWith(url)) return;
    const kind = linkKind(web.href, publisher);
    if (kind === 'host') return;
    if (kind === 'foreign') {
      tell(
        `${file}：链接 ${address} 的主机不在 data/${portalFiles.site} 的 allowedHosts 里。请核实后登记 ${web.hostname}，或去掉链接。`,
      );
      return;
    }
    tag.whenEnded((words) => {
      const rel = (tag.attributes['rel'] ?? '').split(/\s+/);
      if (rel.includes('external') && words.includes('外部链接')) return;
      tell(`${file}：链接 ${address} 离开本站，但没有“外部链接”提示。请改用 ExternalLink 组件。`);
    });
  };
  return { tags: { a: leaves, area: leaves }, again: byItself };
};

/** Reads a Content-Security-Policy into its directives. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
}

const lax = new Set(['*', "'unsafe-inline'", "'unsafe-eval'", 'data:', 'http:', 'https:']);
const dataBlocks = new Set(['application/ld+json', 'application/json']);

/**
 * Every page carries a Content-Security-Policy whose scripts come from files of this site alone, and
 * nothing on the page relies on an exception: no inline script, style or event handler.
 */
const checkContentSecurity: SiteCheck = (_, tell) => {
  let policy: string | undefined;
  const inline = new Set<string>();
  const faultsOf = (given: string): string[] => {
    const rules = directives(given);
    const scripts = rules.get('script-src') ?? rules.get('default-src') ?? [];
    return [
      ...(scripts.length === 0 ? ['CSP 没有限制脚本来源'] : []),
      ...scripts.filter((source) => lax.has(source)).map((source) => `CSP 允许脚本来源 ${source}`),
      ...[...inline].map((what) => `有内联${what}，会被 CSP 拦下`),
    ];
  };
  return {
    tags: {
      meta: ({ attributes, parent }) => {
        if (attributes['http-equiv'] !== 'Content-Security-Policy') return;
        if (parent === null || parent.name === 'head') policy ??= attributes['content'] ?? '';
      },
      script: ({ attributes }) => {
        if (!('src' in attributes) && !dataBlocks.has(attributes['type'] ?? '')) inline.add('脚本');
      },
      style: () => inline.add('样式'),
    },
    attributes: {
      style: () => inline.add('样式'),
      'on*': () => inline.add('事件处理'),
    },
    again: byItself,
    end: ({ file }) => {
      if (policy === undefined) {
        tell(`${file}：没有内容安全策略（CSP）。请用 Page 或 Bare 布局。`);
      } else {
        for (const fault of faultsOf(policy)) {
          tell(`${file}：${fault}。请改为本站的文件，不要写在页面里。`);
        }
      }
      policy = undefined;
      inline.clear();
    },
  };
};

export default requirement({
  words: '不请求外部主机；外部链接在允许清单之内',
  sources: [
    { name: '国办发〔2017〕47号', mark: 'page' },
    { name: '国办秘函〔2019〕19号', mark: 'page' },
  ],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '页面和样式有没有向别的主机请求文件，离开本站的链接是否在允许清单内并有提示，内容安全策略有没有放宽',
  person: null,
  tests: [],
  site: [
    { check: checkHosts, what: '页' },
    { check: checkExternalLinks, what: '页' },
    { check: checkContentSecurity, what: '页' },
  ],
});
