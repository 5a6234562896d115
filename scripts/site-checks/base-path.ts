import type { SiteCheckFactory } from './site-check.ts';

/** D-01: every address of the site's own begins with the base path; a site at `/` cannot show it. */
export const checkBasePath: SiteCheckFactory = ({ base }) => {
  let pages = 0;
  return {
    visit: ({ file, $ }) => {
      if (base === '/') return [];
      pages += 1;
      // The host's own header and footer lead to the host's site, beside this one.
      const own = $('[href^="/"], [src^="/"]')
        .filter((_, element) => $(element).closest('[data-host-part]').length === 0)
        .map((_, element) => $(element).attr('href') ?? $(element).attr('src'))
        .get();
      return own
        .filter((address) => !address.startsWith('//') && !address.startsWith(base))
        .map(
          (address) =>
            `${file}：地址 ${address} 不在 ${base} 之下。请用 src/view/address.ts 的 href() 写地址。`,
        );
    },
    examined: () => pages,
  };
};
