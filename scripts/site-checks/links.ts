import type { BuiltPage, BuiltSite, SiteCheckFactory } from './site-check.ts';

interface Reference {
  from: string;
  address: string;
  file: string;
  fragment: string;
}

const origin = 'http://site.invalid';

/** The file that an address of the site asks for. */
function fileOf(pathname: string, base: string): string | null {
  if (!pathname.startsWith(base)) return null;
  const path = pathname.slice(base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Links and assets of a page that point into the site, resolved as a browser would. */
function referencesOf({ file, $ }: BuiltPage, { base }: BuiltSite): (Reference | string)[] {
  const page = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), origin);
  // Links in the host's own header and footer lead to the host's site, beside this one.
  const addresses = $('[href], [src]')
    .filter((_, element) => $(element).closest('[data-host-part]').length === 0)
    .map((_, element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
    .get();
  const references: (Reference | string)[] = [];
  for (const address of new Set(addresses)) {
    if (!URL.canParse(address, page)) {
      references.push(`${file}：地址 ${address} 无法解析。请改正地址。`);
      continue;
    }
    const { origin: host, pathname, hash } = new URL(address, page);
    if (host !== origin) continue;
    const target = fileOf(decodeURI(pathname), base);
    if (target === null)
      references.push(`${file}：链接 ${address} 不在站点路径 ${base} 之下。请用 href() 写地址。`);
    else
      references.push({
        from: file,
        address,
        file: target,
        fragment: decodeURIComponent(hash.slice(1)),
      });
  }
  return references;
}

/** Every internal link, fragment and asset exists. Absolute links to the site's own host count as others'. */
export const checkLinks: SiteCheckFactory = (site) => {
  const anchors = new Map<string, Set<string>>();
  const fragments: Reference[] = [];
  return {
    visit: (page) => {
      const ids = page.$('[id]').map((_, element) => page.$(element).attr('id') ?? '');
      anchors.set(page.file, new Set(ids.get()));
      const findings: string[] = [];
      for (const reference of referencesOf(page, site)) {
        if (typeof reference === 'string') findings.push(reference);
        else if (!site.files.has(reference.file)) {
          findings.push(
            `${page.file}：链接 ${reference.address} 指向不存在的 ${reference.file}。请改正链接，或恢复该文件。`,
          );
        } else if (reference.fragment !== '') fragments.push(reference);
      }
      return findings;
    },
    finish: () =>
      fragments
        .filter(({ file, fragment }) => anchors.has(file) && !anchors.get(file)?.has(fragment))
        .map(({ from, address }) => `${from}：链接 ${address} 的锚点不存在。请改正锚点。`),
  };
};
