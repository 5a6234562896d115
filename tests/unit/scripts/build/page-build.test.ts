import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PathWithRoute, RouteData } from 'astro';
import { expect, test } from 'vitest';
import { pageBuild } from '../../../../scripts/build/page-build.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const route = { type: 'page', component: 'src/pages/a.astro' } as RouteData;
const home = new URL('https://www.example.gov.cn/zwgk/mingdi/');

/** A renderer that answers from `pages`, by path; `asked` are the paths that it was asked for. */
function answering(pages: Readonly<Record<string, () => Response>>) {
  const asked: string[] = [];
  const paths = Object.keys(pages).map((pathname): PathWithRoute => ({ pathname, route }));
  const renderer = {
    paths: () => Promise.resolve(paths),
    render: (url: URL) => {
      const path = decodeURI(url.pathname).replace('/zwgk/mingdi', '');
      asked.push(path);
      return Promise.resolve(pages[path]?.() ?? new Response(null, { status: 500 }));
    },
  };
  return { asked, renderer };
}

const page = (words: string, status = 200) => new Response(`<p>${words}</p>`, { status });
const nothing = new Set<string>();

test('each page is written into its folder, with its figures whole', async () => {
  const { renderer } = answering({
    '/': () => page('首页'),
    '/projects/湖-1/': () => page('300 亩'),
    '/404/': () => page('没有', 404),
  });
  const folder = temporaryFolder();
  await (await pageBuild(home, renderer)).write(folder, nothing);
  const files = readdirSync(folder, { recursive: true }).filter((file) =>
    /html$/.test(String(file)),
  );
  expect(files.map(String).sort()).toEqual(['404.html', 'index.html', 'projects/湖-1/index.html']);
  expect(readFileSync(join(folder, 'projects/湖-1/index.html'), 'utf8')).toBe(
    '<p><span class="nowrap">300 亩</span></p>',
  );
});

test('what is answered with something else than a page stops the build', async () => {
  const { renderer } = answering({
    '/old/': () => new Response(null, { status: 301, headers: { location: '/new/' } }),
  });
  const pages = await pageBuild(home, renderer);
  await expect(pages.write(temporaryFolder(), nothing)).rejects.toThrow(
    /old\/ is answered with 301/,
  );
});

test('two pages of one address stop the build', async () => {
  const { renderer } = answering({ '/a/': () => page('甲'), a: () => page('乙') });
  await expect(pageBuild(home, renderer)).rejects.toThrow('/a/ is written by two pages');
});

test('a page is rendered again with what is known by then', async () => {
  let known = '尚未核验';
  const pages = await pageBuild(home, answering({ '/disclosure/': () => page(known) }).renderer);
  await pages.write(temporaryFolder(), nothing);
  known = '已核验 60 项';
  const again = new URL('disclosure/', home);
  expect(await pages.render(again)).toBe('<p>已核验 <span class="nowrap">60 项</span></p>');
  await expect(pages.render(new URL('none/', again))).rejects.toThrow('was not built');
});

test('a page that is taken from elsewhere is not asked for', async () => {
  const made = { '/': () => page('首页'), '/a/': () => page('甲'), '/404/': () => page('没有') };
  const { asked, renderer } = answering(made);
  const pages = await pageBuild(home, renderer);
  await pages.write(temporaryFolder(), new Set(['a/index.html', '404.html']));
  expect(asked).toEqual(['/']);
});
