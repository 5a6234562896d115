import { linkKind } from '../../src/rules/site/links.ts';
import type { SiteCheckFactory } from './site-check.ts';

/**
 * A link that leaves the portal leads to a host on the list, says so in words, and hands nothing
 * over (国办发〔2017〕47号; D-50). Links to the host government's own site need no notice.
 */
export const checkExternalLinks: SiteCheckFactory = ({ publisher, url }) => ({
  visit: ({ file, $ }) =>
    $('a[href], area[href]')
      .toArray()
      .flatMap((element) => {
        const link = $(element);
        const address = link.attr('href') ?? '';
        if (!/^(https?:)?\/\//i.test(address)) return [];
        const web = new URL(address, 'https://site.invalid');
        if (web.href.startsWith(url)) return [];
        const kind = linkKind(web.href, publisher);
        if (kind === 'host') return [];
        if (kind === 'foreign') {
          return [
            `${file}：链接 ${address} 的主机不在 data/site.yaml 的 allowedHosts 里。请核实后登记 ${web.hostname}，或去掉链接。`,
          ];
        }
        const rel = (link.attr('rel') ?? '').split(/\s+/);
        return rel.includes('external') && link.text().includes('外部链接')
          ? []
          : [`${file}：链接 ${address} 离开本站，但没有“外部链接”提示。请改用 ExternalLink 组件。`];
      }),
});
