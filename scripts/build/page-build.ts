import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { fileOfPage } from '../../src/outputs/site-page.ts';
import { keepFiguresWhole } from '../../src/rules/words/line-breaks.ts';

/** Makes the pages of a site, and single ones again once the site is built. */
export interface PageBuild {
  /** Keeps what renders the pages of a build, and writes them. */
  readonly integration: AstroIntegration;
  /**
   * Renders a page with what is known by now.
   *
   * @param url of the page in full
   * @throws Error where the build had no such page
   */
  readonly render: (url: URL) => Promise<string>;
}

const responseOf = (rendered: Awaited<ReturnType<AstroPrerenderer['render']>>) =>
  rendered instanceof Response ? rendered : rendered.response;

/** The page of a response, as it is published. */
const pageOf = async (response: Response) => keepFiguresWhole(await response.text());

const bare = (path: string) => path.replace(/^\/|\/$/g, '');

/** The file of a page: the host wants that of errors at the top, everything else has its folder. */
const fileAt = (address: string) => (address === '404' ? '404.html' : fileOfPage(`/${address}/`));

/**
 * Pages are written here at once, one after the other: Astro's own way of writing, with three waits for
 * the pool of threads a page, takes as much processor time as rendering does. Pages whose content is
 * known last, such as what the checks found on the whole site, are rendered with it by what has rendered
 * all others, in the same process.
 *
 * @param base path of the site, with a slash at both ends
 * @param options `folder`: that the pages are written into; `taken`: files of pages that need not be made
 */
export function pageBuild(
  base: string,
  { folder, taken }: { folder: string; taken: { readonly has: (file: string) => boolean } },
): PageBuild {
  let standard: AstroPrerenderer | null = null;
  let paths: readonly PathWithRoute[] = [];
  const addressOf = ({ pathname }: URL) => bare(decodeURI(pathname).slice(base.length));
  const write = (address: string, page: string) => {
    const file = join(folder, address === '' ? 'index.html' : fileAt(address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  };
  const integration: AstroIntegration = {
    name: 'page-build',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          standard = prerenderer;
          return {
            ...prerenderer,
            getStaticPaths: async () => {
              paths = await prerenderer.getStaticPaths();
              return paths.filter(({ pathname }) => !taken.has(fileAt(bare(pathname))));
            },
            render: async (request, options) => {
              const rendered = await prerenderer.render(request, options);
              const response = responseOf(rendered);
              if (response.status !== 200 && response.status !== 404) return rendered;
              write(addressOf(new URL(request.url)), await pageOf(response));
              // A response without a body tells Astro that there is nothing to write.
              return new Response(null);
            },
          };
        });
      },
    },
  };
  return {
    integration,
    render: async (url) => {
      const address = addressOf(url);
      const found = paths.find(({ pathname }) => bare(pathname) === address);
      if (standard === null || found === undefined) throw new Error(`${url.href} was not built`);
      const rendered = await standard.render(new Request(url), { routeData: found.route });
      return pageOf(responseOf(rendered));
    },
  };
}
