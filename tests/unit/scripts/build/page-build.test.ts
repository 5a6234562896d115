import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import { pageBuild } from '../../../../scripts/build/page-build.ts';

const route = { type: 'page' } as RouteData;

/** What Astro would be handed: a prerenderer around one that answers from `pages`, by path. */
async function wrapped(pages: Readonly<Record<string, () => Response>>, taken: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const build = pageBuild('/zwgk/mingdi/', { folder, taken: new Set(taken) });
  const own: AstroPrerenderer = {
    name: 'own',
    getStaticPaths: () =>
      Promise.resolve(Object.keys(pages).map((pathname) => ({ pathname, route }))),
    render: ({ url }) => {
      const path = decodeURI(new URL(url).pathname).replace('/zwgk/mingdi', '');
      return Promise.resolve(pages[path]?.() ?? new Response(null, { status: 500 }));
    },
  };
  let made: AstroPrerenderer | undefined;
  const start = build.integration.hooks['astro:build:start'] as (
    options: Readonly<Record<string, unknown>>,
  ) => void;
  start({
    setPrerenderer: (around: (own: AstroPrerenderer) => AstroPrerenderer) => {
      made = around(own);
    },
  });
  const asked = await made?.getStaticPaths();
  const render = async (path: string) => {
    const request = new Request(`https://www.example.gov.cn/zwgk/mingdi${path}`);
    const rendered = await made?.render(request, { routeData: route });
    return rendered instanceof Response ? rendered : rendered?.response;
  };
  return { build, folder, render, asked: asked?.map(({ pathname }) => pathname) };
}

const page = (words: string, status = 200) => new Response(`<p>${words}</p>`, { status });

test('a page is written once, with its figures whole, and Astro is left nothing to write', async () => {
  const { folder, render } = await wrapped({
    '/': () => page('首页'),
    '/projects/湖-1/': () => page('300 亩'),
    '/404/': () => page('没有', 404),
  });
  for (const path of ['/', '/projects/湖-1/', '/404/']) {
    const answer = await render(path);
    expect(answer?.body).toBeNull();
  }
  const files = readdirSync(folder, { recursive: true }).filter((file) =>
    /html$/.test(String(file)),
  );
  expect(files.map(String).sort()).toEqual(['404.html', 'index.html', 'projects/湖-1/index.html']);
  expect(readFileSync(join(folder, 'projects/湖-1/index.html'), 'utf8')).toBe(
    '<p><span class="nowrap">300 亩</span></p>',
  );
});

test('what is no page is left to Astro', async () => {
  const { folder, render } = await wrapped({
    '/old/': () => new Response(null, { status: 301, headers: { location: '/new/' } }),
  });
  const answer = await render('/old/');
  expect(answer?.status).toBe(301);
  expect(readdirSync(folder)).toEqual([]);
});

test('a page is rendered again with what is known by then', async () => {
  let known = '尚未核验';
  const { build, render } = await wrapped({ '/disclosure/': () => page(known) });
  await render('/disclosure/');
  known = '已核验 60 项';
  const again = new URL('https://www.example.gov.cn/zwgk/mingdi/disclosure/');
  expect(await build.render(again)).toBe('<p>已核验 <span class="nowrap">60 项</span></p>');
  await expect(build.render(new URL('none/', again))).rejects.toThrow('was not built');
});

test('a page that is taken from elsewhere is not asked for', async () => {
  const made = { '/': () => page('首页'), '/a/': () => page('甲'), '/404/': () => page('没有') };
  const { asked } = await wrapped(made, ['a/index.html', '404.html']);
  expect(asked).toEqual(['/']);
});
