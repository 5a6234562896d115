import { describe, expect, test } from 'vitest';
import demoMarks from '../../../src/checks/D-02.ts';
import siteTags from '../../../src/checks/D-46.ts';
import articleTags from '../../../src/checks/D-47.ts';
import footerMarks from '../../../src/checks/D-48.ts';
import links from '../../../src/checks/D-49.ts';
import hosts from '../../../src/checks/D-50.ts';
import pageSize from '../../../src/checks/D-52.ts';
import language from '../../../src/checks/language.ts';
import leftovers from '../../../src/checks/leftovers.ts';
import oldBrowsers from '../../../src/checks/old-browsers.ts';
import sharePictures from '../../../src/checks/share-pictures.ts';
import terms from '../../../src/checks/terms.ts';
import titles from '../../../src/checks/titles.ts';
import { heldAgainst } from '../../support/checks.ts';
import { aColumn, aSite } from '../../support/site.ts';

const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;

/** Findings of one check over pages given as file → HTML; `extra` are files that are no pages. */
function findings(
  check: Parameters<typeof heldAgainst>[0],
  pages: Record<string, string>,
  { base = '/', publisher = aSite(), extra = new Array<string>() } = {},
): string[] {
  const files = { ...pages, ...Object.fromEntries(extra.map((file) => [file, ''])) };
  return heldAgainst(check, files, { base, url: 'https://portal.example/x/', publisher }).findings;
}

/** One part of what is held of hosts. */
const hostPart = (at: number) => ({ site: hosts.site?.slice(at, at + 1) ?? [] });
const governmentMarks = {
  site: [demoMarks, siteTags, articleTags, footerMarks].flatMap(({ site = [] }) => site),
};

describe('titles', () => {
  test('different titles pass', () => {
    const pages = { 'a.html': '<title>甲</title>', 'b.html': '<title>乙</title>' };
    expect(findings(titles, pages)).toEqual([]);
  });

  test('an empty and a repeated title are named with their files', () => {
    const pages = { 'a.html': '<title>甲</title>', 'b.html': '<title>甲</title>', 'c.html': '<p>' };
    expect(findings(titles, pages)).toEqual([
      'b.html：标题“甲”与 a.html 相同。请改得各不相同。',
      'c.html：没有标题（<title>）。请给 Page 写明 title。',
    ]);
  });
});

describe('fields of the registers of a text', () => {
  const register = (name: string, value: string) =>
    `<dl class="${name}"><div><dt>公开时限</dt><dd>${value}</dd></div></dl>`;
  const page = (record: string) => ({
    'policies/a/index.html': `${register('policy-head', '原文未载明')}${register('disclosure-record', record)}`,
  });

  test('of one name have one value', () => {
    expect(findings(terms, page('原文未载明'))).toEqual([]);
    expect(findings(terms, page('20个工作日内'))).toEqual([
      'policies/a/index.html：“公开时限”一处写“原文未载明”，一处写“20个工作日内”。请用两个名称。',
    ]);
  });
});

describe('language', () => {
  test('zh-CN passes', () => {
    expect(findings(language, { 'a.html': '<html lang="zh-CN">' })).toEqual([]);
  });

  test.each(['<html lang="en">', '<p>'])('%s is refused', (html) => {
    expect(findings(language, { 'a.html': html })).toHaveLength(1);
  });
});

describe('leftovers', () => {
  test('words, and code samples, pass', () => {
    const html = '<p>原文未载明</p><code>null</code><script>undefined</script>';
    expect(findings(leftovers, { 'a.html': html })).toEqual([]);
  });

  test.each([
    '<p>面积 NaN 亩</p>',
    '<p>undefined</p>',
    '<p>[object Object]</p>',
    '<p>成文日期：null</p>',
    '<img alt="undefined 亩">',
  ])('%s is refused', (html) => {
    expect(findings(leftovers, { 'a.html': html })).toHaveLength(1);
  });
});

describe('links', () => {
  const target = '<h2 id="c-3-3-6">三</h2>';

  test('relative and absolute links, fragments, assets and other hosts pass', () => {
    const hrefs = ['/p/', '../p/#c-3-3-6', '/p/?q=a#c-3-3-6', '#top', 'https://example.org/x'];
    const html = `<b id="top"></b>${hrefs.map((href) => `<a href="${href}">x</a>`).join('')}<img src="/i.svg">`;
    const pages = { 'a/index.html': html, 'p/index.html': target };
    expect(findings(links, pages, { extra: ['i.svg'] })).toEqual([]);
  });

  test('a missing page, a missing fragment and a missing asset are found', () => {
    const html = '<a href="/nix/">x</a><a href="/p/#c-9">x</a><img src="/nix.svg">';
    expect(findings(links, { 'index.html': html, 'p/index.html': target })).toEqual([
      'index.html：链接 /nix/ 指向不存在的 nix/index.html。请改正链接，或恢复该文件。',
      'index.html：链接 /nix.svg 指向不存在的 nix.svg。请改正链接，或恢复该文件。',
      'index.html：链接 /p/#c-9 的锚点不存在。请改正锚点。',
    ]);
  });

  test('a link without the trailing slash is found, for other servers may not redirect it', () => {
    const pages = { 'index.html': '<a href="/p">x</a>', 'p/index.html': target };
    expect(findings(links, pages)).toHaveLength(1);
  });

  test('under a base, links below it pass and links beside it are found', () => {
    const pages = {
      'index.html': '<a href="/x/p/">x</a><a href="/p/">x</a>',
      'p/index.html': target,
    };
    expect(findings(links, pages, { base: '/x/' })).toEqual([
      'index.html：链接 /p/ 不在站点路径 /x/ 之下。请用 href() 写地址。',
    ]);
  });
});

describe('hosts', () => {
  test('own files and links to others pass', () => {
    const html = '<script src="/a.js"></script><a href="https://example.org">x</a>';
    expect(findings(hostPart(0), { 'a.html': html })).toEqual([]);
  });

  test.each([
    '<script src="https://cdn.example/x.js"></script>',
    '<img src="//cdn.example/x.png">',
    '<link rel="stylesheet" href="https://cdn.example/x.css">',
    '<link rel="preconnect" href="https://cdn.example">',
    '<img srcset="https://cdn.example/x.png 2x">',
    '<style>@import "https://cdn.example/x.css";</style>',
    '<style>a { background: url(https://cdn.example/x.png) }</style>',
  ])('%s is refused', (html) => {
    expect(findings(hostPart(0), { 'a.html': html })).toHaveLength(1);
  });
});

describe('content security', () => {
  test('files of the site and data blocks pass', () => {
    const html = `${csp}<script src="/a.js"></script><script type="application/ld+json">{}</script>`;
    expect(findings(hostPart(2), { 'a.html': `<head>${html}</head>` })).toEqual([]);
  });

  test.each([
    '<head></head>',
    `<head>${csp.replace("'self'", "'self' 'unsafe-inline'")}</head>`,
    `<head>${csp.replace("default-src 'self'", "img-src 'self'")}</head>`,
    `<head>${csp}</head><script>1</script>`,
    `<head>${csp}</head><p style="color:red">`,
    `<head>${csp}</head><p onclick="x()">`,
  ])('%s is refused', (html) => {
    expect(findings(hostPart(2), { 'a.html': html })).toHaveLength(1);
  });
});

describe('demo banner', () => {
  test('a page with the banner passes; without it, only outside demo mode', () => {
    expect(findings(demoMarks, { 'a.html': '<p>演示站，非政府网站</p>' })).toEqual([]);
    expect(findings(demoMarks, { 'a.html': '<p>' }, { publisher: aColumn() })).toEqual([]);
    expect(findings(demoMarks, { 'a.html': '<p>' })).toHaveLength(1);
  });
});

describe('external links', () => {
  const publisher = { ...aSite(), allowedHosts: ['gov.example'] };
  const marked = '<a rel="external noopener" href="https://www.gov.example/a">甲（外部链接）</a>';

  test('links within the site, and marked links to listed hosts, pass', () => {
    expect(
      findings(
        hostPart(1),
        { 'a.html': `<a href="/p/">x</a><a href="https://portal.example/x/p/">x</a>${marked}` },
        { publisher },
      ),
    ).toEqual([]);
  });

  test("links to the column's own host need no mark", () => {
    const html = '<a href="https://zrzy.shili.example/">x</a>';
    expect(findings(hostPart(1), { 'a.html': html }, { publisher: aColumn() })).toEqual([]);
  });

  test.each([
    '<a rel="external" href="https://ads.example/">甲（外部链接）</a>',
    '<a rel="external" href="//ads.example/">甲（外部链接）</a>',
    '<a rel="external" href="https://notgov.example/">甲（外部链接）</a>',
    '<a rel="external" href="https://gov.example/">甲</a>',
    '<a href="https://gov.example/">甲（外部链接）</a>',
  ])('%s is refused', (html) => {
    expect(findings(hostPart(1), { 'a.html': html }, { publisher })).toHaveLength(1);
  });
});

describe('government marks', () => {
  const tag = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const page = (tags: string, footer = '') =>
    `<head>${tags}</head><body><main>演示站，非政府网站 黑公网安备 1 号</main><footer>${footer}</footer>`;
  const column = aColumn();
  const tags =
    tag('SiteName', '示例市人民政府') +
    tag('SiteDomain', 'www.shili.example') +
    tag('SiteIDCode', '0000000000');
  const footer = '示例市示例局 0000-0000000 0000000000 示ICP备0号 示公网安备0号';

  test('a demonstration has its own name and no identifier; a column has them all', () => {
    expect(findings(governmentMarks, { 'a.html': page(tag('SiteName', '明地')) })).toEqual([]);
    expect(
      findings(governmentMarks, { 'a.html': page(tags, footer) }, { publisher: column }),
    ).toEqual([]);
  });

  test.each([
    page(tag('SiteName', '明地') + tag('SiteIDCode', '3300000000')),
    page(tag('SiteName', '明地') + tag('SiteDomain', 'a.example')),
    page(tag('SiteName', '明地'), '浙ICP备1号'),
    page(''),
    page(tag('SiteName', '明地') + tag('ColumnName', '甲')),
    page(tag('SiteName', '明地') + tag('ArticleTitle', '甲')),
    page(
      tag('SiteName', '明地') +
        tag('ArticleTitle', '甲') +
        tag('ContentSource', '乙') +
        tag('PubDate', '2024-01-30T08:00'),
    ),
  ])('in a demonstration, %s is refused', (html) => {
    expect(findings(governmentMarks, { 'a.html': html })).toHaveLength(1);
  });

  test.each([
    page(tags.replace('0000000000', '1111111111'), footer),
    page(tags + tag('SiteIDCode', '0000000000'), footer),
    page(tags, footer.replace('示ICP备0号', '')),
  ])('in a column, %s is refused', (html) => {
    expect(findings(governmentMarks, { 'a.html': html }, { publisher: column })).toHaveLength(1);
  });
});

describe('page size', () => {
  test('a long page that compresses well passes; one that does not is refused', () => {
    expect(findings(pageSize, { 'a.html': '字'.repeat(100_000) })).toEqual([]);
    let noise = '';
    let state = 1;
    while (noise.length < 150_000) {
      state = (state * 48_271) % 2_147_483_647;
      noise += state.toString(36);
    }
    expect(findings(pageSize, { 'a.html': noise })).toHaveLength(1);
  });
});

describe('old browsers', () => {
  const inFile = (file: string, code: string) => findings(oldBrowsers, { [file]: code });
  const inScript = (code: string) => inFile('_astro/a.js', code);

  test('old ways of writing pass, young methods are named', () => {
    expect(inScript('[...a].sort()')).toEqual([]);
    expect(inScript('a.toSorted()')).toHaveLength(1);
    expect(inScript('Map.groupBy(a,b)')).toHaveLength(1);
    expect(inFile('_astro/a.css', 'a{fill:color-mix(in srgb,red,blue)}')).toEqual([]);
    expect(inFile('_astro/a.css', 'a:has(b){color:red}')).toHaveLength(1);
  });
});

describe('share pictures', () => {
  const url = 'https://portal.example/x/';
  const png = (width: number, height: number) => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452' + '00'.repeat(8), 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };
  const page = (image: string, alt = '甲') =>
    `<meta property="og:image" content="${image}"><meta property="og:image:width" content="1200">` +
    `<meta property="og:image:height" content="630"><meta property="og:image:alt" content="${alt}">`;

  const shared = (html: string, content: Buffer) => {
    const files = { 'index.html': html, 'a.png': content };
    return heldAgainst(sharePictures, files, { base: '/x/', url, publisher: aSite() }).findings;
  };

  test('a picture of the site, of the size that the page says, passes; so does a page without', () => {
    expect(shared(page(`${url}a.png?v=1`), png(1200, 630))).toEqual([]);
    expect(shared('<p>甲</p>', png(1, 1))).toEqual([]);
  });

  test.each([
    ['of another host', page('https://other.example/a.png'), png(1200, 630), '不在本站文件中'],
    ['that is missing', page(`${url}b.png`), png(1200, 630), '不在本站文件中'],
    ['of another size', page(`${url}a.png`), png(600, 315), '是 600×315，页面写的是 1200×630'],
    ['that is no PNG', page(`${url}a.png`), Buffer.alloc(24), '不是 PNG'],
    ['without words', page(`${url}a.png`, ''), png(1200, 630), '没有文字说明'],
  ])('a picture %s is named with its page', (_, html, content, problem) => {
    expect(shared(html, content)).toEqual([expect.stringContaining(problem)]);
    expect(shared(html, content)[0]).toMatch(/^index\.html：/);
  });
});
