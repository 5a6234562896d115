import { brotliCompressSync, constants } from 'node:zlib';
import type { SiteCheckFactory } from './site-check.ts';

/** The largest page alone; `npm run budget` measures pages with all they request. */
const pageLimitKilobytes = 60;

/** No page's own HTML exceeds what a phone on a slow line can take; measured with Brotli. */
export const checkPageSize: SiteCheckFactory = () => ({
  visit: ({ file, html }) => {
    // Below the limit uncompressed, below it compressed.
    if (Buffer.byteLength(html) <= pageLimitKilobytes * 1000) return [];
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const size = brotliCompressSync(html, { params }).length / 1000;
    if (size <= pageLimitKilobytes) return [];
    return [
      `${file}：页面压缩后 ${size.toFixed(1)} kB，超过 ${pageLimitKilobytes} kB。请分页，或减少页面的内容。`,
    ];
  },
});
