import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';

/** Renders single pages again once the site is built. */
export interface LatePages {
  /** Keeps what renders the pages of a build. */
  readonly integration: AstroIntegration;
  /**
   * Renders a page with what is known by now.
   *
   * @param url of the page in full
   * @throws Error where the build had no such page
   */
  readonly render: (url: URL) => Promise<string>;
}

/**
 * Pages whose content is known last, such as what the checks found on the whole site: they are rendered
 * with it by what has rendered all others, in the same process.
 *
 * @param base path of the site, with a slash at both ends
 */
export function latePages(base: string): LatePages {
  let standard: AstroPrerenderer | null = null;
  let paths: readonly PathWithRoute[] = [];
  const integration: AstroIntegration = {
    name: 'late-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          standard = prerenderer;
          return {
            ...prerenderer,
            getStaticPaths: async () => (paths = await prerenderer.getStaticPaths()),
          };
        });
      },
    },
  };
  const bare = (path: string) => path.replace(/^\/|\/$/g, '');
  return {
    integration,
    render: async (url) => {
      const address = bare(url.pathname.slice(base.length));
      const found = paths.find(({ pathname }) => bare(pathname) === address);
      if (standard === null || found === undefined) throw new Error(`${url.href} was not built`);
      const rendered = await standard.render(new Request(url), { routeData: found.route });
      return (rendered instanceof Response ? rendered : rendered.response).text();
    },
  };
}
